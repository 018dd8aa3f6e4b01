import { type ContainerPath, inlineContainers } from './inline-containers.ts';
import { inlineText } from './inline-text.ts';
import type { Manuscript } from './manuscript.ts';

/** Where the text of one container stands in the projection; offsets in UTF-16 units. */
export interface TextSegment {
  readonly path: ContainerPath;
  readonly start: number;
  readonly end: number;
}

/** The words of a manuscript alone, as they are searched, counted and read by the grammar. */
export interface TextProjection {
  readonly text: string;
  readonly segments: readonly TextSegment[];
}

/**
 * Blocks are parted by an empty line, the containers within a block (list items, cells, …) by a
 * line end. Line breaks count as "\n"; notes, images and their alternative texts give no text.
 */
export function projectManuscript(manuscript: Manuscript): TextProjection {
  let text = '';
  const segments: TextSegment[] = [];
  for (const { path, inlines, start, end } of inlineContainers(manuscript)) {
    text += '\n'.repeat(start - text.length) + inlineText(inlines);
    segments.push({ path, start, end });
  }
  return { text, segments };
}

/** Words are runs of letters and figures; hyphens, dots and apostrophes within them count as part. */
export function countWords(text: string): number {
  return (
    text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.\-‑][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu)
      ?.length ?? 0
  );
}
