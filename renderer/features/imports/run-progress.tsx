import type { ImportPlan } from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { cancelJob, useJobProgress } from '../../app/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { say } from '../../wording/say.ts';
import { cancelReading, type ImportRun, pause } from './import-run.ts';

interface RunProgressProps {
  plan: ImportPlan;
  /** Undefined where another window does it. */
  run: ImportRun | undefined;
  /** False where another part of the window says the same. */
  isHeard?: boolean;
}

/** How far the reading or the storing of an import is. */
export function RunProgress({ plan, run, isHeard = true }: RunProgressProps) {
  const progress = useJobProgress(run?.jobId ?? null);
  if (run?.stage === 'taking-in') {
    // Files within files come besides those that were chosen.
    const done = Math.min(Math.max(run.read, plan.files), run.files);
    return <ProgressBar label={say('Reading files')} total={run.files} {...{ done, isHeard }} />;
  }
  if (run?.stage === 'rereading') {
    const { stage = say('Reading again'), done = 0, total = null } = progress ?? {};
    return <ProgressBar label={stage} {...{ done, total, isHeard }} />;
  }
  const done = Math.max(plan.stored, progress?.done ?? 0);
  return <ProgressBar label={say('Storing issues')} total={plan.issues} {...{ done, isHeard }} />;
}

interface RunActionsProps {
  batchId: Identifier;
  run: ImportRun | undefined;
}

export function RunActions({ batchId, run }: RunActionsProps) {
  switch (run?.stage) {
    case 'taking-in':
      return <Button onClick={() => cancelReading(batchId)}>{say('Cancel')}</Button>;
    case 'rereading':
      return <Button onClick={() => void cancelJob(run.jobId)}>{say('Cancel')}</Button>;
    default:
      return <Button onClick={() => void pause(batchId)}>{say('Pause')}</Button>;
  }
}
