import { type KeyboardEvent, useState } from 'react';
import type { ChangedWords } from '../../../shared/history/count-changes.ts';
import { say } from '../../wording/say.ts';
import styles from './history.module.css';
import { moveAlong } from './move-along.ts';
import {
  agoOf,
  authorWords,
  changedInWords,
  clockOf,
  exactly,
  hoursOf,
  originWords,
} from './revision-words.ts';
import type { RevisionSummary, TimelineEntry } from './timeline.ts';

interface TimelineLineProps {
  entry: TimelineEntry;
  /** The revision that lies on the desk. */
  chosen: number | null;
  changed: ChangedWords | null;
  onChoose: (revision: number) => void;
}

/** A sitting or a revision: when, whose, what came of it. A sitting unfolds by its arrow. */
export function TimelineLine({ entry, chosen, changed, onChoose }: TimelineLineProps) {
  const { revisions } = entry;
  const [isOpen, setIsOpen] = useState(false);
  const [newest, ...earlier] = revisions;
  if (!newest) return null;
  const unfold = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowRight') setIsOpen(true);
    if (event.key === 'ArrowLeft') setIsOpen(false);
    moveAlong(event);
  };
  const what = [
    originWords(newest),
    changed && changedInWords(changed),
    !entry.before &&
      say('{words, plural, one {# word} other {# words}}', { words: newest.wordCount }),
  ];
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <button
          type="button"
          data-line
          className={styles.revision}
          aria-pressed={chosen === newest.revision}
          title={exactly(newest.savedAt)}
          onKeyDown={unfold}
          onClick={() => onChoose(newest.revision)}
        >
          {newest.name !== null && <span className={styles.name}>{newest.name}</span>}
          <span className={styles.when}>
            <time dateTime={newest.savedAt}>{hoursOf(entry)}</time>
            <span className={styles.ago}>{agoOf(newest.savedAt, new Date())}</span>
          </span>
          <span className={styles.who}>{authorWords(newest)}</span>
          <span className={styles.what}>{what.filter(Boolean).join(' · ')}</span>
        </button>
        {earlier.length > 0 && (
          <button
            type="button"
            className={styles.unfold}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen
              ? say('Fold')
              : say('{count, plural, one {# revision} other {# revisions}}', {
                  count: revisions.length,
                })}
          </button>
        )}
      </div>
      {isOpen && (
        <ol className={styles.within}>
          {earlier.map((revision) => (
            <Within key={revision.revision} {...{ revision, chosen, onChoose }} />
          ))}
        </ol>
      )}
    </li>
  );
}

interface WithinProps {
  revision: RevisionSummary;
  chosen: number | null;
  onChoose: (revision: number) => void;
}

const Within = ({ revision, chosen, onChoose }: WithinProps) => (
  <li>
    <button
      type="button"
      data-line
      className={styles.revision}
      aria-pressed={chosen === revision.revision}
      title={exactly(revision.savedAt)}
      onKeyDown={moveAlong}
      onClick={() => onChoose(revision.revision)}
    >
      <span className={styles.when}>
        <time dateTime={revision.savedAt}>{clockOf(revision.savedAt)}</time>
      </span>
      <span className={styles.what}>
        {[
          originWords(revision),
          say('{words, plural, one {# word} other {# words}}', { words: revision.wordCount }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </button>
  </li>
);
