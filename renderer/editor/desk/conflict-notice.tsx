import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import { useAutosave } from '../saving/use-autosave.ts';
import styles from './desk.module.css';
import type { EditorSession } from './session.ts';

/** Two windows have changed one briefing: a person says which text goes on. */
export function ConflictNotice({ session }: { session: EditorSession }) {
  const isConflict = useAutosave(session, ({ trouble }) => trouble?.kind === 'conflict');
  if (!isConflict) return null;
  const takeTheirs = async () => {
    const mine = session.draft();
    await session.takeStored();
    showToast(say('Their text is shown.'), {
      action: { label: say('Back to mine'), run: () => session.replaceText(mine) },
    });
  };
  return (
    <div className={styles.notice} role="alert">
      <p>
        <Say
          words="<b>This briefing was saved in another window.</b> Your text is still here, and has overwritten nothing."
          b={(words) => <strong>{words}</strong>}
        />
      </p>
      <div className={styles.noticeActions}>
        <Button onClick={() => void session.saver.keepMine()}>
          {say('Keep mine as a new revision')}
        </Button>
        <Button onClick={() => void takeTheirs()}>{say('Take theirs')}</Button>
      </div>
    </div>
  );
}
