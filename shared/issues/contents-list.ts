import { normaliseTitle } from '../references/normalise-name.ts';
import { bulletOf } from './line-kinds.ts';
import { type MatchedHeads, matchContents, openingsOf } from './match-contents.ts';
import { matchNumbers } from './match-numbers.ts';
import { type Chunk, chunkFrom } from './split-chunks.ts';

/** The list of contents at the head of an issue, and what is left without it. */
export interface ContentsList {
  /** Its items in the form in which titles are compared. */
  readonly items: ReadonlySet<string>;
  readonly chunks: readonly Chunk[];
  /** The lines that it takes up, from 0, end exclusive; null where there is no such list. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Chunks below that stand under its items. */
  readonly heads: MatchedHeads;
  /** Whether most of its items stand over text below: then nothing else does. */
  readonly isOutline: boolean;
}

const MAX_ITEM_LENGTH = 160;
/** Items of a list without a head. */
const MOST_ITEMS = 60;
/** Chunks before the list: drawn titles and a word to readers may come first. */
const SEARCHED_CHUNKS = 40;
/** Of the items of a list, so many must be printed again below for it to be one of contents. */
const ECHOED = 0.6;
/** Numbers over articles are surer than words, though the end of an issue may be cut. */
const NUMBERED = 0.5;

const named =
  "(?:table of )?contents|topics|(?:also )?in this (?:issue|edition|week['’]s issue)|inside(?: this issue)?|(?:today['’]s |this week['’]s |the )?headlines|what['’]s inside";
const announced =
  "[^.]{0,60}\\b(?:the following|these|today['’]s|this week['’]s) (?:stories|articles|items|topics|messages)";
const head = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${named}|${announced})[^\\p{L}]*(?:\\(.{0,40}\\))?[^\\p{L}\\p{N}]*$`,
  'iu',
);

/** "CONTENTS: (1) Dredgers leave": the first item stands on the line of the head. */
const headWithItem = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${named})\\s*:\\s+(?=\\(?\\d{1,3}[.)]\\s)`,
  'iu',
);

/**
 * Takes the contents out of the chunks, so that their lines do not become articles: under a head
 * that says so, or a list whose items are printed again over articles (or are among `titles`).
 */
export function takeContents(
  chunks: readonly Chunk[],
  titles: readonly string[] = [],
): ContentsList {
  const told = new Set(titles.map(normaliseTitle));
  const headed = chunks.findIndex(
    ({ lines: [first = ''] }, index) =>
      index < SEARCHED_CHUNKS && (head.test(first) || headWithItem.test(first)),
  );
  return (
    takeHeaded(chunks, headed, told) ??
    takeEchoed(chunks, told) ?? {
      items: new Set(),
      chunks,
      span: null,
      heads: new Map(),
      isOutline: false,
    }
  );
}

function takeHeaded(
  chunks: readonly Chunk[],
  at: number,
  told: ReadonlySet<string>,
): ContentsList | null {
  const opening = chunks[at];
  if (!opening) return null;
  const list = underHead(opening);
  const items = new Set(itemsOf(list));
  let next = at + 1;
  while (isPartOfList(chunks[next], items, told)) {
    for (const item of itemsOf(chunks[next])) items.add(item);
    next += 1;
  }
  return items.size === 0 ? null : listOf(chunks, at, next, items, numbersOf(list));
}

/** The list that begins in the chunk of its head. */
function underHead(opening: Chunk): Chunk {
  const [first = '', ...rest] = opening.lines;
  const item = first.replace(headWithItem, '');
  return item === first ? chunkFrom(opening, 1) : { ...opening, lines: [item, ...rest] };
}

const numbersOf = ({ lines }: Chunk): string[] =>
  lines.map((line) => bulletOf(line).trim()).filter((sign) => /\d/.test(sign));

/** A list without a head: its first chunk is one of several short lines, most of them echoed. */
function takeEchoed(chunks: readonly Chunk[], told: ReadonlySet<string>): ContentsList | null {
  for (const [at, chunk] of chunks.slice(0, SEARCHED_CHUNKS).entries()) {
    const items = itemsOf(chunk);
    if (items.length < 2 || items.length > MOST_ITEMS) continue;
    const below = told.size > 0 ? 0 : matchContents(items, chunks.slice(at + 1)).size;
    const echoed = Math.max(below, items.filter((item) => isTold(item, told)).length);
    if (echoed >= 2 && echoed >= items.length * ECHOED) {
      return listOf(chunks, at, at + 1, new Set(items));
    }
  }
  return null;
}

function listOf(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  items: ReadonlySet<string>,
  numbers: readonly string[] = [],
): ContentsList {
  const after = chunks.slice(to);
  const numbered = matchNumbers(numbers, after);
  const heads = new Map([...matchContents(items, after), ...numbered]);
  const least = items.size * (numbered.size > 0 ? NUMBERED : ECHOED);
  const last = chunks[to - 1];
  return {
    items,
    chunks: [...chunks.slice(0, from), ...after],
    span: { start: chunks[from]?.line ?? 0, end: last ? last.line + last.lines.length : 0 },
    heads,
    isOutline: heads.size >= 2 && heads.size >= least,
  };
}

/** With a writer in brackets or a number before it, an item is the title that it names. */
const isTold = (item: string, titles: ReadonlySet<string>): boolean =>
  titles.has(item) ||
  (item.length >= 12 &&
    [...titles].some(
      (title) => title.length >= 8 && (item.startsWith(title) || item.endsWith(title)),
    ));

/** An item as it may be printed again over its article: without number, leader and page. */
const itemsOf = (chunk: Chunk | undefined): string[] => {
  const items: string[] = [];
  const bulleted = chunk?.lines.some((line) => bulletOf(line) !== '');
  for (const line of chunk?.kind === 'text' ? chunk.lines : []) {
    if (line.length > MAX_ITEM_LENGTH) continue;
    const sign = bulletOf(line);
    const text = line.slice(sign.length).replace(/(?<!\.\s?)(?:\s?\.){3,}\s*\d{0,4}\s*$/, '');
    if (bulleted && sign === '' && items.length > 0) items.push(`${items.pop()} ${text.trim()}`);
    else items.push(text);
  }
  return items.map(normaliseTitle).filter((item) => item !== '');
};

/** The list goes on until a rule, a line of prose, or an article under one of its own items. */
function isPartOfList(
  chunk: Chunk | undefined,
  items: ReadonlySet<string>,
  told: ReadonlySet<string>,
): boolean {
  if (!chunk || (chunk.kind === 'rule' && items.size > 0)) return false;
  if (chunk.kind === 'rule') return true;
  const bulleted = chunk.lines.some((line) => bulletOf(line) !== '');
  if (openingsOf(chunk).some(({ title }) => items.has(title))) return false;
  const isKnown = itemsOf(chunk).some((item) => isTold(item, told));
  if (items.size > 0 && !bulleted && !isKnown) return false;
  return chunk.lines.every(
    (line) => line.length <= MAX_ITEM_LENGTH && (bulleted || isKnown || !/[.;,]\s*$/.test(line)),
  );
}
