import { type KeyboardEvent, useRef } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { RunOfIssues } from '../../../shared/numbering/run-of-issues.ts';
import { goTo } from '../../app/use-place.ts';
import { rowAfterKey } from '../../ui/index-keys.ts';
import { say } from '../../wording/say.ts';
import { FoldedList } from './folded-list.tsx';
import styles from './run-of-publication.module.css';
import { type CalendarEntry, type RunMark, runInWords, yearsOf } from './run-years.ts';

interface RunOfPublicationProps {
  batchId: Identifier;
  publication: string;
  entries: readonly CalendarEntry[];
  run: RunOfIssues;
}

const stepKeys: Record<string, string> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

/** Year by year, each issue by its number; Enter or a click goes to its file or to the issue. */
export function RunOfPublication({ batchId, publication, entries, run }: RunOfPublicationProps) {
  const table = useRef<HTMLTableElement>(null);
  const years = yearsOf(entries, run);
  const coming = entries.filter(({ file }) => file !== null).length;
  const press = (event: KeyboardEvent) => {
    const marks = [...(table.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
    const at = marks.indexOf(document.activeElement as HTMLElement);
    const next = rowAfterKey(stepKeys[event.key] ?? event.key, at, marks.length);
    if (at < 0 || next === null) return;
    event.preventDefault();
    marks[next]?.focus();
  };
  const firstKey = years[0]?.marks[0]?.key;
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
      <table ref={table} className={styles.years} onKeyDown={press}>
        <caption className="only-heard">
          {say('Issues of {publication} year by year. The arrow keys lead from one to the next.', {
            publication,
          })}
        </caption>
        <tbody>
          {years.map(({ year, marks }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>
                <div className={styles.marks}>
                  {marks.map((mark) => (
                    <Mark
                      key={mark.key}
                      mark={mark}
                      isFirst={mark.key === firstKey}
                      batchId={batchId}
                    />
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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

interface MarkProps {
  mark: RunMark;
  /** The one that Tab leads to; from there it is the arrow keys. */
  isFirst: boolean;
  batchId: Identifier;
}

function Mark({ mark: { kind, entry, name, short }, isFirst, batchId }: MarkProps) {
  const open = () => {
    if (!entry) return;
    if (entry.file === null) goTo({ kind: 'issue', issueId: entry.id });
    else goTo({ kind: 'imports', batchId, file: entry.file });
  };
  return (
    <button
      type="button"
      data-mark=""
      data-kind={kind}
      className={styles.mark}
      aria-label={name}
      aria-disabled={entry === null}
      title={name}
      tabIndex={isFirst ? 0 : -1}
      onClick={open}
    >
      {short}
    </button>
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
