import { useEffect, useRef } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { closeSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { say } from '../../wording/say.ts';
import { ExportResult } from '../exports/export-result.tsx';
import { ExportActions, ExportProgress, useExportRun } from '../exports/export-run.tsx';

/** Writes the report of an import to a file; there is nothing to choose, so it begins at once. */
export function ReportExportDialog({ batchId }: { batchId: Identifier }) {
  const exporting = useExportRun((jobId) =>
    bridge.call('imports.exportReport', { batchId, jobId }),
  );
  const { stage, run } = exporting;
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) void run();
    begun.current = true;
  });
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      dismissible={stage.name !== 'running'}
      title={stage.name === 'done' ? say('The report is exported') : say('Export the report')}
      description={say('A row for each stretch of each file: what became of it, and why.')}
      actions={<ExportActions {...exporting} file={stage.name === 'done' ? stage.report : null} />}
    >
      {stage.name === 'running' && (
        <ExportProgress jobId={stage.jobId} first={say('Writing the report')} />
      )}
      {stage.name === 'done' && <ExportResult report={stage.report} />}
      {stage.name === 'failed' && <FailureNotice failure={stage.failure} />}
    </Dialog>
  );
}
