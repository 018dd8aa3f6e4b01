import type { Correction, CorrectionScope } from '../../../shared/imports/correction.ts';
import type { ImportPlan } from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { bridge } from '../../bridge.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { reread } from './import-run.ts';

type AppliedCorrection = ImportPlan['corrections'][number];

/** Settles something in a plan; it says so, and offers to take it back. */
export const correct = (
  batchId: Identifier,
  scope: CorrectionScope,
  correction: Correction,
): Promise<void> =>
  reread(batchId, async (jobId) => {
    const outcome = await bridge.call('imports.correct', { batchId, jobId, scope, correction });
    const applied = outcome.ok ? outcome.value.corrections.at(-1) : undefined;
    if (applied) {
      showToast(applied.words, {
        action: { label: say('Undo'), run: () => void takeCorrectionBack(batchId, applied) },
      });
    }
    return outcome;
  });

export const takeCorrectionBack = (
  batchId: Identifier,
  { id, words }: AppliedCorrection,
): Promise<void> =>
  reread(batchId, async (jobId) => {
    const request = { batchId, jobId, correctionId: id };
    const outcome = await bridge.call('imports.uncorrect', request);
    if (outcome.ok) showToast(say('Taken back: {words}', { words }));
    return outcome;
  });
