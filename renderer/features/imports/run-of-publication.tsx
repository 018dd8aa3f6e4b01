import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { RunOfIssues } from '../../../shared/numbering/run-of-issues.ts';
import { goTo } from '../../app/use-place.ts';
import { say } from '../../wording/say.ts';
import { FoldedList } from './folded-list.tsx';
import styles from './run-of-publication.module.css';
import { RunTable } from './run-table.tsx';
import { type CalendarEntry, runInWords, yearsOf } from './run-years.ts';

interface RunOfPublicationProps {
  batchId: Identifier;
  publication: string;
  entries: readonly CalendarEntry[];
  run: RunOfIssues;
}

/** Year by year, each issue by its number; Enter or a click goes to its file or to the issue. */
export function RunOfPublication({ batchId, publication, entries, run }: RunOfPublicationProps) {
  const years = yearsOf(entries, run);
  const coming = entries.filter(({ file }) => file !== null).length;
  return (
    <>
      <p className={styles.extent}>{extentInWords(entries.length - coming, coming)}</p>
      <FoldedList
        label={say('What is missing, doubled or out of sequence in {publication}', { publication })}
        items={runInWords(entries, run)}
        shown={6}
        className={styles.findings}
      >
        {(sentence) => <li key={sentence}>{sentence}</li>}
      </FoldedList>
      <RunTable
        publication={publication}
        years={years}
        onOpen={({ entry }) => {
          if (!entry) return;
          if (entry.file === null) goTo({ kind: 'issue', issueId: entry.id });
          else goTo({ kind: 'imports', batchId, file: entry.file });
        }}
      />
      <Legend />
    </>
  );
}

/** "55 issues in the archive, 102 to come" */
function extentInWords(present: number, coming: number): string {
  if (present === 0)
    return say(
      '{coming, plural, =0 {no issues} one {# issue} other {# issues}} to come, the first in the archive.',
      { coming },
    );
  return say(
    '{present, plural, =0 {no issues} one {# issue} other {# issues}} in the archive, {coming, number} to come.',
    { present, coming },
  );
}

const Legend = () => (
  <p className={styles.legend} aria-hidden="true">
    <span data-kind="present">{say('in the archive')}</span>
    <span data-kind="coming">{say('comes in')}</span>
    <span data-kind="missing">{say('missing')}</span>
    <span data-kind="doubled">{say('twice')}</span>
    <span data-kind="out-of-sequence">{say('out of sequence')}</span>
  </p>
);
