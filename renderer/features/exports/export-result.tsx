import type { ExportReport } from '../../../shared/contract/export-procedures.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { fileSize } from '../../ui/file-size.ts';
import styles from './export-dialog.module.css';

/** Where the file is, what it holds, how large it is, and what was not as it should be. */
export function ExportResult({ report, holds }: { report: ExportReport; holds?: string }) {
  const { path, bytes, pages, warnings } = report;
  const extent = [holds, pages !== null && counted(pages), fileSize(bytes)]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <p className={styles.result}>{path}</p>
      <p className={styles.meaning}>{extent}</p>
      {warnings.length > 0 && (
        <ul className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export function ResultActions({ report }: { report: ExportReport }) {
  return (
    <>
      <Button onClick={() => void changeArchive('exports.reveal', { path: report.path })}>
        Show in folder
      </Button>
      <Button variant="primary" onClick={() => window.open(report.address, '_blank', 'noopener')}>
        Open
      </Button>
    </>
  );
}

const counted = (pages: number) => `${pages} ${pages === 1 ? 'page' : 'pages'}`;
