import type { ReactNode } from 'react';
import type { PlaceOfUse } from '../../shared/contract/place-of-use.ts';
import { placeAddress } from '../app/place.ts';
import { PreviewCard } from '../ui/preview-card.tsx';
import { retold } from '../wording/retell.ts';
import { IssuePreview } from './issue-preview.tsx';
import styles from './place-list.module.css';

/** Headlines that the preview of a place shows of its issue. */
const MOST_HEADLINES = 4;

interface PlaceListProps {
  places: readonly PlaceOfUse[];
  /** What can be done at one place: a button that shows where one points or has the keyboard. */
  action?: (place: PlaceOfUse) => ReactNode;
}

/**
 * Places in briefings, each with its sentence; what was printed there is set off in it. A preview
 * of the briefing shows on hover and focus.
 */
export function PlaceList({ places, action }: PlaceListProps) {
  return (
    <ul className={styles.uses}>
      {places.map((place) => (
        <li key={`${place.briefingId}/${place.occurrenceId}`} className={styles.place}>
          <PreviewCard
            content={
              <IssuePreview issueId={place.issueId} title={place.headline} most={MOST_HEADLINES} />
            }
          >
            <a
              className={styles.use}
              href={placeAddress({
                kind: 'briefing',
                issueId: place.issueId,
                briefingId: place.briefingId,
              })}
            >
              <span className={styles.label}>
                {retold(place.issueLabel)}{' '}
                <span className={styles.headline} dir="auto">
                  {place.headline}
                </span>
              </span>
              <Sentence {...place} />
            </a>
          </PreviewCard>
          {action && <span className={styles.action}>{action(place)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Sentence({ sentence, printed }: Pick<PlaceOfUse, 'sentence' | 'printed'>) {
  const at = sentence.indexOf(printed);
  if (at < 0)
    return (
      <span className={styles.sentence} dir="auto">
        {sentence}
      </span>
    );
  return (
    <span className={styles.sentence} dir="auto">
      {sentence.slice(0, at)}
      <span className={styles.printed}>{printed}</span>
      {sentence.slice(at + printed.length)}
    </span>
  );
}
