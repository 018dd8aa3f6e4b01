import { useEffect, useState } from 'react';
import type { EventOf } from '../../shared/contract/events.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { bridge } from '../bridge.ts';

export type JobProgress = Omit<EventOf<'job.progress'>, 'jobId'>;

export const newJobId = (): Identifier => crypto.randomUUID();

/** Asks a job to stop; it answers its call with `cancelled`. */
export async function cancelJob(jobId: Identifier): Promise<void> {
  await bridge.call('jobs.cancel', { jobId });
}

/** How far a job is; null before it has said anything. */
export function useJobProgress(jobId: Identifier | null): JobProgress | null {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  useEffect(() => {
    setProgress(null);
    if (jobId === null) return;
    return bridge.on('job.progress', (event) => {
      if (event.jobId === jobId) setProgress(event);
    });
  }, [jobId]);
  return progress;
}
