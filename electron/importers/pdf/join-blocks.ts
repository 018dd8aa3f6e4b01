import { bulletOf } from '../../../shared/issues/line-kinds.ts';
import { lineText } from './printed-line.ts';
import type { BlockKind, TextBlock } from './text-block.ts';
import type { TypeHabit } from './type-habit.ts';

/** Sentences go on, though a column or page ends in the midst of them. */
export function joinBlocks(blocks: readonly TextBlock[], habit: TypeHabit): TextBlock[] {
  const joined: TextBlock[] = [];
  for (const block of blocks) {
    const at = openBlock(joined, block);
    const open = joined[at];
    if (open && goesOn(open, block, habit)) {
      joined[at] = { ...open, lines: [...open.lines, ...block.lines], last: block.last };
    } else joined.push(block);
  }
  return joined;
}

/** The block that may go on: the last that is text, past the notes at the foot of its column. */
function openBlock(joined: readonly TextBlock[], block: TextBlock): number {
  if (block.kind === 'note' || !block.first) return -1;
  return joined.findLastIndex(({ kind }) => kind !== 'note');
}

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
  if (!/[.?!:…]["”’»)\]]*$/u.test(ending)) return true;
  if (open.kind === 'item') return first.left - next.left > habit.size * 0.7;
  const isSetIn = first.left - next.left > habit.size * 0.7;
  const isFull = last.right > open.right - habit.size * 0.4;
  return habit.indents && !isSetIn && isFull;
}
