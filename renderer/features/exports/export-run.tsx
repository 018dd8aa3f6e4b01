import { useState } from 'react';
import type { WrittenFile } from '../../../shared/contract/export-procedures.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { cancelJob, newJobId, useJobProgress } from '../../app/jobs.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { say } from '../../wording/say.ts';
import { ResultActions } from './export-result.tsx';

type Stage<Report> =
  | { readonly name: 'choosing' }
  | { readonly name: 'running'; readonly jobId: Identifier }
  | { readonly name: 'done'; readonly report: Report }
  | { readonly name: 'failed'; readonly failure: Failure };

export interface ExportRun<Report> {
  readonly stage: Stage<Report>;
  /** Starts it, or once something else in its place. */
  run(instead?: (jobId: Identifier) => Promise<Result<Report, Failure>>): Promise<void>;
  chooseAgain(): void;
}

/** An export from the choosing to its report; what is cancelled leads back to the choosing. */
export function useExportRun<Report>(
  start: (jobId: Identifier) => Promise<Result<Report, Failure>>,
): ExportRun<Report> {
  const [stage, setStage] = useState<Stage<Report>>({ name: 'choosing' });
  const chooseAgain = () => setStage({ name: 'choosing' });
  const run: ExportRun<Report>['run'] = async (instead) => {
    const jobId = newJobId();
    setStage({ name: 'running', jobId });
    const outcome = await (instead ?? start)(jobId);
    if (outcome.ok) setStage({ name: 'done', report: outcome.value });
    else if (outcome.error.kind === 'cancelled') chooseAgain();
    else setStage({ name: 'failed', failure: outcome.error });
  };
  return { stage, run, chooseAgain };
}

interface ExportActionsProps<Report> extends ExportRun<Report> {
  /** Whether what is chosen can be written. */
  isReady?: boolean | undefined;
  /** The one file that was written; null where there are several. */
  file: WrittenFile | null;
}

/** What can be done at this stage of an export. */
export function ExportActions<Report>({
  stage,
  run,
  chooseAgain,
  isReady = true,
  file,
}: ExportActionsProps<Report>) {
  switch (stage.name) {
    case 'choosing':
      return (
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" disabled={!isReady} onClick={() => void run()}>
            {say('Export')}
          </Button>
        </>
      );
    case 'running':
      return <Button onClick={() => void cancelJob(stage.jobId)}>{say('Cancel')}</Button>;
    case 'done':
      return file ? (
        <ResultActions report={file} />
      ) : (
        <Button onClick={closeSheet}>{say('Close')}</Button>
      );
    case 'failed':
      return (
        <>
          <Button onClick={chooseAgain}>{say('Choose again')}</Button>
          <Button variant="primary" onClick={() => void run()}>
            {say('Try again')}
          </Button>
        </>
      );
  }
}

/** How far it is; `first` stands until the application says what it does. */
export function ExportProgress({ jobId, first }: { jobId: Identifier; first: string }) {
  const progress = useJobProgress(jobId);
  return (
    <ProgressBar
      label={progress?.stage ?? first}
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
    />
  );
}
