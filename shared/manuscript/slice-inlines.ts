import { inlineText } from './inline-text.ts';
import type { Inline } from './manuscript.ts';

/**
 * The inlines that bear the text from `start` to `end`, offsets into `inlineText(inlines)`, cut
 * where need be. A link or tag that is cut keeps its properties on both sides, its id included:
 * whoever cuts through a tag decides which part keeps it. A note or footnote at `start` belongs to
 * the slice, one at `end` does not, unless `end` is the end of the text; so does what is suggested
 * to be put in, which has no length in the text.
 */
export function sliceInlines(inlines: readonly Inline[], start: number, end: number): Inline[] {
  const slice: Inline[] = [];
  const isLast = end >= inlineText(inlines).length;
  let offset = 0;
  for (const inline of inlines) {
    const length = inlineText([inline]).length;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    const isWhere = length > 0 ? from < to : offset >= start && (offset < end || isLast);
    if (isWhere) slice.push(cut(inline, from, to));
    offset += length;
  }
  return slice;
}

function cut(inline: Inline, from: number, to: number): Inline {
  switch (inline.type) {
    case 'text':
      // What is only suggested has no length here, and is never cut.
      return inline.change?.kind === 'insertion'
        ? inline
        : { ...inline, text: inline.text.slice(from, to) };
    case 'break':
    case 'note':
    case 'footnote':
      return inline;
    default:
      // Slicing keeps the kinds of inlines, so what is left may stand where it stood.
      return { ...inline, content: sliceInlines(inline.content, from, to) } as Inline;
  }
}
