import { mostLetters, type PrintedLine } from './printed-line.ts';

/** How the text of a document is set, for the most part. */
export interface TypeHabit {
  /** The size of its text, in points. */
  readonly size: number;
  /** Whether most of it is bold, so that bold sets nothing off. */
  readonly bold: boolean;
  /** Whether most of it is typed with letters of one width, which then say nothing either. */
  readonly fixed: boolean;
  /** From baseline to baseline, in the size of the letters. */
  readonly leading: number;
  /** Whether paragraphs begin with an indent rather than under a space. */
  readonly indents: boolean;
}

const USUAL_LEADING = 1.2;

export function findTypeHabit(
  columns: readonly { readonly lines: readonly PrintedLine[] }[],
): TypeHabit {
  const runs = columns.flatMap(({ lines }) => lines.flatMap((line) => line.runs));
  const size = mostLetters(runs, (run) => roundSize(run.size)) ?? 10;
  const leadings: number[] = [];
  let [indented, spaced] = [0, 0];
  for (const { lines } of columns) {
    const texts = lines.filter((line) => roundSize(line.size) === size);
    const edge = mostCommon(texts.map(({ left }) => Math.round(left))) ?? 0;
    for (const [index, line] of texts.entries()) {
      const before = texts[index - 1];
      if (!before) continue;
      const leading = (line.y - before.y) / size;
      if (leading > 0.8 && leading < 2.5) leadings.push(Math.round(leading * 20) / 20);
      const setIn = line.left - edge;
      if (setIn > size * 0.7 && setIn < size * 4 && before.left - edge < size * 0.4) {
        if (leading < 1.35) indented += 1;
      } else if (leading > 1.35 && setIn < size * 0.4) spaced += 1;
    }
  }
  return {
    size,
    bold: mostLetters(runs, ({ font }) => font.bold) ?? false,
    fixed: mostLetters(runs, ({ font }) => font.fixed) ?? false,
    leading: mostCommon(leadings) ?? USUAL_LEADING,
    indents: indented > spaced,
  };
}

/** Sizes within half a point count as one. */
export const roundSize = (size: number): number => Math.round(size * 2) / 2;

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
