import type { ImportReport } from '../../../shared/contract/import-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useCommand } from '../../app/commands.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { readAgain } from './import-run.ts';
import { ImportTable } from './import-table.tsx';
import { batchSummary } from './import-words.ts';
import { momentOf } from './moment.ts';
import { takeBack } from './take-back.ts';
import { useWholeReport } from './whole-report.ts';

/** The report of an import: what became of every file. */
export function ImportPage({ batchId }: { batchId: Identifier }) {
  const { data, error } = useWholeReport(batchId);
  if (error) return <FailureNotice failure={error.failure} />;
  if (!data) return <Spinner label={say('Opening the report…')} />;
  return <Report report={data} />;
}

function Report({ report }: { report: ImportReport }) {
  const { batchId, startedAt, undoneAt, files } = report;
  const undoable = undoneAt === null && files.some((file) => file.issues.length > 0);
  const undo = () => void takeBack(batchId);
  const again = () => void readAgain(batchId);
  const save = () => openSheet({ kind: 'export-report', batchId });
  useCommand({
    id: 'import.undo',
    enabled: undoable,
    run: undo,
  });
  useCommand({
    id: 'import.readAgain',
    run: again,
  });
  useCommand({
    id: 'import.exportReport',
    run: save,
  });
  return (
    <Page label={say('Report of an import')}>
      <PageHead
        title={say('Import of {moment}', { moment: momentOf(startedAt) })}
        line={
          undoneAt
            ? say('Taken back on {moment}.', { moment: momentOf(undoneAt) })
            : batchSummary(files)
        }
        actions={
          <>
            <Button onClick={again}>{say('Read again')}</Button>
            <Button onClick={save}>{say('Export as CSV…')}</Button>
            {undoable && <Button onClick={undo}>{say('Undo the import')}</Button>}
          </>
        }
      />
      <ImportTable batchId={batchId} files={files} undone={undoneAt !== null} />
    </Page>
  );
}
