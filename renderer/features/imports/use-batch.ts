import type { BatchState } from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive, type ValueFor } from '../../app/archive-data.ts';

export type Batch = ValueFor<'imports.list'>[number];

/** Whether what the batch would bring can still be looked at as a plan. */
export const isOpenPlan = (state: BatchState): boolean =>
  state === 'reading' || state === 'planned' || state === 'storing' || state === 'paused';

/** A batch as the list of imports has it; null where there is none, or it is not read yet. */
export function useBatch(batchId: Identifier | null): Batch | null {
  const batches = useArchive('imports.list', {}).data;
  return batches?.find((batch) => batch.batchId === batchId) ?? null;
}
