import { useEffect, useState } from 'react';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { momentInWords } from '../../ui/moment-in-words.ts';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import { sameDraft } from '../saving/draft.ts';
import { dropFound, findUnsaved, type RecoveryCopy } from '../saving/recovery-copy.ts';
import styles from './desk.module.css';
import type { EditorSession } from './session.ts';

interface RecoveryNoticeProps {
  session: EditorSession;
  briefingId: string;
}

/** Offers the text that the archive had not confirmed when the briefing was last closed. */
export function RecoveryNotice({ session, briefingId }: RecoveryNoticeProps) {
  const [copy, setCopy] = useState<RecoveryCopy | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readFile(briefingId).then((file) => {
      if (!isCurrent) return;
      const found = findUnsaved(window.localStorage, briefingId, file);
      if (!found) return;
      if (sameDraft(found, session.draft())) drop(briefingId);
      else setCopy(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, briefingId]);
  if (!copy) return null;
  const settle = (isWanted: boolean) => {
    if (isWanted) session.replaceText(copy);
    drop(briefingId);
    setCopy(null);
  };
  return (
    <div className={styles.notice} role="alert">
      <p>
        <Say
          words="<b>There is a text from {moment} that was not saved.</b> It can be put in place of this one; History keeps this one."
          moment={momentInWords(copy.keptAt)}
          b={(words) => <strong>{words}</strong>}
        />
      </p>
      <div className={styles.noticeActions}>
        <Button onClick={() => settle(true)}>{say('Bring it back')}</Button>
        <Button variant="quiet" onClick={() => settle(false)}>
          {say('Discard it')}
        </Button>
      </div>
    </div>
  );
}

async function readFile(briefingId: string): Promise<RecoveryCopy | null> {
  const kept = await bridge.call('recovery.read', { briefingId });
  if (!kept.ok || !kept.value) return null;
  return { ...kept.value, keptAt: Date.parse(kept.value.keptAt) };
}

function drop(briefingId: string): void {
  dropFound(window.localStorage, briefingId);
  void bridge.call('recovery.drop', { briefingId });
}
