import type { ExportReport, WrittenFile } from '../../../shared/contract/export-procedures.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { say } from '../../wording/say.ts';
import { Findings } from './edition-list.tsx';
import styles from './export-dialog.module.css';

interface ExportResultProps {
  report: WrittenFile & Partial<Pick<ExportReport, 'pages' | 'validation'>>;
  /** What it holds, in words: "12 works". */
  holds?: string;
}

/** Where the file is, what it holds, how large it is, and what was not as it should be. */
export function ExportResult({ report, holds }: ExportResultProps) {
  const { path, bytes, pages, validation } = report;
  const extent = [
    holds,
    pages && say('{pages, plural, one {# page} other {# pages}}', { pages }),
    fileSize(bytes),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <p className={styles.result}>{path}</p>
      <p className={styles.meaning}>{extent}</p>
      {validation && <Findings report={validation} />}
    </>
  );
}

export function ResultActions({ report }: { report: WrittenFile }) {
  return (
    <>
      <Button onClick={() => void changeArchive('exports.reveal', { path: report.path })}>
        {say('Show in folder')}
      </Button>
      <Button variant="primary" onClick={() => window.open(report.address, '_blank', 'noopener')}>
        {say('Open')}
      </Button>
    </>
  );
}
