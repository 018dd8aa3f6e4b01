import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/button.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import { copyDraft } from '../saving/copy-draft.ts';
import { useAutosave } from '../saving/use-autosave.ts';
import styles from './desk.module.css';
import type { EditorSession } from './session.ts';

/** The archive takes nothing: why, where the text is meanwhile, and what can be done. */
export function TroubleNotice({ session }: { session: EditorSession }) {
  const { saver, copies } = session;
  const trouble = useAutosave(session, (autosave) => autosave.trouble);
  const file = useSyncExternalStore(session.subscribe, copies.file);
  if (trouble?.kind !== 'failed') return null;
  const { message, hint } = trouble.failure;
  return (
    <div className={styles.notice} role="alert">
      <p>
        <strong>{say('Not saved: {message}', { message: retold(message) })}</strong>{' '}
        {hint && retold(hint)} {say('What you write stays here and is tried again by itself.')}{' '}
        {file && (
          <Say
            words="It is also kept in {path}"
            path={<span className={styles.path}>{file.path}</span>}
          />
        )}
      </p>
      <div className={styles.noticeActions}>
        <Button onClick={() => void saver.flush()}>{say('Try again now')}</Button>
        <Button variant="quiet" onClick={() => void copyDraft(session.draft())}>
          {say('Copy the text')}
        </Button>
      </div>
    </div>
  );
}
