import { bulletOf } from '../../../shared/issues/line-kinds.ts';
import { isRow } from './find-tables.ts';
import { lineText } from './printed-line.ts';
import type { BlockKind, TextBlock } from './text-block.ts';
import type { TypeHabit } from './type-habit.ts';

/** Text that is so much smaller stands under pictures and beside the text. */
const SMALL = 0.94;

/** Sentences go on, though a column or page ends in the midst of them, or something stands between. */
export function joinBlocks(blocks: readonly TextBlock[], habit: TypeHabit): TextBlock[] {
  const joined: TextBlock[] = [];
  let isAfterAside = false;
  for (const block of blocks) {
    const aside = isAside(block, habit);
    const at = aside
      ? lastAlike(joined, block, habit)
      : block.first || isAfterAside
        ? joined.findLastIndex((it) => !isAside(it, habit))
        : -1;
    const open = joined[at];
    isAfterAside = aside;
    if (open && goesOn(open, block, habit)) {
      joined[at] = { ...open, lines: [...open.lines, ...block.lines], last: block.last };
    } else joined.push(block);
  }
  return joined;
}

/** Notes, captions, tables and what stands in a frame interrupt the text, and are not of it. */
const isAside = ({ kind, frame, lines }: TextBlock, { size }: TypeHabit): boolean =>
  kind === 'note' ||
  kind === 'pull-quote' ||
  kind === 'table' ||
  frame !== undefined ||
  (kind === 'paragraph' && (lines[0]?.size ?? size) < size * SMALL);

/** Small text that goes on in another column stands directly before. */
const lastAlike = (joined: readonly TextBlock[], block: TextBlock, habit: TypeHabit): number =>
  block.kind === 'paragraph' && block.first && joined.at(-1)?.frame === block.frame
    ? joined.findLastIndex((it, index) => index === joined.length - 1 && isAside(it, habit))
    : -1;

/** Kinds that may end a column in the midst of a sentence. */
const goOn = new Set<BlockKind>(['paragraph', 'item', 'quotation']);

function goesOn(open: TextBlock, next: TextBlock, habit: TypeHabit): boolean {
  if (!goOn.has(open.kind) || next.kind !== 'paragraph') return false;
  const last = open.lines.at(-1);
  const [first] = next.lines;
  if (!last || !first) return false;
  if (Math.abs(last.size - first.size) > last.size * 0.08) return false;
  const [ending, opening] = [lineText(last), lineText(first)];
  if (bulletOf(opening) !== '') return false;
  if (/\p{L}[-\u2010\u00ad]$/u.test(ending)) return true;
  if (/^\p{Ll}/u.test(opening)) return true;
  if (isRow(last) || isRow(first)) return false;
  if (!/[.?!:…]["”’»)\]]*$/u.test(ending)) return true;
  if (open.kind === 'item') return first.left - next.left > habit.size * 0.7;
  if (!next.first) return false;
  const isSetIn = first.left - next.left > habit.size * 0.7;
  const isFull = last.right > open.right - habit.size * 0.4;
  return habit.indents && !isSetIn && isFull;
}
