import { z } from 'zod';
import { coveredNumbers } from './covered-numbers.ts';
import { fromRoman } from './figures.ts';
import { guessRhythm } from './guess-rhythm.ts';
import { guessVolumes } from './guess-volumes.ts';
import { type Notation, type NumberingRule, numberingRule } from './numbering-rule.ts';
import { numberingRun } from './numbering-run.ts';
import type { RunEntry, RunOfIssues } from './run-of-issues.ts';

export const guessedRule = z.object({
  rule: numberingRule,
  /** How many issues it was read from. */
  issues: z.int().min(0),
});
export type GuessedRule = z.infer<typeof guessedRule>;

/** The rule that a run seems to follow, however short it is; null where there is none. */
export function guessRule(entries: readonly RunEntry[]): GuessedRule | null {
  if (entries.length === 0) return null;
  const isNumbered = ({ number }: RunEntry) => coveredNumbers(number) !== null;
  const numbered = entries.filter(isNumbered);
  // One that numbers its issues does so with most of them.
  const counts = numbered.length * 2 < entries.length ? 'none' : guessCounts(numbered);
  const volume = guessVolumes(entries, counts);
  const rule: NumberingRule = {
    volume,
    counts: counts === 'by-volume' && volume.by === 'none' ? 'running' : counts,
    first: numbered.some(({ number }) => coveredNumbers(number)?.first === 0) ? 0 : 1,
    rhythm: guessRhythm(entries),
    notation: guessNotation(entries),
  };
  return { rule, issues: entries.length };
}

/** What numbers count through is that by which the least is missing, doubled or out of order. */
function guessCounts(numbered: readonly RunEntry[]): RunOfIssues['numbering'] {
  const { numbering, findings } = numberingRun(numbered);
  let best = { numbering, departures: findings.length };
  for (const other of ['running', 'by-volume', 'by-year'] as const) {
    const departures = numberingRun(numbered, other).findings.length;
    if (departures < best.departures) best = { numbering: other, departures };
  }
  return best.numbering;
}

function guessNotation(entries: readonly RunEntry[]): Notation {
  const numbers = entries.flatMap(({ number }) => number?.trim() ?? []);
  const padded = numbers.filter((number) => /^#?0\d/.test(number));
  const digits = padded.map((number) => /\d+/.exec(number)?.[0].length ?? 1);
  const joiners = numbers.flatMap((number) => /\d\s?([-–/])\s?\d/.exec(number)?.[1] ?? []);
  const volumes = entries.flatMap(({ volume }) => volume ?? []);
  const roman = volumes.filter((volume) => fromRoman(volume) !== null);
  return {
    digits: Math.max(1, ...digits),
    romanVolumes: roman.length * 2 > volumes.length,
    joiner: mostUsualJoiner(joiners),
  };
}

function mostUsualJoiner(joiners: readonly string[]): Notation['joiner'] {
  const counts = (['-', '–', '/'] as const).map(
    (sign) => [sign, joiners.filter((joiner) => joiner === sign).length] as const,
  );
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
