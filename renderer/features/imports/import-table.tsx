import { useState } from 'react';
import type { FileReport } from '../../../shared/contract/import-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { placeAddress } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './import-table.module.css';
import { issueCounts } from './import-words.ts';
import { ReportFilters, useReportFilter } from './report-filters.tsx';
import { StoredAccount } from './stored-account.tsx';

const outcomeNames: Record<FileReport['outcome'], string> = {
  imported: say('Imported'),
  duplicate: say('Already here'),
  kept: say('Kept unread'),
};

interface ImportTableProps {
  batchId: Identifier;
  files: readonly FileReport[];
  /** Whether the import was taken back, so that its issues are no longer to be opened. */
  undone: boolean;
}

/** So many rows are drawn at once; more when they are wanted. */
const STEP = 200;

/** Every file of an import, and what it became. */
export function ImportTable({ batchId, files, undone }: ImportTableProps) {
  const filter = useReportFilter(files);
  const [drawn, setDrawn] = useState(STEP);
  const more = filter.shown.length - drawn;
  return (
    <>
      {files.length > 1 && <ReportFilters {...filter} total={files.length} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('File')}</th>
            <th scope="col">{say('Outcome')}</th>
            <th scope="col">{say('What it became')}</th>
          </tr>
        </thead>
        <tbody>
          {filter.shown.slice(0, drawn).map(({ file, place }) => (
            <tr key={place}>
              <th scope="row" className={styles.file}>
                {file.name}
                <span className={styles.small}>
                  {[fileSize(file.bytes), file.encoding].filter(Boolean).join(', ')}
                </span>
              </th>
              <td className={styles.outcome} data-outcome={file.outcome}>
                {outcomeNames[file.outcome]}
              </td>
              <td>
                <Became file={file} undone={undone} />
                <Warnings warnings={file.warnings} />
                <StoredAccount batchId={batchId} file={place} bytes={file.bytes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {filter.shown.length === 0 && <p className={styles.none}>{say('No such files.')}</p>}
      {more > 0 && (
        <Button variant="quiet" onClick={() => setDrawn(drawn + STEP)}>
          {say('Show {shown, plural, one {# more file} other {# more files}} of {more, number}', {
            shown: Math.min(more, STEP),
            more,
          })}
        </Button>
      )}
    </>
  );
}

function Became({ file, undone }: { file: FileReport; undone: boolean }) {
  if (file.issues.length === 0) return <p>{retold(file.explanation)}</p>;
  return (
    <ul className={styles.issues}>
      {file.issues.map((issue) => (
        <li key={issue.issueId}>
          {undone ? (
            <span>
              {issue.publicationTitle}, {retold(issue.label)}
            </span>
          ) : (
            <a href={placeAddress({ kind: 'issue', issueId: issue.issueId })}>
              {issue.publicationTitle}, {retold(issue.label)}
            </a>
          )}
          <span className={styles.small}>{issueCounts(issue)}</span>
        </li>
      ))}
    </ul>
  );
}

function Warnings({ warnings }: Pick<FileReport, 'warnings'>) {
  if (warnings.length === 0) return null;
  return (
    <details className={styles.warnings} open={warnings.length <= 3}>
      <summary>
        {say('{warnings, plural, one {# warning} other {# warnings}}', {
          warnings: warnings.length,
        })}
      </summary>
      <ul>
        {warnings.map(({ message, place }) => (
          <li key={`${place}${message}`}>
            {place ? `${retold(message)} (${retold(place)})` : retold(message)}
          </li>
        ))}
      </ul>
    </details>
  );
}
