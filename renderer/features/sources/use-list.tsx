import type { PlaceOfUse } from '../../../shared/contract/place-of-use.ts';
import { placeAddress } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import styles from './use-list.module.css';

interface UseListProps {
  uses: readonly PlaceOfUse[];
  /** The citation at this place means another source; without it nothing can be said of that. */
  onPart?: (use: PlaceOfUse) => void;
}

/** Places in briefings, each with its sentence; what was printed there is set off in it. */
export function UseList({ uses, onPart }: UseListProps) {
  return (
    <ul className={styles.uses}>
      {uses.map((use) => (
        <li key={use.occurrenceId} className={styles.place}>
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
          {onPart && (
            <Button variant="quiet" className={styles.part} onClick={() => onPart(use)}>
              Another source…
              <span className="only-heard"> is cited in {use.issueLabel}</span>
            </Button>
          )}
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
