import type { FindQuery } from './find-query.ts';

/** A run of words that an index of whole words keeps as they are written, whatever its script. */
const indexed = /^[\p{Script=Latin}0-9]+$/u;

/** Longer words are not looked for in pieces. */
const MOST_PIECES = 24;

/**
 * Runs of words, one of which stands in every text in which the query is found; null where an index
 * of whole words can say nothing of it: patterns, parts of words, other scripts. What it says of more
 * texts than these is no harm.
 */
export function indexWords(query: FindQuery): readonly (readonly string[])[] | null {
  if (query.isPattern) return null;
  const run = longest(runsOf(query));
  if (!run) return null;
  // A soft hyphen does not count, but parts a word in two for the index.
  return query.ignoreTypography ? [run, ...run.flatMap((_, at) => inPieces(run, at))] : [run];
}

/** Words that are whole in every match, in runs that stand together. */
function runsOf({ text, wholeWords }: FindQuery): string[][] {
  const runs: string[][] = [[]];
  for (const { 0: word, index } of text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const isInside = index > 0 && index + word.length < text.normalize('NFC').length;
    const isWhole = (wholeWords || isInside) && indexed.test(word) && !/[İıſ]/.test(word);
    if (isWhole) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs;
}

const longest = (runs: readonly string[][]): string[] | undefined =>
  runs.filter((run) => run.length > 0).sort((one, other) => other.length - one.length)[0];

function inPieces(run: readonly string[], at: number): string[][] {
  const word = run[at] ?? '';
  if (word.length > MOST_PIECES) return [];
  return Array.from({ length: Math.max(word.length - 1, 0) }, (_, cut) =>
    run.toSpliced(at, 1, word.slice(0, cut + 1), word.slice(cut + 1)),
  );
}
