import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferenceReading } from '../../../../shared/citations/reading.ts';
import { addDays } from '../../../../shared/dates/iso-date.ts';
import { notingTitles } from '../../../../shared/references/asked-titles.ts';
import {
  normaliseName,
  normaliseNumber,
  numbersAnswered,
} from '../../../../shared/references/normalise-name.ts';
import { issueKeys, referenceKeys } from '../../../../shared/references/reference-keys.ts';
import type { ReferenceContext } from '../../../../shared/references/reference-lookup.ts';
import { resolveReference } from '../../../../shared/references/resolve-reference.ts';
import { lookupOf, named, shelved } from '../../../support/lookup-of-issues.ts';

const context: ReferenceContext = {
  issueDate: '2000-08-31',
  publicationId: 'hdl',
  publications: [
    named('hdl', ['Harbour Daily Letter'], { continues: 'post' }),
    named('post', ['The Quay Post']),
  ],
};

const reference = (parts: Partial<ReferenceReading>): ReferenceReading => ({
  start: 0,
  end: 1,
  publication: null,
  dates: [],
  resolved: null,
  volume: null,
  number: null,
  ...parts,
});

describe('the keys of a reference', () => {
  it('are stable', () => {
    const day = { start: '2000-07-28', end: '2000-07-28' };
    expect(referenceKeys(reference({ resolved: [day] }), context)).toEqual([
      'hdl on 2000-07-28',
      'hdl monthly 2000-07',
      'post on 2000-07-28',
      'post monthly 2000-07',
    ]);
    expect(referenceKeys(reference({ volume: '6', number: '024' }), context)).toEqual([
      'hdl no 6/24',
      'post no 6/24',
    ]);
    expect(referenceKeys(reference({ title: 'The Rising Tide at Noon!' }), context)).toEqual([
      'title rising tide at noon',
      'opening rising tide at',
    ]);
  });

  it('are of titles only where the answer rests on titles', () => {
    const day = { start: '2000-07-28', end: '2000-07-28' };
    const dated = reference({ title: 'In brief from the harbours', resolved: [day] });
    const keysWith = (...issues: ReturnType<typeof shelved>[]) => {
      const { lookup, asked } = notingTitles(lookupOf(issues));
      resolveReference(dated, context, lookup);
      return referenceKeys(dated, context, asked).filter((key) => /^(?:title|opening) /.test(key));
    };
    expect(keysWith()).toEqual(['title in brief from the harbours', 'opening in brief from']);
    expect(keysWith(shelved('titled', { headlines: ['In brief from the harbours'] }))).toEqual([
      'title in brief from the harbours',
    ]);
    expect(keysWith(shelved('dated', { date: '2000-07-28' }))).toEqual([]);
  });

  it('are none for a publication that the archive does not have', () => {
    expect(referenceKeys(reference({ publication: 'The Seafarer', number: '3' }), context)).toEqual(
      [],
    );
  });

  it('stay few for long ranges', () => {
    const range = { start: '1950-01-01', end: '1999-12-31' };
    expect(referenceKeys(reference({ resolved: [range] }), context).length).toBeLessThanOrEqual(
      2 * 62,
    );
  });
});

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('1999-06-01', days));
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 200 }), fc.constantFrom(10, 7, 4))
  .map(([start, days, precision]) => {
    const end = precision === 10 ? addDays(start, days) : start;
    return { start: start.slice(0, precision), end: end.slice(0, precision) };
  });
const anyReference = fc
  .record({
    publication: fc.constantFrom(
      null,
      'HDL',
      "last week's issue",
      'previous issue',
      "yesterday's HDL",
      'last month’s letter',
    ),
    resolved: fc.option(fc.array(span, { maxLength: 2 })),
    volume: fc.constantFrom(null, '1', '2'),
    number: fc.constantFrom(null, '1', '02', '3-4', '5'),
    title: fc.constantFrom(undefined, 'Silt', 'Tide', 'Silt in the harbour mouth'),
    address: fc.constantFrom(
      undefined,
      undefined,
      'a-1.txt',
      'https://pier.example/x/a-2.html',
      '/letters/2000/08/24/#tide',
      'letter7/tide.html',
      'saved/letter7/',
    ),
  })
  .map((parts) => reference(parts));
const anyIssue = fc.record({
  issueId: fc.constant('new'),
  publicationId: fc.constantFrom('hdl', 'hdl', 'post'),
  volume: fc.constantFrom(null, '1', '2'),
  number: fc.constantFrom(null, '1', '2', '3-4', '4/5'),
  date: fc.option(day),
  datePrecision: fc.constantFrom('day', 'month', 'year'),
  title: fc.constantFrom(null, 'Silt'),
  headlines: fc.subarray(['The Tide', 'Rain', 'Silt in the harbour mouths', 'Silt in the harbour']),
  fileNames: fc.subarray(['a-1.txt', 'a-2.html']),
  addresses: fc.subarray(['/letters/2000/08/24/', 'letter7/', 'letter7/rain.html', 'x/a-2.html']),
} as const);

describe('keys on both sides', () => {
  it('meet wherever an issue that arrives or goes changes what a reference means', () => {
    fc.assert(
      fc.property(
        anyReference,
        anyIssue,
        fc.array(anyIssue, { maxLength: 3 }),
        fc.constantFrom(1, 2, undefined),
        (pointer, arriving, others, mostOfOne) => {
          const issue =
            arriving.datePrecision === 'month' && arriving.date
              ? { ...arriving, date: `${arriving.date.slice(0, 7)}-01` }
              : arriving;
          const shelf = others.map((other, index) =>
            shelved(`old-${index}`, { ...other, issueId: `old-${index}` }),
          );
          const elsewhere = lookupOf(shelf, mostOfOne);
          const before = notingTitles(elsewhere);
          const after = notingTitles(lookupOf([...shelf, shelved('new', issue)], mostOfOne));
          const without = resolveReference(pointer, context, before.lookup);
          const within = resolveReference(pointer, context, after.lookup);
          if (JSON.stringify(without) === JSON.stringify(within)) return;
          const answered = new Set(issueKeys(issue, elsewhere));
          for (const { asked } of [before, after]) {
            const keys = referenceKeys(pointer, context, asked);
            expect(keys.some((key) => answered.has(key))).toBe(true);
          }
        },
      ),
      { numRuns: 4000 },
    );
  });
});

describe('names and numbers', () => {
  it('are the same without article, case, accents and punctuation', () => {
    expect(normaliseName('The “RFE/RL” Newsliné,')).toBe(normaliseName('rfe rl newsline'));
  });

  it('are the same without labels and leading zeros', () => {
    expect(normaliseNumber('No. 007')).toBe('7');
    expect(numbersAnswered('12–13')).toEqual(['12-13', '12', '13']);
  });
});
