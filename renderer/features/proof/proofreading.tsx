import { useCallback, useEffect, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { queryClient, useArchive } from '../../app/archive-data.ts';
import { cancelJob, newJobId, useJobProgress } from '../../app/jobs.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useIsLate } from '../../ui/use-is-late.ts';
import { say } from '../../wording/say.ts';
import styles from './proof-list.module.css';

/** Looks at what has changed as long as the place is open, and says how far that is. */
export function Proofreading() {
  const waiting = useArchive('findings.count', {}, { keep: true }).data?.waiting ?? 0;
  const [jobId, setJobId] = useState<Identifier | null>(null);
  const [isStopped, setIsStopped] = useState(false);
  const run = useCallback(async () => {
    const id = newJobId();
    setJobId(id);
    const outcome = await bridge.call('findings.proofread', { jobId: id });
    setJobId(null);
    setIsStopped(!outcome.ok);
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith('findings.'),
    });
  }, []);
  useEffect(() => {
    if (waiting > 0 && jobId === null && !isStopped) void run();
  }, [waiting, jobId, isStopped, run]);
  if (jobId !== null) return <Running key={jobId} jobId={jobId} />;
  if (!isStopped || waiting === 0) return null;
  return (
    <p className={styles.waiting}>
      {say(
        '{waiting, plural, one {# briefing has not been looked at.} other {# briefings have not been looked at.}}',
        { waiting },
      )}
      <Button variant="quiet" onClick={() => void run()}>
        {say('Go on')}
      </Button>
    </p>
  );
}

function Running({ jobId }: { jobId: Identifier }) {
  const progress = useJobProgress(jobId);
  const late = useIsLate(500);
  if (!late || !progress) return null;
  return (
    <div className={styles.waiting}>
      <ProgressBar label={progress.stage} done={progress.done} total={progress.total} />
      <Button variant="quiet" onClick={() => void cancelJob(jobId)}>
        {say('Stop')}
      </Button>
    </div>
  );
}
