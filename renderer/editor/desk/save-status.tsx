import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { locale } from '../../wording/spoken.ts';
import { type Autosave, saveState } from '../saving/autosave.ts';
import { useShownAutosave } from '../saving/use-shown-autosave.ts';
import styles from './desk.module.css';
import type { EditorSession } from './session.ts';

const clock = new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' });

/**
 * What has become of the text, always on show. `data-save-state`, `data-saved-revision` and
 * `data-saved-changes` say it for tests and other programmes.
 */
export function SaveStatus({ session }: { session: EditorSession }) {
  const shown = useShownAutosave(session);
  return (
    <div className={styles.save}>
      <p
        role="status"
        className={styles.saveWords}
        data-save-state={saveState(shown)}
        data-saved-revision={shown.baseRevision}
        data-saved-changes={shown.savedChanges}
      >
        {statusInWords(shown)}
      </p>
    </div>
  );
}

function statusInWords(autosave: Autosave): string {
  const { savedAt, trouble } = autosave;
  switch (saveState(autosave)) {
    case 'saved':
      return savedAt === null ? say('Saved') : say('Saved {time}', { time: clock.format(savedAt) });
    case 'unsaved':
      return say('Unsaved changes');
    case 'saving':
      return say('Saving…');
    case 'conflict':
      return say('Not saved: this briefing was saved in another window');
    case 'failed':
      return say('Not saved: {message}', { message: retold(trouble?.failure.message ?? '') });
  }
}
