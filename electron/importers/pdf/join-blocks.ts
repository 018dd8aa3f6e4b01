import { bulletOf } from '../../../shared/issues/line-kinds.ts';
import { lineText } from './printed-line.ts';
import type { BlockKind, TextBlock } from './text-block.ts';
import type { TypeHabit } from './type-habit.ts';

/** Sentences go on, though a column or page ends in the midst of them, or something stands between. */
export function joinBlocks(blocks: readonly TextBlock[], habit: TypeHabit): TextBlock[] {
  const joined: TextBlock[] = [];
  let isAfterAside = false;
  for (const block of blocks) {
    const at = block.first || isAfterAside ? openBlock(joined, block) : -1;
    const open = joined[at];
    isAfterAside = isAside(block);
    if (open && goesOn(open, block, habit)) {
      joined[at] = { ...open, lines: [...open.lines, ...block.lines], last: block.last };
    } else joined.push(block);
  }
  return joined;
}

/** Notes, pull quotes and what stands in a frame interrupt the text, and are not of it. */
const isAside = ({ kind, frame }: TextBlock): boolean =>
  kind === 'note' || kind === 'pull-quote' || frame !== undefined;

/** The block that may go on: the last that is text. */
const openBlock = (joined: readonly TextBlock[], block: TextBlock): number =>
  isAside(block) ? -1 : joined.findLastIndex((it) => !isAside(it));

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
