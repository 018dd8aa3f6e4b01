import { useState } from 'react';
import type { BriefingPublishing } from '../../../shared/contract/publishing-procedures.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import type { Question } from '../desk/ask-dialog.tsx';
import styles from '../desk/desk.module.css';
import { useOpenDesk } from '../desk/open-desk.ts';
import type { EditorSession } from '../desk/session.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import { readsTheSame } from './reads-the-same.ts';
import { usePublishing } from './use-publishing.ts';

/** Says that a text is published and what can still be done with it, or that it is being corrected. */
export function LockNotice() {
  const { briefingId, ask } = useOpenDesk();
  const publishing = usePublishing(briefingId);
  const [isAsking, setIsAsking] = useState(false);
  const isLocked = publishing?.isLocked === true;
  useCommand({
    id: 'briefing.correct',
    enabled: isLocked,
    run: () => setIsAsking(true),
  });
  if (publishing?.correcting) return <CorrectingNotice correcting={publishing.correcting} />;
  if (!isLocked) return null;
  return (
    <div className={styles.notice} role="status">
      <p>
        <Say
          words="<b>Published.</b> The text can only be read. What was wrong in it is put right by a correction, which is dated and printed at its foot."
          b={(words) => <strong>{words}</strong>}
        />
      </p>
      <div className={styles.noticeActions}>
        <Button onClick={() => setIsAsking(true)}>{say('Correct…')}</Button>
        <Button variant="quiet" onClick={() => ask(askForReason(briefingId))}>
          {say('Open again…')}
        </Button>
      </div>
      {isAsking && <CorrectionDialog briefingId={briefingId} onClose={() => setIsAsking(false)} />}
    </div>
  );
}

function CorrectingNotice({
  correcting,
}: {
  correcting: NonNullable<BriefingPublishing['correcting']>;
}) {
  const { session, briefingId, ask } = useOpenDesk();
  const state = async () => {
    const stated = await changeArchive('publishing.stateCorrection', { briefingId });
    if (stated) showToast(say('The correction is published with its date.'));
  };
  const stateMended = async () => {
    await session.saver.flush();
    const isUnmended =
      correcting.kind === 'correction' && (await isAsPublished(briefingId, correcting.revision));
    return isUnmended ? ask(askWhetherUnmended(state)) : state();
  };
  return (
    <div className={styles.notice} role="status">
      <p>
        <strong>{say('You are correcting a published text.')}</strong> {correcting.right}
      </p>
      <div className={styles.noticeActions}>
        <Button variant="primary" onClick={() => void stateMended()}>
          {say('Publish the correction')}
        </Button>
        <Button onClick={() => void giveUp(session, briefingId, correcting.revision)}>
          {say('Give it up')}
        </Button>
      </div>
    </div>
  );
}

/** Whether it still has the words with which it was published. */
async function isAsPublished(briefingId: string, revision: number): Promise<boolean> {
  const [published, stored] = await Promise.all([
    bridge.call('briefings.readRevision', { briefingId, revision }),
    bridge.call('briefings.read', { briefingId }),
  ]);
  if (!published.ok || !stored.ok) return false;
  return readsTheSame(published.value, { ...stored.value, details: stored.value });
}

/** Puts back what was published, and locks it. */
async function giveUp(session: EditorSession, briefingId: string, revision: number): Promise<void> {
  const published = await bridge.call('briefings.readRevision', { briefingId, revision });
  if (!published.ok) return showFailure(published.error);
  session.replaceText(published.value);
  await session.saver.flush();
  const dropped = await changeArchive('publishing.dropCorrection', { briefingId });
  if (dropped) showToast(say('The text stands as it was published.'));
}

/** Readers would be told what is right above a text that still says what is wrong. */
const askWhetherUnmended = (state: () => Promise<void>): Question => ({
  title: say('The text still stands as it was published'),
  description: say('Nothing was changed in it since the correction was begun.'),
  fields: [],
  answer: say('Publish it all the same'),
  other: { label: say('Mend the text'), run: () => undefined },
  run: () => void state(),
});

const askForReason = (briefingId: string): Question => ({
  title: say('Open what is published again'),
  fields: [
    {
      name: 'reason',
      label: say('Reason'),
      hint: say('It stays in the file of this briefing. Readers are told of a correction only.'),
    },
  ],
  answer: say('Open it again'),
  refuse: ({ reason }) => (reason?.trim() ? null : say('It needs a reason.')),
  run: ({ reason = '' }) => void changeArchive('publishing.unlock', { briefingId, reason }),
});
