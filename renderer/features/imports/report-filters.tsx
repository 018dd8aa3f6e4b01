import { useDeferredValue, useMemo, useState } from 'react';
import type { FileReport } from '../../../shared/contract/import-procedures.ts';
import { FilterField } from '../../ui/filter-field.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import styles from './report-filters.module.css';

type Shown = '' | FileReport['outcome'] | 'warnings';

interface PlacedFile {
  readonly file: FileReport;
  /** In the batch. */
  readonly place: number;
}

interface ReportFilter {
  readonly shown: readonly PlacedFile[];
  readonly outcome: Shown;
  readonly text: string;
  setOutcome(outcome: Shown): void;
  setText(text: string): void;
}

const options: readonly (readonly [Shown, string])[] = [
  ['', say('All files')],
  ['imported', say('Imported')],
  ['duplicate', say('Already here')],
  ['kept', say('Kept unread')],
  ['warnings', say('With warnings')],
];

/** Those files of a report that are wanted to be seen. */
export function useReportFilter(files: readonly FileReport[]): ReportFilter {
  const [outcome, setOutcome] = useState<Shown>('');
  const [text, setText] = useState('');
  const words = useDeferredValue(text.trim().toLowerCase());
  const shown = useMemo(
    () =>
      files
        .map((file, place) => ({ file, place }))
        .filter(({ file }) => isOf(outcome, file) && holds(file, words)),
    [files, outcome, words],
  );
  return { shown, outcome, text, setOutcome, setText };
}

const isOf = (outcome: Shown, file: FileReport): boolean =>
  outcome === '' || (outcome === 'warnings' ? file.warnings.length > 0 : file.outcome === outcome);

const holds = ({ name, issues }: FileReport, words: string): boolean =>
  words === '' ||
  name.toLowerCase().includes(words) ||
  issues.some(({ label }) => label.toLowerCase().includes(words));

export function ReportFilters(filter: ReportFilter & { total: number }) {
  const { shown, outcome, text, setOutcome, setText, total } = filter;
  return (
    <div className={styles.filters}>
      <div className={styles.text}>
        <FilterField label={say('Find a file or an issue')} value={text} onValueChange={setText} />
      </div>
      <select
        aria-label={say('Which files')}
        value={outcome}
        onChange={({ target }) => setOutcome(target.value as Shown)}
      >
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span className={styles.count} role="status">
        {shown.length === total
          ? figures(total)
          : say('{shown, number} of {total, number}', { shown: shown.length, total })}
      </span>
    </div>
  );
}
