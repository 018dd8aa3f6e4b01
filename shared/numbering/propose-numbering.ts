import { z } from 'zod';
import { type IsoDate, isoDate } from '../dates/iso-date.ts';
import { coveredNumbers, type NumberSpan } from './covered-numbers.ts';
import { printNumber, printVolume, readVolume } from './figures.ts';
import { nextDay } from './next-day.ts';
import type { NumberingRule } from './numbering-rule.ts';
import { numberingRun } from './numbering-run.ts';
import type { RunEntry } from './run-of-issues.ts';
import { volumeOfDay, volumeOfNumber } from './volume-by-rule.ts';

/** Why a number is proposed; ids are those of the issues from which it counts. */
export const proposalReason = z.discriminatedUnion('kind', [
  /** Issues bear no numbers. */
  z.object({ kind: z.literal('no-numbers') }),
  /** Nothing came before it in this volume, this year, or at all. */
  z.object({ kind: z.literal('count-begins'), of: z.enum(['volume', 'year', 'run']) }),
  z.object({ kind: z.literal('follows'), id: z.string(), label: z.string() }),
  /** The next number has an issue already, which came later. */
  z.object({ kind: z.literal('no-room'), before: z.string(), after: z.string() }),
]);
export type ProposalReason = z.infer<typeof proposalReason>;

/** What an issue is to be called by the rule, in the signs in which it is printed. */
export const numberingProposal = z.object({
  /** Null where the rule does not say when the next comes out. */
  date: isoDate.nullable(),
  volume: z.string().nullable(),
  number: z.string().nullable(),
  reason: proposalReason,
});
export type NumberingProposal = z.infer<typeof numberingProposal>;

interface Numbered {
  readonly entry: RunEntry;
  readonly span: NumberSpan;
  readonly volume: number | null;
}

/** What the issue after the newest of the run is called; `covering` numbers, for a double issue. */
export function proposeNext(
  rule: NumberingRule,
  entries: readonly RunEntry[],
  covering = 1,
): NumberingProposal {
  const days = entries.flatMap(({ date, precision }) =>
    date !== null && precision !== 'year' ? [date] : [],
  );
  const last = days.reduce<IsoDate | null>(
    (latest, day) => (latest === null || day > latest ? day : latest),
    null,
  );
  const date = last === null ? null : nextDay(rule.rhythm, last);
  return { ...proposeForDay(rule, entries, date ?? AFTER_ALL, covering), date };
}

/** A day that no issue has: what comes after all that are there. */
const AFTER_ALL: IsoDate = '9999-12-31';

/**
 * What an issue of this day is called, which is not among the entries. It counts on from the issue
 * before it that keeps to the order of the run; `covering` numbers, for a double issue.
 */
export function proposeForDay(
  rule: NumberingRule,
  entries: readonly RunEntry[],
  date: IsoDate,
  covering = 1,
): NumberingProposal {
  const counted = countedEntries(rule, entries);
  const before = lastBefore(counted, date);
  const ordinary = volumeBefore(rule, before, date);
  if (rule.counts === 'none') {
    return answer(rule, date, ordinary, null, { kind: 'no-numbers' });
  }
  const [volume, previous] = countOn(rule, counted, before, ordinary, date);
  const first = previous ? previous.span.last + 1 : rule.first;
  const span = { first, last: first + covering - 1 };
  const taken = counted.find(
    (one) =>
      one.entry.date !== null &&
      one.entry.date > date &&
      isInCount(rule, one, volume, date) &&
      one.span.first <= span.last,
  );
  if (previous && taken) {
    const reason = { kind: 'no-room' as const, before: previous.entry.id, after: taken.entry.id };
    return answer(rule, date, volume, null, reason);
  }
  const numbered = volumeOfNumber(rule, first) ?? volume;
  return answer(rule, date, numbered, span, reasonOf(rule, previous));
}

function answer(
  rule: NumberingRule,
  date: IsoDate,
  volume: number | null,
  span: NumberSpan | null,
  reason: ProposalReason,
): NumberingProposal {
  return {
    date,
    volume: volume === null ? null : printVolume(volume, rule.notation),
    number: span && printNumber(span.first, span.last, rule.notation),
    reason,
  };
}

/** Those with a number and a day that keep to the order of the run, by day and number. */
function countedEntries(rule: NumberingRule, entries: readonly RunEntry[]): Numbered[] {
  const { findings } = numberingRun(entries, rule.counts);
  const strays = new Set(findings.flatMap((it) => (it.kind === 'out-of-sequence' ? [it.id] : [])));
  const counted = entries.flatMap((entry): Numbered[] => {
    const span = coveredNumbers(entry.number);
    if (!span || entry.date === null || strays.has(entry.id)) return [];
    return [{ entry, span, volume: readVolume(entry.volume) }];
  });
  return counted.sort(
    (one, other) =>
      compare(one.entry.date ?? '', other.entry.date ?? '') || one.span.first - other.span.first,
  );
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

const lastBefore = (counted: readonly Numbered[], date: IsoDate): Numbered | null =>
  counted.findLast(({ entry }) => (entry.date ?? '') <= date) ?? null;

/** By the day where the rule goes by days, else that of the issue before. */
function volumeBefore(rule: NumberingRule, before: Numbered | null, date: IsoDate): number | null {
  if (rule.volume.by === 'none') return null;
  const byDay = date === AFTER_ALL ? null : volumeOfDay(rule, date);
  return byDay ?? before?.volume ?? firstVolume(rule);
}

const firstVolume = ({ volume }: NumberingRule): number | null =>
  volume.by === 'numbers' || volume.by === 'year' ? volume.volume : null;

/** The volume, and the issue from which its number counts; null where a count begins. */
function countOn(
  { counts, volume: rule, first }: NumberingRule,
  counted: readonly Numbered[],
  before: Numbered | null,
  volume: number | null,
  date: IsoDate,
): readonly [number | null, Numbered | null] {
  if (counts === 'running') return [volume, before];
  if (counts === 'by-year') {
    const isOfYear = before?.entry.date?.slice(0, 4) === date.slice(0, 4) || date === AFTER_ALL;
    return [volume, isOfYear ? before : null];
  }
  const previous = counted.findLast(
    (one) => one.volume === volume && (one.entry.date ?? '') <= date,
  );
  const isFull =
    rule.by === 'numbers' && previous && previous.span.last >= first + rule.numbers - 1;
  if (isFull) return [(volume ?? 0) + 1, null];
  return [volume, previous ?? null];
}

function isInCount(
  { counts }: NumberingRule,
  { entry, volume }: Numbered,
  ofVolume: number | null,
  date: IsoDate,
): boolean {
  if (counts === 'running') return true;
  if (counts === 'by-year') return entry.date?.slice(0, 4) === date.slice(0, 4);
  return volume === ofVolume;
}

function reasonOf({ counts }: NumberingRule, previous: Numbered | null): ProposalReason {
  if (previous) return { kind: 'follows', id: previous.entry.id, label: previous.entry.label };
  const of = counts === 'by-volume' ? 'volume' : counts === 'by-year' ? 'year' : 'run';
  return { kind: 'count-begins', of };
}
