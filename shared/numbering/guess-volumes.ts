import { coveredNumbers } from './covered-numbers.ts';
import { readVolume } from './figures.ts';
import type { VolumeRule } from './numbering-rule.ts';
import type { RunEntry, RunOfIssues } from './run-of-issues.ts';
import { volumeYear } from './volume-by-rule.ts';

interface InVolume {
  readonly volume: number;
  readonly date: string | null;
  readonly number: number | null;
}

interface Guess {
  readonly rule: VolumeRule;
  /** Of the issues from which it was read, how many agree. */
  readonly share: number;
}

/** Of the issues with a volume, so many must agree for it to be a rule. */
const AGREEING = 0.8;

/** How volumes go on, as far as most issues agree; left to a person where they do not. */
export function guessVolumes(
  entries: readonly RunEntry[],
  counts: RunOfIssues['numbering'],
): VolumeRule {
  const inVolumes = entries.flatMap((entry): InVolume[] => {
    const volume = readVolume(entry.volume);
    if (volume === null) return [];
    const date = entry.precision === 'year' ? null : entry.date;
    return [{ volume, date, number: coveredNumbers(entry.number)?.first ?? null }];
  });
  if (inVolumes.length < entries.length / 2) return { by: 'none' };
  const guesses = [byYear(inVolumes), byNumbers(inVolumes, counts)].filter((it) => it !== null);
  const best = guesses.sort((one, other) => other.share - one.share)[0];
  return best && best.share >= AGREEING ? best.rule : { by: 'hand' };
}

/** A beginning other than New Year must be shown by so many issues, and by this share of them. */
const MORE_ISSUES = 3;
const MORE_SHARE = 0.05;

/** The day on which volumes begin is New Year, unless clearly more issues agree with another. */
function byYear(issues: readonly InVolume[]): Guess | null {
  const dated = issues.flatMap(({ volume, date }) => (date === null ? [] : [{ volume, date }]));
  if (dated.length === 0) return null;
  const agreements = possibleBeginnings(dated).map((begins) => {
    const offsets = dated.map(({ volume, date }) => volume - volumeYear(date, begins));
    const [offset, fits] = mostFrequent(offsets);
    return { begins, offset, fits };
  });
  const [newYear = { begins: '01-01', offset: 0, fits: 0 }] = agreements;
  const other = agreements.reduce((best, each) => (each.fits > best.fits ? each : best));
  const more = Math.max(MORE_ISSUES, dated.length * MORE_SHARE);
  const { begins, offset, fits } = other.fits >= newYear.fits + more ? other : newYear;
  const year = Math.min(...dated.map(({ date }) => volumeYear(date, begins)));
  const rule = { by: 'year' as const, begins, volume: year + offset, year };
  return year + offset < 0 ? null : { rule, share: fits / dated.length };
}

/** New Year, the first days of months, and the days of the first issues of volumes. */
function possibleBeginnings(issues: readonly { volume: number; date: string }[]): string[] {
  const firstMonths = Array.from(
    { length: 12 },
    (_, month) => `${String(month + 1).padStart(2, '0')}-01`,
  );
  const firsts = new Map<number, string>();
  for (const { volume, date } of issues) {
    const known = firsts.get(volume);
    if (known === undefined || date < known) firsts.set(volume, date);
  }
  const days = [...firsts.values()].map((date) => date.slice(5)).sort();
  return [...new Set([...firstMonths, ...days])];
}

interface Extent {
  readonly volume: number;
  readonly first: number;
  readonly last: number;
}

/** Fewer volumes do not show how many numbers one has: the first and the last may be in part. */
const LEAST_VOLUMES = 3;

function byNumbers(issues: readonly InVolume[], counts: RunOfIssues['numbering']): Guess | null {
  const numbered = issues.flatMap(({ volume, number }) =>
    number === null ? [] : [{ volume, number }],
  );
  const extents = extentsOf(numbered);
  if (extents.length < LEAST_VOLUMES) return null;
  if (counts === 'by-volume') return byLastNumber(extents);
  return counts === 'running' ? byRunningNumber(numbered, extents) : null;
}

function extentsOf(numbered: readonly { volume: number; number: number }[]): Extent[] {
  return [...Map.groupBy(numbered, ({ volume }) => volume)]
    .map(([volume, within]) => ({
      volume,
      first: Math.min(...within.map(({ number }) => number)),
      last: Math.max(...within.map(({ number }) => number)),
    }))
    .sort((one, other) => one.volume - other.volume);
}

function byLastNumber(extents: readonly Extent[]): Guess | null {
  const inner = extents.slice(0, -1);
  const [numbers, fits] = mostFrequent(inner.map(({ last }) => last));
  if (numbers < 1) return null;
  const rule = { by: 'numbers' as const, numbers, volume: extents[0]?.volume ?? 1, number: 1 };
  return { rule, share: fits / inner.length };
}

function byRunningNumber(
  numbered: readonly { volume: number; number: number }[],
  extents: readonly Extent[],
): Guess | null {
  const begun = extents.slice(1);
  const [numbers] = mostFrequent(
    begun.slice(1).map(({ first }, index) => first - (begun[index]?.first ?? first)),
  );
  const volume = extents[0]?.volume ?? 0;
  if (numbers < 1) return null;
  const [number] = mostFrequent(begun.map((each) => each.first - (each.volume - volume) * numbers));
  const fits = numbered.filter(
    (each) => each.volume === volume + Math.floor((each.number - number) / numbers),
  );
  if (number < 0) return null;
  const rule = { by: 'numbers' as const, numbers, volume, number };
  return { rule, share: fits.length / numbered.length };
}

/** The value that comes most often, the first of those that do, and how often. */
function mostFrequent(values: readonly number[]): readonly [number, number] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [frequent, most] = [0, 0];
  for (const [value, count] of counts) {
    if (count > most) [frequent, most] = [value, count];
  }
  return [frequent, most];
}
