import type { FileReport } from '../../../shared/contract/import-procedures.ts';
import { placeAddress } from '../../app/place.ts';
import { fileSize } from '../../ui/file-size.ts';
import styles from './import-table.module.css';
import { issueCounts } from './import-words.ts';

const outcomeNames: Record<FileReport['outcome'], string> = {
  imported: 'Imported',
  duplicate: 'Already here',
  kept: 'Kept unread',
};

interface ImportTableProps {
  files: readonly FileReport[];
  /** Whether the import was taken back, so that its issues are no longer to be opened. */
  undone: boolean;
}

/** Every file of an import, and what it became. */
export function ImportTable({ files, undone }: ImportTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Outcome</th>
          <th scope="col">What it became</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={`${file.hash}${file.name}`}>
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
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Became({ file, undone }: { file: FileReport; undone: boolean }) {
  if (file.issues.length === 0) return <p>{file.explanation}</p>;
  return (
    <ul className={styles.issues}>
      {file.issues.map((issue) => (
        <li key={issue.issueId}>
          {undone ? (
            <span>
              {issue.publicationTitle}, {issue.label}
            </span>
          ) : (
            <a href={placeAddress({ kind: 'issue', issueId: issue.issueId })}>
              {issue.publicationTitle}, {issue.label}
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
        {warnings.length} {warnings.length === 1 ? 'warning' : 'warnings'}
      </summary>
      <ul>
        {warnings.map(({ message, place }) => (
          <li key={`${place}${message}`}>{place ? `${message} (${place})` : message}</li>
        ))}
      </ul>
    </details>
  );
}
