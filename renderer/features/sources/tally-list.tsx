import { type Place, placeAddress } from '../../app/place.ts';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import styles from './tally-list.module.css';

export interface Tally {
  readonly key: string;
  readonly label: string;
  readonly citations: number;
  /** Where the page of the entry is. */
  readonly place?: Place;
}

interface TallyListProps {
  title: string;
  tallies: readonly Tally[];
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
}

/** What goes together with a source, and how often. An entry that is chosen narrows the places. */
export function TallyList({ title, tallies, chosen, onChoose }: TallyListProps) {
  return (
    <section className={styles.tallies} aria-label={title}>
      <h4 className={styles.title}>{title}</h4>
      {tallies.length === 0 && <p className={styles.none}>{say('none')}</p>}
      <ul>
        {tallies.map(({ key, label, citations, place }) => (
          <li key={key} className={styles.tally}>
            <button
              type="button"
              className={styles.label}
              aria-pressed={key === chosen}
              onClick={() => onChoose(key === chosen ? undefined : key)}
            >
              {label}
            </button>
            {place && (
              <a
                className={styles.go}
                href={placeAddress(place)}
                aria-label={say('Go to {label}', { label })}
              >
                →
              </a>
            )}
            <span className={styles.count}>{figures(citations)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
