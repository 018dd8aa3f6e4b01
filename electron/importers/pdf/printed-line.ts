import { closeLetterSpacing } from './close-letter-spacing.ts';
import type { Box, TextRun } from './pdf-page.ts';

/** Runs that stand on one baseline, in the order in which they are read. */
export interface PrintedLine extends Box {
  readonly runs: readonly TextRun[];
  /** The baseline, and the size of most of its letters. */
  readonly y: number;
  readonly size: number;
}

/** How far letters reach over and under their baseline, in their size. */
const ASCENT = 0.75;
const DESCENT = 0.22;
/** Words are this far apart at least, in the size of their letters. */
const LEAST_SPACE = 0.14;

export const topOf = ({ y, size }: TextRun): number => y - size * ASCENT;
export const bottomOf = ({ y, size }: TextRun): number => y + size * DESCENT;

/** A line of runs that are known to stand on it, at least one. */
export function lineOf(runs: readonly TextRun[]): PrintedLine {
  const mostly = mostLetters(runs, ({ size }) => size) ?? 0;
  const main = runs.filter(({ size }) => size === mostly);
  const leftward = mostLetters(runs, ({ rightToLeft }) => rightToLeft) ?? false;
  const ordered = leftward
    ? runs.toSorted((one, other) => other.x - one.x)
    : closeLetterSpacing(runs.toSorted((one, other) => one.x - other.x));
  return {
    runs: ordered,
    y: mostLetters(main, ({ y }) => y) ?? 0,
    size: mostly,
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    top: Math.min(...runs.map(topOf)),
    bottom: Math.max(...runs.map(bottomOf)),
  };
}

/** Whether words end between two runs of a line. */
export function isSpaceBetween(before: TextRun, run: TextRun): boolean {
  if (run.spaced) return true;
  const gap = run.rightToLeft ? before.x - run.x - run.width : run.x - before.x - before.width;
  return gap > LEAST_SPACE * Math.min(before.size, run.size);
}

/** Each line is asked for its words many times. */
const known = new WeakMap<readonly TextRun[], string>();

/** The words of a line as they are read. */
export function lineText({ runs }: PrintedLine): string {
  const text = known.get(runs) ?? wordsOf(runs);
  known.set(runs, text);
  return text;
}

const wordsOf = (runs: readonly TextRun[]): string =>
  runs
    .map((run, index) => {
      const before = runs[index - 1];
      return before && isSpaceBetween(before, run) ? ` ${run.text}` : run.text;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The value that most letters of the runs share. */
export function mostLetters<Value>(
  runs: readonly TextRun[],
  propertyOf: (run: TextRun) => Value,
): Value | undefined {
  const letters = new Map<Value, number>();
  for (const run of runs) {
    const value = propertyOf(run);
    letters.set(value, (letters.get(value) ?? 0) + run.text.length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0];
}
