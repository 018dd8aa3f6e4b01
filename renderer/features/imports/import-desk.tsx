import { useArchive } from '../../app/archive-data.ts';
import type { Place } from '../../app/place.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { ImportPage } from './import-page.tsx';
import { ImportsWelcome } from './imports-welcome.tsx';
import { PlanDesk } from './plan-desk.tsx';
import { isOpenPlan, useBatch } from './use-batch.ts';

/** An import on the desk: its plan before it is stored, its report afterwards. */
export function ImportDesk({ batchId, file, filter }: Place & { kind: 'imports' }) {
  const { isPending, error } = useArchive('imports.list', {});
  const batch = useBatch(batchId ?? null);
  if (batchId === undefined) return <ImportsWelcome />;
  if (error) return <FailureNotice failure={error.failure} />;
  if (isPending) return <Spinner label={say('Opening the import…')} />;
  if (batch && isOpenPlan(batch.state)) {
    return <PlanDesk batchId={batchId} file={file ?? null} filter={filter ?? {}} />;
  }
  return <ImportPage batchId={batchId} />;
}
