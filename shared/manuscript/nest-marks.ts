import type { Inline, Mark } from './manuscript.ts';

/** Inlines that share a mark, or a single inline whose marks are all told by the groups around it. */
export type MarkedGroup =
  | { readonly mark: Mark; readonly children: readonly MarkedGroup[] }
  | { readonly mark: null; readonly inline: Inline };

/**
 * The same inlines as a tree of marks, for formats whose marks are nested elements. Neighbours
 * that share a mark share its group, so that the tree is as small as the order of marks allows.
 */
export function nestMarks(inlines: readonly Inline[], depth = 0): MarkedGroup[] {
  const groups: MarkedGroup[] = [];
  for (let index = 0; index < inlines.length; ) {
    const inline = inlines[index] as Inline;
    const mark = markAt(inline, depth);
    if (!mark) {
      groups.push({ mark: null, inline });
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < inlines.length && markAt(inlines[end] as Inline, depth) === mark) end += 1;
    groups.push({ mark, children: nestMarks(inlines.slice(index, end), depth + 1) });
    index = end;
  }
  return groups;
}

const markAt = (inline: Inline, depth: number): Mark | undefined =>
  inline.type === 'text' ? inline.marks?.[depth] : undefined;
