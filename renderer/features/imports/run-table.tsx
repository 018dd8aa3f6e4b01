import { type KeyboardEvent, useRef } from 'react';
import { rowAfterKey } from '../../ui/index-keys.ts';
import { say } from '../../wording/say.ts';
import styles from './run-of-publication.module.css';
import type { RunMark, RunYear } from './run-years.ts';

const stepKeys: Record<string, string> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

interface RunTableProps {
  publication: string;
  years: readonly RunYear[];
  /** Enter or a click on an issue or a hole. */
  onOpen: (mark: RunMark) => void;
  /** Whether something can be done about a hole. */
  opensHoles?: boolean;
}

/** The issues of a run year by year, each by its number; the arrow keys lead through them. */
export function RunTable({ publication, years, onOpen, opensHoles = false }: RunTableProps) {
  const table = useRef<HTMLTableElement>(null);
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
                    // From the one that Tab leads to it is the arrow keys.
                    isFirst={mark.key === firstKey}
                    isOff={mark.entry === null && !opensHoles}
                    onOpen={onOpen}
                  />
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MarkProps {
  mark: RunMark;
  isFirst: boolean;
  isOff: boolean;
  onOpen: (mark: RunMark) => void;
}

const Mark = ({ mark, isFirst, isOff, onOpen }: MarkProps) => (
  <button
    type="button"
    data-mark=""
    data-kind={mark.kind}
    className={styles.mark}
    aria-label={nameWithFigures(mark)}
    aria-disabled={isOff}
    title={mark.name}
    tabIndex={isFirst ? 0 : -1}
    onClick={() => onOpen(mark)}
  >
    {mark.short}
  </button>
);

/** What is heard begins with what is seen, where it does not hold it anyway. */
const nameWithFigures = ({ short, name }: RunMark): string =>
  name.includes(short) ? name : `${short}: ${name}`;
