import { TriangleAlert } from 'lucide-react';
import type { LineFault } from '../../../shared/pages/line-faults.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { faultWords } from './fault-words.ts';
import type { DrawnIssue } from './live-pages.ts';
import styles from './pages.module.css';
import { choosePages, usePagesChoice } from './pages-choice.ts';

interface PageNotesProps {
  issue: DrawnIssue;
  onGoTo: (fault: LineFault) => void;
}

/** What a printer would take amiss, in words; each line leads to its place. */
export function PageNotes({ issue: { faults, warnings }, onGoTo }: PageNotesProps) {
  const { hasWarnings } = usePagesChoice();
  const count = faults.length + warnings.length;
  if (count === 0) return null;
  return (
    <details
      className={styles.notes}
      open={hasWarnings}
      onToggle={({ currentTarget }) => choosePages({ hasWarnings: currentTarget.open })}
    >
      <summary>
        <TriangleAlert aria-hidden="true" />
        {say('{count, plural, one {# warning} other {# warnings}} about the pages', { count })}
      </summary>
      <ul aria-label={say('Warnings about the pages')}>
        {faults.map((fault) => (
          <li key={`${fault.kind} ${fault.part} ${fault.page}`}>
            <button type="button" onClick={() => onGoTo(fault)}>
              <b>{say('Page {page, number}', { page: fault.page + 1 })}</b> {faultWords[fault.kind]}
            </button>
          </li>
        ))}
        {warnings.map((words) => (
          <li key={words}>{retold(words)}</li>
        ))}
      </ul>
    </details>
  );
}
