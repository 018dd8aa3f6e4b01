import { outlineHead, type Part } from './find-heads.ts';
import type { MatchedHeads } from './match-contents.ts';
import type { Span } from './segment.ts';
import { type Chunk, chunkFrom, chunkText } from './split-chunks.ts';

/** A short chunk over a headline: "Harbour News Flash / 1st of 5 Stories". */
export interface Kicker extends Span {
  readonly text: string;
}

export interface WithoutKickers {
  readonly parts: readonly Part[];
  readonly kickers: readonly Kicker[];
}

const LONGEST = 100;
/** Of the headlines of an issue, so many must bear it. */
const SHARE = 0.5;

/**
 * Takes off what stands over most headlines of an issue alike, but for figures; what stands under
 * another of its kind is a headline too, whatever the contents call it. What stands over one
 * headline alone belongs to the text before it.
 */
export function takeKickers(parts: readonly Part[], heads: MatchedHeads): WithoutKickers {
  const counts = new Map<string, number>();
  parts.forEach((part, index) => {
    if (part.kind !== 'body' || !isShort(part.chunk) || parts[index + 1]?.kind !== 'head') return;
    counts.set(formOf(part.chunk), (counts.get(formOf(part.chunk)) ?? 0) + 1);
  });
  const least = Math.max(2, heads.size * SHARE);
  const isKicker = (chunk: Chunk) => isShort(chunk) && (counts.get(formOf(chunk)) ?? 0) >= least;
  return withoutKickers(parts, isKicker, heads);
}

const counter = /(?<!\d)(?<count>\d{1,3})(?:st|nd|rd|th)?\s+of\s+(?<all>\d{1,3})(?!\d)/i;

/**
 * Where stories are counted ("2nd of 5 Stories"), each begins under its count and nothing else does.
 * Null where they are not.
 */
export function takeCounts(chunks: readonly Chunk[], heads: MatchedHeads): WithoutKickers | null {
  const counted = new Map<Chunk, string>();
  for (const chunk of chunks) {
    const { count, all } = (isShort(chunk) && counter.exec(chunkText(chunk))?.groups) || {};
    if (count && all && Number(count) <= Number(all)) counted.set(chunk, `${count}/${all}`);
  }
  const distinct = new Set(counted.values());
  const totals = new Set([...distinct].map((it) => it.split('/')[1]));
  // A count may be printed twice by mistake.
  const isRow = distinct.size >= 2 && distinct.size * 2 > counted.size && totals.size === 1;
  if (!isRow || distinct.size * 2 < Number([...totals][0])) return null;
  const parts = chunks.map((chunk): Part => ({ kind: 'body', chunk }));
  return withoutKickers(parts, (chunk) => counted.has(chunk), heads);
}

function withoutKickers(
  parts: readonly Part[],
  isKicker: (chunk: Chunk) => boolean,
  heads: MatchedHeads,
): WithoutKickers {
  const taken = parts.map((part) => part.kind === 'body' && isKicker(part.chunk));
  const rest = parts.flatMap((part, index): readonly Part[] => {
    if (taken[index]) return [];
    const isUnder = taken[index - 1] && part.kind === 'body' && part.chunk.kind === 'text';
    return isUnder ? headed(part.chunk, heads.get(part.chunk) ?? 1) : [part];
  });
  const kickers = parts.flatMap((part, index) =>
    taken[index] && part.kind === 'body' ? kickerOf(part.chunk) : [],
  );
  return { parts: rest, kickers };
}

/** A chunk under a kicker: its first lines are the headline. */
function headed(chunk: Chunk, count: number): Part[] {
  const rest = chunkFrom(chunk, count);
  const head = outlineHead(chunk, count);
  return rest.lines.length > 0 ? [head, { kind: 'body', chunk: rest }] : [head];
}

const kickerOf = (chunk: Chunk): Kicker => ({
  text: chunkText(chunk),
  start: chunk.line,
  end: chunk.line + chunk.lines.length,
});

const isShort = (chunk: Chunk): boolean =>
  chunk.kind === 'text' && chunk.lines.length <= 3 && chunkText(chunk).length <= LONGEST;

/** "1st of 5" and "2nd of 5" are alike. */
const formOf = (chunk: Chunk): string =>
  chunkText(chunk)
    .toLowerCase()
    .replace(/\d+(?:st|nd|rd|th)?/g, '#');
