import type { ImportReport } from '../../../shared/contract/import-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, queryClient, useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { ImportTable } from './import-table.tsx';
import { batchSummary } from './import-words.ts';
import { momentOf } from './moment.ts';

/** The report of an import: what became of every file. */
export function ImportPage({ batchId }: { batchId: Identifier }) {
  const { data, error } = useArchive('imports.report', { batchId });
  if (error) return <FailureNotice failure={error.failure} />;
  if (!data) return <Spinner label="Opening the report…" />;
  return <Report report={data} />;
}

function Report({ report }: { report: ImportReport }) {
  const { batchId, startedAt, undoneAt, files } = report;
  const undoable = undoneAt === null && files.some((file) => file.issues.length > 0);
  const undo = async () => {
    const undone = await changeArchive('imports.undo', { batchId });
    if (!undone) return;
    queryClient.setQueryData(['imports.report', { batchId }], undone);
    void queryClient.invalidateQueries();
    showToast('The import is taken back.', { description: 'The original files are still kept.' });
  };
  useCommand({
    id: 'import.undo',
    title: 'Take this import back',
    section: 'Archive',
    enabled: undoable,
    run: undo,
  });
  return (
    <Page label="Report of an import">
      <PageHead
        title={`Import of ${momentOf(startedAt)}`}
        line={undoneAt ? `Taken back on ${momentOf(undoneAt)}.` : batchSummary(files)}
        actions={undoable && <Button onClick={() => void undo()}>Undo the import</Button>}
      />
      <ImportTable files={files} undone={undoneAt !== null} />
    </Page>
  );
}
