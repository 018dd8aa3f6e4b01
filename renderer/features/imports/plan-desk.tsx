import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import type { PlanFilter } from '../../app/place.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { PlanCommands } from './plan-commands.tsx';
import { PlanFilePage } from './plan-file-page.tsx';
import { PlanPage } from './plan-page.tsx';

interface PlanDeskProps {
  batchId: Identifier;
  file: number | null;
  filter: PlanFilter;
}

/** The plan of an import: as a whole, or one of its files. */
export function PlanDesk({ batchId, file, filter }: PlanDeskProps) {
  const { data: plan, error } = useArchive('imports.plan', { batchId });
  if (error) return <FailureNotice failure={error.failure} />;
  if (!plan) return <Spinner label={say('Opening the plan…')} />;
  return (
    <>
      <PlanCommands plan={plan} file={file} filter={filter} />
      {file === null ? <PlanPage plan={plan} /> : <PlanFilePage plan={plan} file={file} />}
    </>
  );
}
