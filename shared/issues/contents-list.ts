import { normaliseTitle } from '../references/normalise-name.ts';
import { bulletOf } from './line-kinds.ts';
import { type Chunk, chunkFrom } from './split-chunks.ts';

/** The list of contents at the head of an issue, and what is left without it. */
export interface ContentsList {
  /** Its items in the form in which titles are compared. */
  readonly items: ReadonlySet<string>;
  readonly chunks: readonly Chunk[];
  /** The lines that it takes up, from 0, end exclusive; null where there is no such list. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

const MAX_ITEM_LENGTH = 160;
/** Chunks before the list: an opening word to readers may come first. */
const SEARCHED_CHUNKS = 12;

const head =
  /^[^\p{L}\p{N}]*(?:(?:table of )?contents|(?:also )?in this (?:issue|edition|week['’]s issue)|inside(?: this issue)?|(?:today['’]s |this week['’]s |the )?headlines|what['’]s inside)[^\p{L}\p{N}]*$/iu;

/** Takes the contents out of the chunks, so that their lines do not become articles. */
export function takeContents(chunks: readonly Chunk[]): ContentsList {
  const at = chunks.findIndex(
    (chunk, index) => index < SEARCHED_CHUNKS && head.test(chunk.lines[0] ?? ''),
  );
  const opening = chunks[at];
  if (!opening) return { items: new Set(), chunks, span: null };

  const items = new Set(itemsOf(chunkFrom(opening, 1)));
  let next = at + 1;
  while (isPartOfList(chunks[next], items)) {
    for (const item of itemsOf(chunks[next])) items.add(item);
    next += 1;
  }
  if (items.size === 0) return { items, chunks, span: null };
  const last = chunks[next - 1] ?? opening;
  return {
    items,
    chunks: [...chunks.slice(0, at), ...chunks.slice(next)],
    span: { start: opening.line, end: last.line + last.lines.length },
  };
}

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
function isPartOfList(chunk: Chunk | undefined, items: ReadonlySet<string>): boolean {
  if (!chunk || (chunk.kind === 'rule' && items.size > 0)) return false;
  if (chunk.kind === 'rule') return true;
  const bulleted = chunk.lines.some((line) => bulletOf(line) !== '');
  if (items.has(normaliseTitle(chunk.lines[0] ?? ''))) return false;
  if (items.size > 0 && !bulleted) return false;
  return chunk.lines.every(
    (line) => line.length <= MAX_ITEM_LENGTH && (bulleted || !/[.;,]\s*$/.test(line)),
  );
}
