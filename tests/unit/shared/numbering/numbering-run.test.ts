import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/dates/iso-date.ts';
import { numberingRun } from '../../../../shared/numbering/numbering-run.ts';
import type { RunEntry } from '../../../../shared/numbering/run-of-issues.ts';

type Told = Partial<Omit<RunEntry, 'id' | 'label'>>;

/** "6/160 2000-08-31": volume, number and date, each of which may be left out. */
function entry(text: string, more: Told = {}): RunEntry {
  const {
    volume = null,
    number = null,
    date = null,
  } = /^(?:(?:(?<volume>\d+)\/|#)(?<number>[\d/-]+))? ?(?<date>\d{4}-\d\d-\d\d)?$/.exec(text)
    ?.groups ?? {};
  return { id: text, label: text, volume, number, date, precision: 'day', ...more };
}
const findings = (...texts: string[]) => numberingRun(texts.map((text) => entry(text))).findings;

describe('the run of a publication', () => {
  it('names missing numbers with their neighbours', () => {
    expect(findings('#3 2001-01-15', '#1 2001-01-01', '#7 2001-02-12')).toEqual([
      {
        kind: 'missing',
        volume: null,
        year: null,
        from: 2,
        to: 2,
        before: '#1 2001-01-01',
        after: '#3 2001-01-15',
      },
      {
        kind: 'missing',
        volume: null,
        year: null,
        from: 4,
        to: 6,
        before: '#3 2001-01-15',
        after: '#7 2001-02-12',
      },
    ]);
  });

  it('lets a double issue stand for both of its numbers', () => {
    expect(findings('#11 2001-01-01', '#12-13 2001-01-08', '#14/15 2001-01-22', '#16')).toEqual([]);
  });

  it('counts anew with each volume that begins again, and misses its first numbers', () => {
    const texts = ['1/1 2001-01-05', '1/2 2001-02-05', '1/3', '2/2 2002-02-05', '2/3 2002-03-05'];
    const run = numberingRun(texts.map((text) => entry(text)));
    expect(run.numbering).toBe('by-volume');
    expect(run.findings).toMatchObject([
      { kind: 'missing', volume: '2', from: 1, to: 1, before: '1/3', after: '2/2 2002-02-05' },
    ]);
  });

  it('counts on through volumes that do not begin again', () => {
    const run = numberingRun(['1/1', '1/2', '1/3', '2/4', '2/6'].map((text) => entry(text)));
    expect(run.numbering).toBe('running');
    expect(run.findings).toMatchObject([{ kind: 'missing', from: 5, to: 5 }]);
  });

  it('understands numbers that begin again with the year', () => {
    const run = numberingRun(
      [
        ...['#1 2019-01-07', '#2 2019-02-04', '#3 2019-03-04', '#4 2019-04-01'],
        ...['#1 2020-01-06', '#2 2020-02-03', '#4 2020-04-06'],
      ].map((text) => entry(text)),
    );
    expect(run.numbering).toBe('by-year');
    expect(run.findings).toMatchObject([{ kind: 'missing', year: 2020, from: 3, to: 3 }]);
  });

  it('tells which issues bear one number, or one day', () => {
    expect(findings('#5 2001-01-01', '#6 2001-01-08', '#6 2001-01-15')).toEqual([
      { kind: 'doubled', by: 'number', ids: ['#6 2001-01-08', '#6 2001-01-15'] },
    ]);
    const editions = [entry('2001-01-01'), { ...entry('2001-01-01'), id: 'corrected' }];
    expect(numberingRun(editions).findings).toEqual([
      { kind: 'doubled', by: 'date', ids: ['2001-01-01', 'corrected'] },
    ]);
  });

  it('does not take a translation for a double', () => {
    const both = [
      entry('#5 2001-01-01', { language: 'en' }),
      { ...entry('#5 2001-01-01', { language: 'cs' }), id: 'cs' },
    ];
    expect(numberingRun(both).findings).toEqual([]);
  });

  it('finds the one number that is out of sequence, and lets it open no hole', () => {
    expect(
      findings(
        '#1 2001-01-01',
        '#2 2001-01-08',
        '#30 2001-01-15',
        '#4 2001-01-22',
        '#5 2001-01-29',
      ),
    ).toEqual([
      {
        kind: 'missing',
        volume: null,
        year: null,
        from: 3,
        to: 3,
        before: '#2 2001-01-08',
        after: '#4 2001-01-22',
      },
      {
        kind: 'out-of-sequence',
        id: '#30 2001-01-15',
        before: '#2 2001-01-08',
        after: '#4 2001-01-22',
      },
    ]);
  });

  it('sees a hole of two weeks in a weekly without numbers, but not a week of eight days', () => {
    const dates = [0, 7, 14, 22, 28, 35, 49, 56].map((days) => addDays('1993-01-01', days));
    const run = numberingRun(dates.map((date) => entry(date)));
    expect(run.rhythm).toBe(7);
    expect(run.findings).toEqual([
      { kind: 'gap', before: '1993-02-05', after: '1993-02-19', days: 14, likely: 1 },
    ]);
  });

  it('knows the weekend of a daily', () => {
    const dates = Array.from({ length: 40 }, (_, days) => addDays('2001-01-01', days));
    const weekdays = dates.filter((date) => ![0, 6].includes(new Date(date).getUTCDay()));
    expect(numberingRun(weekdays.map((date) => entry(date))).findings).toEqual([]);
    const sick = weekdays.filter((date) => date !== '2001-01-17');
    expect(numberingRun(sick.map((date) => entry(date))).findings).toMatchObject([
      { kind: 'gap', before: '2001-01-16', after: '2001-01-18' },
    ]);
  });

  it('asks nothing of a monthly that skipped a month but no number', () => {
    const months = [
      '#1 1997-08-01',
      '#2 1997-09-01',
      '#3 1997-10-01',
      '#4 1997-12-01',
      '#5 1998-01-01',
    ];
    const run = numberingRun(months.map((text) => entry(text, { precision: 'month' })));
    expect(run.findings).toEqual([]);
  });

  const weekly = fc
    .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 40 })
    .map((numbers) => numbers.toSorted((one, other) => one - other))
    .map((numbers) =>
      numbers.map((number) => entry(`#${number} ${addDays('1998-01-02', number * 7)}`)),
    );

  it('names of a running weekly exactly the numbers that are not there', () => {
    fc.assert(
      fc.property(weekly, (entries) => {
        const there = entries.map(({ number }) => Number(number));
        const all = Array.from({ length: 60 }, (_, index) => index + 1);
        const within = all.filter((it) => it > Math.min(...there) && it < Math.max(...there));
        const missing = numberingRun(entries).findings.flatMap((finding) =>
          finding.kind === 'missing'
            ? all.filter((it) => it >= finding.from && it <= finding.to)
            : [],
        );
        expect(missing).toEqual(within.filter((it) => !there.includes(it)));
      }),
    );
  });

  it('tells the same of issues in whatever order they come', () => {
    const anyEntry = fc.record({
      volume: fc.constantFrom(null, '1', '2'),
      number: fc.constantFrom(null, '1', '2', '3', '4-5', '7', 'Special'),
      date: fc.constantFrom(null, '2001-01-01', '2001-01-08', '2001-03-01', '2002-01-07'),
    });
    const shuffled = fc
      .array(anyEntry, { maxLength: 12 })
      .map((all) => all.map((it, at) => ({ ...entry(`${at}`), ...it, id: `id${at}` })))
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(numberingRun(other)).toEqual(numberingRun(given));
        expect(numberingRun(given).order.toSorted()).toEqual(given.map(({ id }) => id).toSorted());
      }),
    );
  });
});
