import type { MatchedHeads } from './match-contents.ts';
import type { Chunk } from './split-chunks.ts';

const MOST_LINES = 3;

/**
 * For a numbered list of contents, the chunks under rules that begin with its numbers ("(2)
 * SUBSCRIPTIONS"), in order: a title may be printed in words of its own. Fewer than two are none.
 */
export function matchNumbers(numbers: readonly string[], chunks: readonly Chunk[]): MatchedHeads {
  const heads = new Map<Chunk, number>();
  let next = 0;
  chunks.forEach((chunk, index) => {
    const [first = ''] = chunk.lines;
    const isUnderRule = index === 0 || chunks[index - 1]?.kind === 'rule';
    const at = numbers.findIndex((sign, place) => place >= next && opensWith(first, sign));
    if (!isUnderRule || at === -1) return;
    heads.set(chunk, titleLines(chunk));
    next = at + 1;
  });
  return heads.size >= 2 ? heads : new Map();
}

const opensWith = (line: string, sign: string): boolean =>
  line.trimStart().startsWith(`${sign} `) && /\p{L}/u.test(line);

/** A title goes on in lines that are set in behind its number. */
function titleLines({ lines: [first = '', ...rest] }: Chunk): number {
  const margin = first.length - first.trimStart().length;
  const further = rest.findIndex((line) => line.length - line.trimStart().length <= margin);
  return Math.min(further === -1 ? rest.length + 1 : further + 1, MOST_LINES);
}
