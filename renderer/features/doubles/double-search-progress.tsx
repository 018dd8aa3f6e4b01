import { cancelJob, useJobProgress } from '../../app/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useIsLate } from '../../ui/use-is-late.ts';
import { say } from '../../wording/say.ts';
import styles from './double-page.module.css';
import { useDoubleSearch } from './search-doubles.ts';

/** How far looking for doubles is, once it takes longer than half a second. */
export function DoubleSearchProgress() {
  const jobId = useDoubleSearch((search) => search.jobId);
  return jobId && <ProgressOf key={jobId} jobId={jobId} />;
}

function ProgressOf({ jobId }: { jobId: string }) {
  const late = useIsLate(500);
  const progress = useJobProgress(jobId);
  if (!late) return null;
  const { stage = say('Looking for doubles'), done = 0, total = null } = progress ?? {};
  return (
    <div className={styles.progress}>
      <ProgressBar label={stage} done={done} total={total} />
      <Button variant="quiet" onClick={() => void cancelJob(jobId)}>
        {say('Cancel')}
      </Button>
    </div>
  );
}
