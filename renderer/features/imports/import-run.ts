import { create } from 'zustand';
import type { ImportPlan } from '../../../shared/imports/import-plan.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { queryClient } from '../../app/archive-data.ts';
import { cancelJob, newJobId } from '../../app/jobs.ts';
import { goTo } from '../../app/use-place.ts';
import { closeSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { showPlan } from './plan-data.ts';
import { sendInChunks } from './send-in-chunks.ts';

/** What this window does for a batch now. */
export interface ImportRun {
  readonly batchId: Identifier;
  readonly jobId: Identifier;
  /** `taking-in`: files are sent and read; `rereading`: a correction is worked in. */
  readonly stage: 'taking-in' | 'rereading' | 'storing';
  readonly files: number;
  readonly read: number;
  readonly stop: AbortController;
}

/** By batch; a batch has one run at a time. */
export const useImportRuns = create<Readonly<Record<Identifier, ImportRun>>>(() => ({}));

export const useImportRun = (batchId: Identifier): ImportRun | undefined =>
  useImportRuns((runs) => runs[batchId]);

export interface TakeInOptions {
  readonly publicationId?: Identifier | undefined;
  readonly recipeId?: Identifier | undefined;
}

/** Sends files into a batch of their own and shows its plan, which fills as they are read. */
export async function takeIn(files: readonly File[], options: TakeInOptions = {}): Promise<void> {
  if (files.length === 0) return;
  const begun = await bridge.call('imports.begin', options);
  if (!begun.ok) return showFailure(begun.error);
  const { batchId } = begun.value;
  closeSheet();
  goTo({ kind: 'imports', batchId });
  await asRun(batchId, 'taking-in', files.length, async (run) => {
    const sent = await sendInChunks(files, run.stop.signal, async (uploads) => {
      const added = await bridge.call('imports.add', { batchId, jobId: run.jobId, uploads });
      if (added.ok) progressed(batchId, uploads.length);
      return added;
    });
    if (run.stop.signal.aborted) return discard(batchId);
    if (!sent.ok) showFailure(sent.error);
    answered(await bridge.call('imports.settle', { batchId, jobId: newJobId() }));
  });
}

/** Goes on with the files that came in before the reading was interrupted. */
export const settle = (batchId: Identifier): Promise<void> =>
  asRun(batchId, 'rereading', 0, async ({ jobId }) => {
    answered(await bridge.call('imports.settle', { batchId, jobId }));
  });

/** Stops the reading of files and gives the plan up; nothing of them is in the archive. */
export function cancelReading(batchId: Identifier): void {
  const run = useImportRuns.getState()[batchId];
  run?.stop.abort();
  if (run) void cancelJob(run.jobId);
}

/** Gives a plan up that nothing was stored of. */
export async function discard(batchId: Identifier): Promise<void> {
  const discarded = await bridge.call('imports.discard', { batchId });
  if (!discarded.ok) return showFailure(discarded.error);
  goTo({ kind: 'imports' }, { replace: true });
  void queryClient.invalidateQueries();
  showToast(say('The import was given up. The archive is as it was.'));
}

/** Stores the issues of a plan while one goes on working; also goes on where it was stopped. */
export const store = (batchId: Identifier): Promise<void> =>
  asRun(batchId, 'storing', 0, async ({ jobId }) => {
    const plan = answered(await bridge.call('imports.commit', { batchId, jobId }));
    void queryClient.invalidateQueries();
    if (plan?.state !== 'done') return;
    showToast(
      say(
        'The import is done: {issues, plural, =0 {no issues} one {# issue} other {# issues}} came into the archive.',
        { issues: plan.issues },
      ),
      {
        action: { label: say('Report'), run: () => goTo({ kind: 'imports', batchId }) },
      },
    );
  });

export async function pause(batchId: Identifier): Promise<void> {
  const paused = await bridge.call('imports.pause', { batchId });
  if (!paused.ok) showFailure(paused.error);
}

/** Works something into a plan that has files read again, as a correction does. */
export const reread = (
  batchId: Identifier,
  act: (jobId: Identifier) => Promise<Result<ImportPlan, Failure>>,
): Promise<void> =>
  asRun(batchId, 'rereading', 0, async ({ jobId }) => {
    answered(await act(jobId));
  });

/** Opens a plan that reads the files of an earlier import with the importers of today. */
export const readAgain = (earlier: Identifier): Promise<void> =>
  asRun(earlier, 'rereading', 0, async ({ jobId }) => {
    const plan = answered(await bridge.call('imports.reread', { batchId: earlier, jobId }));
    if (plan) goTo({ kind: 'imports', batchId: plan.batchId });
  });

/** Shows the plan that was answered; a failure is said, unless it was asked for. */
function answered(outcome: Result<ImportPlan, Failure>): ImportPlan | null {
  if (outcome.ok) {
    showPlan(outcome.value);
    return outcome.value;
  }
  if (outcome.error.kind !== 'cancelled') showFailure(outcome.error);
  return null;
}

async function asRun(
  batchId: Identifier,
  stage: ImportRun['stage'],
  files: number,
  work: (run: ImportRun) => Promise<void>,
): Promise<void> {
  if (useImportRuns.getState()[batchId]) return;
  const stop = new AbortController();
  const run: ImportRun = { batchId, jobId: newJobId(), stage, files, read: 0, stop };
  useImportRuns.setState({ [batchId]: run });
  try {
    await work(run);
  } finally {
    const { [batchId]: _, ...others } = useImportRuns.getState();
    useImportRuns.setState(others, true);
  }
}

function progressed(batchId: Identifier, read: number): void {
  const run = useImportRuns.getState()[batchId];
  if (run) useImportRuns.setState({ [batchId]: { ...run, read: run.read + read } });
}
