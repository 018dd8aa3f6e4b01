import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './file-preview.module.css';

interface FilePreviewProps {
  batchId: Identifier;
  file: number;
  encoding: string;
}

const LINES = 8;
const WIDTH = 160;

/** The first lines of a file that hold words, as they would be read in this encoding. */
export function FilePreview({ batchId, file, encoding }: FilePreviewProps) {
  const request = { batchId, file, ...(encoding && { encoding }) };
  const { data, error } = useArchive('imports.preview', request, { keep: true });
  if (error) return <p className={styles.failed}>{retold(error.failure.message)}</p>;
  return (
    <figure className={styles.preview}>
      <figcaption className="only-heard">{say('First lines in this encoding')}</figcaption>
      <pre className={styles.lines}>{telling(data?.lines ?? []).join('\n')}</pre>
    </figure>
  );
}

/** Lines with letters beyond ASCII tell most; without any, the first with words. */
function telling(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => /\p{L}/u.test(line));
  const accented = written.filter((line) => [...line].some((letter) => letter > '~'));
  return (accented.length > 0 ? accented : written)
    .slice(0, LINES)
    .map((line) => line.slice(0, WIDTH));
}
