import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { sameDraft } from '../saving/draft.ts';
import { dropCopy, readCopy } from '../saving/recovery-copy.ts';
import styles from './desk.module.css';
import type { EditorSession } from './session.ts';

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

interface RecoveryNoticeProps {
  session: EditorSession;
  briefingId: string;
}

/** Offers the text that the archive had not confirmed when the briefing was last closed. */
export function RecoveryNotice({ session, briefingId }: RecoveryNoticeProps) {
  const [copy, setCopy] = useState(() => {
    const found = readCopy(window.localStorage, briefingId);
    if (!found || !sameDraft(found, session.draft())) return found;
    dropCopy(window.localStorage, briefingId);
    return null;
  });
  if (!copy) return null;
  const settle = (isWanted: boolean) => {
    if (isWanted) session.replaceText(copy);
    else dropCopy(window.localStorage, briefingId);
    setCopy(null);
  };
  return (
    <div className={styles.notice} role="alert">
      <p>
        <strong>There is a text from {clock.format(copy.keptAt)} that was not saved.</strong> It can
        be put in place of this one; History keeps this one.
      </p>
      <div className={styles.noticeActions}>
        <Button onClick={() => settle(true)}>Bring it back</Button>
        <Button variant="quiet" onClick={() => settle(false)}>
          Discard it
        </Button>
      </div>
    </div>
  );
}
