import fc from 'fast-check';
import { nextDay } from '../../shared/numbering/next-day.ts';
import type { NumberingRule } from '../../shared/numbering/numbering-rule.ts';
import { proposeForDay } from '../../shared/numbering/propose-numbering.ts';
import type { RunEntry } from '../../shared/numbering/run-of-issues.ts';

/** "6/160 2000-08-31": volume, number and date, each of which may be left out. */
export function runEntryOf(text: string, more: Partial<RunEntry> = {}): RunEntry {
  const {
    volume = null,
    number = null,
    date = null,
  } = /^(?:(?:(?<volume>\w+)\/|#)(?<number>[\w/-]+))? ?(?<date>\d{4}-\d\d-\d\d)?$/.exec(text)
    ?.groups ?? {};
  return { id: text, label: text, volume, number, date, precision: 'day', ...more };
}

/** Rules by which every issue of a regular run has a number. */
export const arbitraryRule: fc.Arbitrary<NumberingRule> = fc
  .record<Omit<NumberingRule, 'first'>>({
    volume: fc.oneof(
      fc.constant({ by: 'none' as const }),
      fc.record({
        by: fc.constant('year' as const),
        begins: fc.constantFrom('01-01', '04-01', '09-01', '10-15'),
        volume: fc.integer({ min: 1, max: 40 }),
        year: fc.constantFrom(1989, 1991),
      }),
      fc.record({
        by: fc.constant('numbers' as const),
        numbers: fc.integer({ min: 10, max: 30 }),
        volume: fc.integer({ min: 1, max: 12 }),
        number: fc.constant(1),
      }),
    ),
    counts: fc.constantFrom('running' as const, 'by-volume' as const, 'by-year' as const),
    rhythm: fc.constantFrom(
      { every: 'week' as const, weekdays: [2] },
      { every: 'week' as const, weekdays: [1, 2, 3, 4, 5] },
      { every: 'days' as const, days: 14 },
      { every: 'months' as const, months: 1 },
    ),
    notation: fc.record({
      digits: fc.constantFrom(1, 3),
      romanVolumes: fc.boolean(),
      joiner: fc.constantFrom('-' as const, '/' as const),
    }),
  })
  .map((rule) => ({ ...rule, first: 1 }))
  // Volumes of so many numbers begin again with each, or numbers run on through them.
  .filter(({ volume, counts }) => {
    if (counts === 'by-volume') return volume.by !== 'none';
    return volume.by !== 'numbers' || counts === 'running';
  });

/** So many issues by a rule, one after the other; those at `doubled` places bear two numbers. */
export function runByRule(
  rule: NumberingRule,
  length: number,
  doubled: ReadonlySet<number> = new Set(),
): RunEntry[] {
  const run: RunEntry[] = [];
  let date = '1991-01-08';
  for (let place = 0; place < length; place += 1) {
    const covering = doubled.has(place) ? 2 : 1;
    // The issue before it is all that its numbers count from.
    const { volume, number } = proposeForDay(rule, run.slice(-1), date, covering);
    const id = String(place);
    run.push({ id, label: `${volume}/${number}`, volume, number, date, precision: 'day' });
    date = nextDay(rule.rhythm, date) ?? date;
  }
  return run;
}
