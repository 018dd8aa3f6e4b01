import { normaliseTitle } from '../references/normalise-name.ts';
import { isBoxed } from './line-kinds.ts';
import type { Chunk } from './split-chunks.ts';

/** Chunks that begin with a title of the contents, and how many lines it takes up. */
export type MatchedHeads = ReadonlyMap<Chunk, number>;

/** Chunks in which titles are looked for; no issue has more. */
const MOST_CHUNKS = 20_000;
const LONGEST_TITLE = 320;
/** Items that are looked for in other forms too; a longer list is found by its own words alone. */
const MOST_ITEMS = 200;
/** Of the words of two titles, so many are the same where one is a form of the other. */
const LIKE = 0.6;
/** A title that is wholly within the other, with so many letters at least, is one. */
const WITHIN = 0.8;
const LEAST_WITHIN = 15;

/** A chunk's first lines, one to three together, as titles are compared. */
export function openingsOf({ kind, lines }: Chunk): { title: string; count: number }[] {
  if (kind !== 'text') return [];
  return lines
    .slice(0, 3)
    .map((_, index) => ({ title: lines.slice(0, index + 1).join(' '), count: index + 1 }))
    .filter(({ title }) => title.length <= LONGEST_TITLE)
    .map(({ title, count }) => ({ title: normaliseTitle(title), count }));
}

/**
 * For each item of a list of contents the chunk that stands under it: the likeliest, and of those
 * the first; a printed title may be shorter or longer than the list has it.
 */
export function matchContents(items: Iterable<string>, chunks: readonly Chunk[]): MatchedHeads {
  const all = new Set(items);
  const titles = [...all].slice(0, MOST_ITEMS).map((item) => ({ item, words: wordsOf(item) }));
  const best = new Map<string, { chunk: Chunk; count: number; score: number }>();
  for (const chunk of chunks.slice(0, MOST_CHUNKS)) {
    if (/[.;,]\s*$/.test(chunk.lines[0] ?? '') || isBoxed(chunk)) continue;
    for (const { title, count } of openingsOf(chunk)) {
      if (all.has(title)) {
        if (best.get(title)?.score !== 1) best.set(title, { chunk, count, score: 1 });
        continue;
      }
      const words = wordsOf(title);
      for (const { item, words: wanted } of titles) {
        const score = likeness(item, wanted, title, words);
        if (score >= LIKE && score > (best.get(item)?.score ?? 0)) {
          best.set(item, { chunk, count, score });
        }
      }
    }
  }
  return new Map([...best.values()].map(({ chunk, count }) => [chunk, count]));
}

const wordsOf = (title: string): ReadonlySet<string> => new Set(title.split(' '));

function likeness(
  item: string,
  wanted: ReadonlySet<string>,
  title: string,
  words: ReadonlySet<string>,
): number {
  const [inner, outer] = item.length < title.length ? [item, title] : [title, item];
  const isWithin = inner.length >= LEAST_WITHIN && ` ${outer} `.includes(` ${inner} `);
  if (isWithin && inner.length * 3 >= outer.length) return WITHIN;
  if (words.size < 3) return 0;
  const shared = [...words].filter((word) => wanted.has(word)).length;
  return (2 * shared) / (words.size + wanted.size);
}
