import { normaliseTitle } from '../references/normalise-name.ts';

import {
  bulletOf,
  couldBeHead,
  isBoxed,
  isByline,
  isDrawing,
  isUpperCase,
  withoutMail,
} from './line-kinds.ts';
import type { MatchedHeads } from './match-contents.ts';
import { type Chunk, chunkAfter, chunkFrom, chunkText } from './split-chunks.ts';

/** A stretch of an issue with the part that it plays. */
export type Part =
  | { readonly kind: 'head'; readonly text: string; readonly line: number; readonly sure: boolean }
  | { readonly kind: 'byline'; readonly text: string; readonly line: number }
  | { readonly kind: 'body'; readonly chunk: Chunk };

/** Text shorter than this in all does not make an article under a line. */
const MIN_BODY_LENGTH = 80;

const runIn = /^(?<head>[^\p{Ll}()\n]{12,200}?[.?!])["”]?\s+(?=["“‘«]?\p{Lu}[\p{Ll}\s'’])/u;

/** Tells the lines over articles, and who wrote them, from the text; in order, nothing left out. */
export function findHeads(chunks: readonly Chunk[], contents: ReadonlySet<string>): Part[] {
  return chunks.flatMap((chunk, index) =>
    partsOf(chunk, chunks.slice(index + 1, index + 6), contents),
  );
}

/**
 * Where the list of contents is an outline of the issue, its items alone stand over articles;
 * whatever else looks like a head stands within one. `heads` says in how many lines.
 */
export function findOutlineHeads(chunks: readonly Chunk[], heads: MatchedHeads): Part[] {
  return chunks.flatMap((chunk, index): Part[] => {
    const count = heads.get(chunk);
    if (count !== undefined) return withRest(chunk, count, [outlineHead(chunk, count)]);
    const before = chunks[index - 1];
    const isUnderHead = before !== undefined && heads.get(before) === before.lines.length;
    return isUnderHead && isByline(chunk.lines[0] ?? '') ? withRest(chunk, 0, []) : [body(chunk)];
  });
}

/** The title in the first lines of a chunk, without its number and what is drawn beside it. */
export const outlineHead = (chunk: Chunk, count: number): Part & { kind: 'head' } => {
  const text = chunk.lines
    .slice(0, count)
    .join(' ')
    .replace(/^\s*[[(]?\d{1,3}[.)\]]\s+(?=\S)/, '');
  const printed = text.replace(/^[^\p{L}\p{N}"“‘«(*]+|[\s_~|\\/=-]+$/gu, '');
  return head(chunk, printed || text, true);
};

function partsOf(chunk: Chunk, following: readonly Chunk[], contents: ReadonlySet<string>): Part[] {
  const [first = '', second] = chunk.lines;
  if (chunk.kind === 'rule') return [body(chunk)];
  if (chunk.underlined) return [head(chunk, first, true)];
  if (isByline(first))
    return withRest(chunk, 1, [{ kind: 'byline', text: bylineOf(first), line: chunk.line }]);

  if (isBoxed(chunk)) return [body(chunk)];
  if (contents.has(normaliseTitle(first)) && couldBeHead(first)) {
    return withRest(chunk, 1, [head(chunk, first, true)]);
  }
  if (isWholeHead(chunk)) {
    return hasArticle(following, contents) ? [head(chunk, chunkText(chunk), false)] : [body(chunk)];
  }
  if (second !== undefined && standsOver(first, chunk)) {
    return withRest(chunk, 1, [head(chunk, first, false)]);
  }
  const opening = runIn.exec(chunkText(chunk))?.groups?.head;
  if (opening && isRunInHead(opening)) {
    const rest = chunkAfter(chunk, opening.length);
    return [head(chunk, opening.replace(/\.$/, ''), true), body(rest)];
  }
  return [body(chunk)];
}

const head = (chunk: Chunk, text: string, sure: boolean): Part & { kind: 'head' } => ({
  kind: 'head',
  text: text.trim().replace(/\s+/g, ' '),
  line: chunk.line,
  sure,
});

const body = (chunk: Chunk): Part => ({ kind: 'body', chunk });

/** What the first lines are, and then whatever the rest of the chunk is by itself. */
function withRest(chunk: Chunk, count: number, parts: readonly Part[]): Part[] {
  const rest = chunkFrom(chunk, count);
  if (rest.lines.length === 0) return [...parts];
  const [next = ''] = rest.lines;
  if (!isByline(next)) return [...parts, body(rest)];
  return withRest(rest, 1, [...parts, { kind: 'byline', text: bylineOf(next), line: rest.line }]);
}

/** One line that could be a head, or two or three of capitals alone. */
const isWholeHead = ({ lines }: Chunk): boolean =>
  lines.length === 1
    ? couldBeHead(lines[0] ?? '')
    : lines.length <= 3 && lines.every((line) => couldBeHead(line) && isUpperCase(line));

/** Capitals directly over small letters, or a line directly over the writer's name. */
const standsOver = (first: string, { lines }: Chunk): boolean =>
  couldBeHead(first) &&
  ((isUpperCase(first) &&
    lines.length > 1 &&
    !isUpperCase(lines[1] ?? '') &&
    !isDrawing(lines[1] ?? '') &&
    bulletOf(lines[1] ?? '') === '') ||
    isByline(lines[1] ?? ''));

/** Whether enough text follows, past further heads, names and rules, for this to stand over it. */
function hasArticle(following: readonly Chunk[], contents: ReadonlySet<string>): boolean {
  const next = following.find(
    (chunk) =>
      chunk.kind === 'text' &&
      !chunk.underlined &&
      !isWholeHead(chunk) &&
      !(chunk.lines.length === 1 && isByline(chunk.lines[0] ?? '')),
  );
  if (!next) return false;
  const text = chunkText(next);
  if (standsOver(next.lines[0] ?? '', next)) return true;
  return (
    !isDrawing(text) &&
    (text.length >= MIN_BODY_LENGTH ||
      /[.?!…:)"”]$/u.test(text) ||
      bulletOf(next.lines[0] ?? '') !== '' ||
      contents.has(normaliseTitle(next.lines[0] ?? '')))
  );
}

/** "MOSCOW, WASHINGTON DISCUSS MISSILES." has three words at least, and most are more than initials. */
const isRunInHead = (opening: string): boolean =>
  isUpperCase(opening) &&
  opening.split(/\s+/).filter((word) => /\p{Lu}{3}/u.test(word)).length >= 3;

const bylineOf = (line: string): string =>
  withoutMail(line)
    .trim()
    .replace(/^[_*]+|[_*]+$/g, '')
    .replace(/^by:?\s+/i, '')
    .slice(0, 290);
