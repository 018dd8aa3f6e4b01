import type { ReviewFilter } from '../../../shared/review/review-item.ts';
import { useArchive } from '../../app/archive-data.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { say } from '../../wording/say.ts';
import styles from './review-page.module.css';
import { paceOf, useReviewSession } from './review-session.ts';

/** How much is settled and how much is left, and how quickly it goes. */
export function ReviewProgress({ filter }: { filter: ReviewFilter }) {
  const progress = useArchive('review.progress', { filter }, { keep: true }).data;
  const moments = useReviewSession((session) => session.moments);
  const pending = useReviewSession(
    ({ settled }) => [...settled.values()].filter((answered) => answered === null).length,
  );
  const pace = paceOf(moments);
  const decided = (progress?.decided ?? 0) + pending;
  const waiting = Math.max(0, (progress?.waiting ?? 0) - pending);
  return (
    <header className={styles.progress}>
      <ProgressBar label={say('Settled')} done={decided} total={decided + waiting} />
      <p className={styles.pace}>
        {[
          say('{waiting, plural, other {# left}}', { waiting }),
          moments.length > 0 &&
            say('{settled, plural, other {# since you began}}', { settled: moments.length }),
          pace !== null && say('{pace, plural, other {# an hour}}', { pace }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </header>
  );
}
