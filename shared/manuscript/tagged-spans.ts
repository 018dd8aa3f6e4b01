import { type ContainerPath, inlineContainers } from './inline-containers.ts';
import { inlineText } from './inline-text.ts';
import type { Citation, CrossReference, Manuscript } from './manuscript.ts';

/** A citation or cross-reference and where it stands. */
export interface TaggedSpan {
  readonly tag: Citation | CrossReference;
  readonly printed: string;
  /** Offsets into the plain-text projection, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The container that it stands in. */
  readonly path: ContainerPath;
}

/** All citations and cross-references of a manuscript in reading order; none that is only suggested. */
export function* taggedSpans(manuscript: Manuscript): Generator<TaggedSpan> {
  for (const { inlines, path, start: containerStart } of inlineContainers(manuscript)) {
    let start = containerStart;
    for (const inline of inlines) {
      const printed = inlineText([inline]);
      const end = start + printed.length;
      const isTag = inline.type === 'citation' || inline.type === 'cross-reference';
      if (isTag && printed !== '') {
        yield { tag: inline, printed, start, end, path };
      }
      start = end;
    }
  }
}
