import { isByline, isUpperCase } from '../../../shared/issues/line-kinds.ts';
import { lineText } from './printed-line.ts';
import type { TextBlock } from './text-block.ts';

const LONGEST = 60;

/** Short bold lines, or lines of capitals, directly over a headline name the section that it is in. */
export const findKickers = (blocks: readonly TextBlock[]): TextBlock[] =>
  blocks.map((block, index) => {
    const next = blocks[index + 1];
    return next?.kind === 'heading' && isKicker(block, next)
      ? { ...block, kind: 'heading', over: true }
      : block;
  });

function isKicker({ kind, lines }: TextBlock, next: TextBlock): boolean {
  const [line, ...more] = lines;
  if (kind !== 'paragraph' || !line || more.length > 0) return false;
  const text = lineText(line);
  const isLoud = isUpperCase(text) || line.runs.every(({ font }) => font.bold);
  return (
    isLoud &&
    text.length <= LONGEST &&
    line.size < (next.lines[0]?.size ?? 0) &&
    !/[.,:;]$/.test(text) &&
    !/\d/.test(text) &&
    !isByline(text)
  );
}
