import { useState } from 'react';
import { REREADING_JOB } from '../../../shared/contract/review-procedures.ts';
import { cancelJob, type JobProgress, useJobProgress } from '../../app/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useIsLate } from '../../ui/use-is-late.ts';
import { say } from '../../wording/say.ts';
import styles from './rereading-notice.module.css';

/** Says at the foot of the archive that it is being read anew; what was decided stays meanwhile. */
export function RereadingNotice() {
  const progress = useJobProgress(REREADING_JOB);
  const [isCancelled, setIsCancelled] = useState(false);
  if (!progress || isCancelled || progress.done === progress.total) return null;
  const cancel = () => {
    setIsCancelled(true);
    void cancelJob(REREADING_JOB);
  };
  return <Notice progress={progress} onCancel={cancel} />;
}

function Notice({ progress, onCancel }: { progress: JobProgress; onCancel: () => void }) {
  const late = useIsLate(500);
  if (!late) return null;
  return (
    <div className={styles.notice} role="status">
      <ProgressBar label={progress.stage} done={progress.done} total={progress.total} />
      <p>{say('What you decided stays. If you stop it, it goes on at the next start.')}</p>
      <Button variant="quiet" onClick={onCancel}>
        {say('Stop')}
      </Button>
    </div>
  );
}
