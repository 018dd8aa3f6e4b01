import { type ContainerPath, inlineContainers } from './inline-containers.ts';
import { inlineText } from './inline-text.ts';
import type { Citation, CrossReference, Inline, Manuscript } from './manuscript.ts';

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
  for (const { inlines, path, start: offset } of inlineContainers(manuscript)) {
    for (const { start, end, ...span } of taggedIn(inlines)) {
      yield { ...span, path, start: start + offset, end: end + offset };
    }
  }
}

/** The same of one container; offsets count from its beginning. */
export function* taggedIn(inlines: readonly Inline[]): Generator<Omit<TaggedSpan, 'path'>> {
  let start = 0;
  for (const inline of inlines) {
    const printed = inlineText([inline]);
    const end = start + printed.length;
    const isTag = inline.type === 'citation' || inline.type === 'cross-reference';
    if (isTag && printed !== '') yield { tag: inline, printed, start, end };
    start = end;
  }
}
