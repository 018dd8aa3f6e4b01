import { useJobProgress } from '../../app/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useIsLate } from '../../ui/use-is-late.ts';
import { cancelImport, type ImportRun, useImportRun } from './import-run.ts';

/** How far the import is, once it takes longer than half a second. */
export function ImportProgress() {
  const run = useImportRun((state) => state.run);
  return run && <ProgressOf key={run.jobId} run={run} />;
}

function ProgressOf({ run }: { run: ImportRun }) {
  const late = useIsLate(500);
  const progress = useJobProgress(run.jobId);
  if (!late) return null;
  return (
    <Dialog
      open
      onOpenChange={cancelImport}
      dismissible={false}
      title="Importing"
      actions={<Button onClick={cancelImport}>Cancel</Button>}
    >
      {run.sent < run.files || progress === null ? (
        <ProgressBar label="Taking in the files" done={run.sent} total={run.files} />
      ) : (
        <ProgressBar label={progress.stage} done={progress.done} total={progress.total} />
      )}
    </Dialog>
  );
}
