import { z } from 'zod';
import { weekdayOf } from '../dates/weekday.ts';
import { coveredNumbers } from './covered-numbers.ts';
import { readVolume } from './figures.ts';
import type { NumberingRule } from './numbering-rule.ts';
import { anchorOf, numberingRun } from './numbering-run.ts';
import { type RunEntry, runFinding, runOfIssues } from './run-of-issues.ts';
import { isSpecialNumber } from './special-number.ts';
import { volumeOfDay, volumeOfNumber } from './volume-by-rule.ts';

/** Where an issue or the whole run departs from the rule of its publication. */
export const departure = z.discriminatedUnion('kind', [
  ...runFinding.options,
  z.object({
    /** Its date or its number belongs to another volume; null for none at all. */
    kind: z.literal('wrong-volume'),
    id: z.string(),
    by: z.enum(['date', 'number', 'rule']),
    printed: z.string().nullable(),
    expected: z.int().nullable(),
  }),
  z.object({
    /** It has no number, and does not say either that it is a special. */
    kind: z.literal('without-number'),
    id: z.string(),
  }),
  z.object({
    /** Its date is a day of the week, from 0 for Sunday, on which none but specials come out. */
    kind: z.literal('unusual-day'),
    id: z.string(),
    weekday: z.int().min(0).max(6),
  }),
]);
export type Departure = z.infer<typeof departure>;

export const checkedRun = runOfIssues.extend({ findings: z.array(departure) });
export type CheckedRun = z.infer<typeof checkedRun>;

/** The run of a publication held against its rule: date against volume against number. */
export function checkRun(rule: NumberingRule, entries: readonly RunEntry[]): CheckedRun {
  const run = numberingRun(
    entries.map((entry) => inItsVolume(rule, entry)),
    rule.counts,
  );
  const places = new Map(run.order.map((id, place) => [id, place]));
  const own = entries.flatMap((entry) => departuresOf(rule, entry));
  const placeOf = (found: Departure) => places.get(placedAt(found)) ?? places.size;
  const findings = [...run.findings, ...own].sort((one, other) => placeOf(one) - placeOf(other));
  return { ...run, findings };
}

/** The issue in whose place in the run a departure is told. */
export function placedAt(found: Departure): string {
  return 'id' in found ? found.id : anchorOf(found);
}

/**
 * With its volume in figures, so that "VI" and "06" are one; in that of its day, where the rule has
 * one, so that a wrong volume does not leave a hole among the numbers as well.
 */
function inItsVolume(rule: NumberingRule, entry: RunEntry): RunEntry {
  const expected = expectedVolume(rule, entry);
  const volume = (expected?.by === 'date' && expected.expected) || readVolume(entry.volume);
  return volume === null ? entry : { ...entry, volume: String(volume) };
}

/** What of a single issue does not go by the rule. */
function departuresOf(rule: NumberingRule, entry: RunEntry): Departure[] {
  const found: Departure[] = [];
  const span = coveredNumbers(entry.number);
  const volume = expectedVolume(rule, entry);
  if (volume && volume.expected !== readVolume(entry.volume)) {
    found.push({ kind: 'wrong-volume', id: entry.id, printed: entry.volume, ...volume });
  }
  if (rule.counts !== 'none' && span === null && entry.number === null) {
    found.push({ kind: 'without-number', id: entry.id });
  }
  const { rhythm } = rule;
  const isOfRhythm = entry.precision === 'day' && !isSpecialNumber(entry.number);
  if (rhythm.every === 'week' && entry.date !== null && isOfRhythm) {
    const weekday = weekdayOf(entry.date);
    const isUsual = rhythm.weekdays.includes(weekday);
    if (!isUsual) found.push({ kind: 'unusual-day', id: entry.id, weekday });
  }
  return found;
}

type ExpectedVolume = Pick<Departure & { kind: 'wrong-volume' }, 'by' | 'expected'>;

/** Null where the rule does not tell, or the date is not exact enough. */
function expectedVolume(rule: NumberingRule, entry: RunEntry): ExpectedVolume | null {
  const { volume, counts } = rule;
  if (volume.by === 'none') return entry.volume === null ? null : { by: 'rule', expected: null };
  if (volume.by === 'year') {
    if (entry.date === null || !tellsVolume(entry, volume.begins)) return null;
    return { by: 'date', expected: volumeOfDay(rule, entry.date) };
  }
  const span = coveredNumbers(entry.number);
  if (volume.by !== 'numbers' || span === null) return null;
  if (counts === 'running') return { by: 'number', expected: volumeOfNumber(rule, span.first) };
  const printed = readVolume(entry.volume);
  const isBeyond = counts === 'by-volume' && span.first >= rule.first + volume.numbers;
  return isBeyond && printed !== null ? { by: 'number', expected: printed + 1 } : null;
}

/** A month or year is exact enough where no volume begins within it. */
function tellsVolume({ date, precision }: RunEntry, begins: string): boolean {
  if (precision === 'day' || begins === '01-01') return true;
  return (
    precision === 'month' && (begins.endsWith('-01') || date?.slice(5, 7) !== begins.slice(0, 2))
  );
}
