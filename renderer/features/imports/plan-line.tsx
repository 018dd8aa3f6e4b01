import type { PlannedFile } from '../../../shared/imports/import-plan.ts';
import { formatName } from './format-names.ts';
import styles from './plan-list.module.css';
import { becomes, fileNameOf, notesOn, sureness, surenessOf } from './plan-words.ts';
import { SurenessLine } from './sureness-line.tsx';

/** A file of a plan in its list: what it is, what it would become, how sure that is. */
export function PlanLine({ file }: { file: PlannedFile | null }) {
  if (file === null) return <div className={styles.unread}>…</div>;
  const notes = notesOn(file);
  return (
    <div className={styles.line} data-fate={file.fate} data-within={file.within !== null}>
      <div className={styles.first}>
        <span className={styles.name}>{fileNameOf(file.name)}</span>
        <span className={styles.format}>
          {formatName(file.format)}
          {file.confidence !== null && (
            <span data-sureness={surenessOf(file.confidence)}> · {sureness(file.confidence)}</span>
          )}
        </span>
      </div>
      <p className={styles.becomes}>{becomes(file)}</p>
      {notes && (
        <p className={styles.notes} data-asks={file.questions > 0}>
          {notes}
        </p>
      )}
      <SurenessLine confidence={file.confidence ?? 0} />
    </div>
  );
}
