import { describe, expect, it } from 'vitest';
import {
  type CalendarEntry,
  runInWords,
  yearsOf,
} from '../../../../../renderer/features/imports/run-years.ts';
import { numberingRun } from '../../../../../shared/numbering/numbering-run.ts';

const issue = (
  number: number,
  date: string,
  change: Partial<CalendarEntry> = {},
): CalendarEntry => ({
  id: `issue ${number}`,
  label: `No. ${number}`,
  volume: null,
  number: String(number),
  date,
  precision: 'day',
  file: null,
  ...change,
});

const entries = [
  issue(1, '1997-11-04'),
  issue(2, '1997-12-02'),
  issue(5, '1998-01-06', { file: 0 }),
  issue(6, '1998-02-03', { file: 1 }),
  issue(6, '1998-02-03', { id: 'issue 6 again', file: 2 }),
];

describe('the calendar of a run', () => {
  const run = numberingRun(entries);

  it('puts issues into their years, and holes behind the issue before them', () => {
    const years = yearsOf(entries, run).map(({ year, marks }) => [
      year,
      marks.map(({ short, kind }) => `${short} ${kind}`),
    ]);
    expect(years).toEqual([
      ['1997', ['1 present', '2 present', '3–4 missing']],
      ['1998', ['5 coming', '6 doubled', '6 doubled']],
    ]);
  });

  it('names every place for those who hear it', () => {
    const names = yearsOf(entries, run).flatMap(({ marks }) => marks.map(({ name }) => name));
    expect(names).toEqual([
      'No. 1: in the archive',
      'No. 2: in the archive',
      'Nos. 3 to 4 are missing',
      'No. 5: comes in',
      'No. 6: here twice, comes in',
      'No. 6: here twice, comes in',
    ]);
  });

  it('says in sentences what is not as it should be', () => {
    expect(runInWords(entries, run)).toEqual(['Nos. 3 to 4 are missing.', 'No. 6 is here twice.']);
    const whole = entries.slice(0, 2);
    expect(runInWords(whole, numberingRun(whole))).toEqual([
      'Nothing is missing, doubled or out of sequence.',
    ]);
  });

  it('keeps issues without a date', () => {
    const undated = [issue(3, '', { date: null })];
    expect(yearsOf(undated, numberingRun(undated))).toMatchObject([{ year: 'Undated' }]);
  });
});
