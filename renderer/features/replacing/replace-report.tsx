import type { LeftBriefing } from '../../../shared/contract/replace-procedures.ts';
import { placeAddress } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import styles from './replace-page.module.css';
import { type Done, undo } from './replace-run.ts';

const reasons: Record<LeftBriefing['why'], string> = {
  changed: say('changed since it was looked through'),
  gone: say('in the trash, or gone'),
  locked: say('published, and can only be corrected'),
  'too-long': say('a line over its text would be too long'),
  'edited-since': say('edited since it was replaced'),
};

/** What was done, and what was left as it is. */
export function ReplaceReport({ done: { words, actId, left } }: { done: Done }) {
  return (
    <div className={styles.report}>
      <div className={styles.reportHead}>
        <h2 className={styles.reportTitle}>{words}</h2>
        {actId !== null && <Button onClick={() => void undo(actId)}>{say('Undo')}</Button>}
      </div>
      {left.length > 0 && (
        <>
          <p>{say('These were left as they are:')}</p>
          <ul className={styles.left}>
            {left.map(({ briefingId, issueId, headline, why }) => (
              <li key={briefingId}>
                {issueId === null ? (
                  headline
                ) : (
                  <a href={placeAddress({ kind: 'briefing', issueId, briefingId })}>
                    {headline || say('A briefing without a headline')}
                  </a>
                )}
                <span className={styles.why}> – {reasons[why]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
