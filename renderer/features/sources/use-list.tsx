import type { PlaceOfUse } from '../../../shared/contract/place-of-use.ts';
import { placeAddress } from '../../app/place.ts';
import styles from './use-list.module.css';

/** Places in briefings, each with its sentence; what was printed there is set off in it. */
export function UseList({ uses }: { uses: readonly PlaceOfUse[] }) {
  return (
    <ul className={styles.uses}>
      {uses.map((use) => (
        <li key={use.occurrenceId}>
          <a
            className={styles.use}
            href={placeAddress({
              kind: 'briefing',
              issueId: use.issueId,
              briefingId: use.briefingId,
            })}
          >
            <span className={styles.label}>
              {use.issueLabel} <span className={styles.headline}>{use.headline}</span>
            </span>
            <Sentence {...use} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ sentence, printed }: Pick<PlaceOfUse, 'sentence' | 'printed'>) {
  const at = sentence.indexOf(printed);
  if (at < 0) return <span className={styles.sentence}>{sentence}</span>;
  return (
    <span className={styles.sentence}>
      {sentence.slice(0, at)}
      <span className={styles.printed}>{printed}</span>
      {sentence.slice(at + printed.length)}
    </span>
  );
}
