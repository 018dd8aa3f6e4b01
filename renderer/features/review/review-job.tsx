import { cancelJob, useJobProgress } from '../../app/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useIsLate } from '../../ui/use-is-late.ts';
import { say } from '../../wording/say.ts';
import { useReviewJob } from './review-decisions.ts';

/** How far an act on many items is, once it takes longer than half a second. */
export function ReviewJob() {
  const jobId = useReviewJob((state) => state.jobId);
  return jobId && <ProgressOf key={jobId} jobId={jobId} />;
}

function ProgressOf({ jobId }: { jobId: string }) {
  const late = useIsLate(500);
  const progress = useJobProgress(jobId);
  if (!late || !progress) return null;
  const cancel = () => void cancelJob(jobId);
  return (
    <Dialog
      open
      onOpenChange={cancel}
      dismissible={false}
      title={say('Deciding')}
      description={say('What is done so far stays, and can be undone.')}
      actions={<Button onClick={cancel}>{say('Cancel')}</Button>}
    >
      <ProgressBar label={progress.stage} done={progress.done} total={progress.total} />
    </Dialog>
  );
}
