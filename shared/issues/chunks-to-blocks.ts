import type { Block, Inline, ListItem, Text } from '../manuscript/manuscript.ts';
import { bulletOf, isDrawing, isDrawnLine } from './line-kinds.ts';
import { type LineHabit, reflow } from './reflow-lines.ts';
import type { Chunk } from './split-chunks.ts';

/** A block set in by this much, in characters, stands apart from the text: a quotation. */
const QUOTATION_INDENT = 4;
/** Headings of the text itself stand under its headline. */
const SUBHEAD = 3;

/** The blocks of a briefing: paragraphs, lists, quotations, rules, and drawings as they stand. */
export function chunksToBlocks(chunks: readonly Chunk[], habit: LineHabit): Block[] {
  const margin = leastIndent(
    chunks.flatMap(({ lines }) => lines),
    QUOTATION_INDENT,
  );
  return joinQuotations(joinLists(chunks.flatMap((chunk) => blocksOf(chunk, habit, margin))));
}

function blocksOf(chunk: Chunk, habit: LineHabit, margin: number): Block[] {
  const { kind, lines, underlined } = chunk;
  if (kind === 'rule') return [{ type: 'rule' }];
  if (underlined)
    return [{ type: 'heading', level: SUBHEAD, content: inlinesOf(lines.join(' ').trim()) }];
  if (isDrawing(lines.join('')) && lines.length > 1) return [drawing(lines)];
  const [first, last] = [lines.findIndex(isDrawnLine), lines.findLastIndex(isDrawnLine)];
  if (last - first >= LEAST_DRAWN && isMostlyDrawn(lines.slice(first, last + 1))) {
    return [
      ...proseOf(lines.slice(0, first), habit, margin),
      drawing(lines.slice(first, last + 1)),
      ...proseOf(lines.slice(last + 1), habit, margin),
    ];
  }
  return proseOf(lines, habit, margin);
}

/** Lines from the first drawn one to the last that make a drawing, less one. */
const LEAST_DRAWN = 2;

/** A drawing may have words beside it, and within the sides of a box. */
const isMostlyDrawn = (lines: readonly string[]): boolean =>
  lines.filter(isDrawnLine).length * 2 >= lines.length;

function proseOf(lines: readonly string[], habit: LineHabit, margin: number): Block[] {
  if (lines.length === 0) return [];
  if (isList(lines)) return [listOf(lines, habit)];
  const paragraphs = reflow(lines, habit).map(paragraphOf);
  const setIn = habit.width !== null && leastIndent(lines) - margin >= QUOTATION_INDENT;
  return setIn && lines.length > 1 ? [{ type: 'quotation', content: paragraphs }] : paragraphs;
}

const leastIndent = (lines: readonly string[], most = Number.POSITIVE_INFINITY): number =>
  lines.reduce((least, line) => Math.min(least, indentOf(line)), most);

const indentOf = (line: string): number => line.length - line.trimStart().length;

const paragraphOf = (text: string): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content: inlinesOf(text),
});

/** "\n" is a forced line end. */
function inlinesOf(text: string, marks?: Text['marks']): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      ...(line ? [{ type: 'text' as const, text: line, ...(marks && { marks }) }] : []),
    ]);
}

/** Lines and spaces as they stand, in type of one width; spaces that would fold do not break. */
function drawing(lines: readonly string[]): Block {
  const kept = lines.map((line) => line.trimEnd().replace(/ (?= )|^ /g, '\u00a0'));
  return { type: 'paragraph', content: inlinesOf(kept.join('\n'), ['code']) };
}

/** Two items at least, or one that begins the chunk, with its further lines set in. */
function isList(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (bulletOf(first) === '' || /^\s*[-–—]\s?-/.test(first)) return false;
  const items = lines.filter((line) => bulletOf(line) !== '').length;
  return items > 1 || lines.slice(1).every((line) => indentOf(line) > indentOf(first));
}

function listOf(lines: readonly string[], habit: LineHabit): Block {
  const items: string[][] = [];
  for (const line of lines) {
    const bullet = bulletOf(line);
    if (bullet !== '') items.push([line.slice(bullet.length)]);
    else items.at(-1)?.push(line);
  }
  const [first = ''] = lines;
  const number = Number(/^\s*\(?(\d{1,3})[.)]/.exec(first)?.[1] ?? Number.NaN);
  const ordered = !Number.isNaN(number);
  return {
    type: 'list',
    ordered,
    ...(ordered && number !== 1 && { start: number }),
    items: items.map((item): ListItem => ({ content: inlinesOf(reflow(item, habit).join('\n')) })),
  };
}

/** Items with empty lines between them are one list. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (
      block.type === 'list' &&
      last?.type === 'list' &&
      last.ordered === block.ordered &&
      goesOn(last, block)
    ) {
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else joined.push(block);
  }
  return joined;
}

const goesOn = (last: Block & { type: 'list' }, next: Block & { type: 'list' }): boolean =>
  !last.ordered || (next.start ?? 1) === (last.start ?? 1) + last.items.length;

function joinQuotations(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'quotation' && last?.type === 'quotation') {
      joined[joined.length - 1] = { ...last, content: [...last.content, ...block.content] };
    } else joined.push(block);
  }
  return joined;
}
