import type { Place } from '../../app/place.ts';
import { ImportList } from './import-list.tsx';
import { PlanList } from './plan-list.tsx';
import { isOpenPlan, useBatch } from './use-batch.ts';

/** Past imports; while a plan is open, its files. */
export function ImportsPane({ batchId, file, filter }: Place & { kind: 'imports' }) {
  const batch = useBatch(batchId ?? null);
  return batch && isOpenPlan(batch.state) ? (
    <PlanList
      key={batch.batchId}
      batchId={batch.batchId}
      file={file ?? null}
      filter={filter ?? {}}
    />
  ) : (
    <ImportList batchId={batchId ?? null} />
  );
}
