import { inlineText, isAside } from './inline-text.ts';
import type { Citation, CrossReference, Inline } from './manuscript.ts';
import { normaliseInlines } from './normalise-manuscript.ts';
import { sliceInlines } from './slice-inlines.ts';

type Tag = Citation | CrossReference;

/** A citation or reference without the words that it wraps. */
export type TagOnly = Omit<Tag, 'content'>;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A citation or reference of one container, and where it stands in the container's text. */
export interface PlacedTag extends Stretch {
  readonly tag: Tag;
  readonly printed: string;
}

export function placedTags(inlines: readonly Inline[]): PlacedTag[] {
  let start = 0;
  return inlines.flatMap((inline) => {
    const printed = inlineText([inline]);
    const place = { start, end: start + printed.length, printed };
    start = place.end;
    return isTag(inline) ? [{ tag: inline, ...place }] : [];
  });
}

/**
 * Wraps a stretch of a container's text as a person tagged it. Tags that share text with it, and
 * mentions within, give up their words.
 */
export function wrapStretch(
  inlines: readonly Inline[],
  { start, end }: Stretch,
  tag: TagOnly,
): Inline[] {
  const overlapped = placedTags(inlines).filter((one) => one.start < end && start < one.end);
  const loose = unwrapTags(inlines, ({ id }) => overlapped.some((one) => one.tag.id === id));
  const { before, inside } = spanSlice(loose, start, end);
  return normaliseInlines([
    ...sliceInlines(loose, 0, start),
    ...before,
    { ...tag, content: spanContent(inside) } as Tag,
    // Notes and footnotes cannot stand in a tag; they follow it.
    ...inside.filter(isAside),
    ...sliceInlines(loose, end, Number.POSITIVE_INFINITY),
  ]);
}

/** Takes off the tags that are meant; their words stay. */
export function unwrapTags(inlines: readonly Inline[], isMeant: (tag: Tag) => boolean): Inline[] {
  return normaliseInlines(
    inlines.flatMap((inline) => (isTag(inline) && isMeant(inline) ? inline.content : [inline])),
  );
}

/**
 * The inlines of a stretch that is to be wrapped. Notes and what is suggested to be put in at its
 * edges stay outside: those at the start come before it, and all without length at its end is with what follows.
 */
export function spanSlice(
  inlines: readonly Inline[],
  start: number,
  end: number,
): { readonly before: Inline[]; readonly inside: Inline[] } {
  const slice = sliceInlines(inlines, start, end);
  const first = Math.max(
    slice.findIndex((inline) => !isSuggested(inline) && !isAside(inline)),
    0,
  );
  const last = slice.findLastIndex((inline) => inlineText([inline]) !== '');
  return { before: slice.slice(0, first), inside: slice.slice(first, last + 1) };
}

const isSuggested = (inline: Inline): boolean =>
  (inline.type === 'text' || inline.type === 'break') && inline.change?.kind === 'insertion';

/** Texts, breaks and links of a slice; mentions give up their text. */
export function spanContent(inlines: readonly Inline[]): Tag['content'] {
  return inlines.flatMap((inline): Tag['content'] => {
    if (inline.type === 'text' || inline.type === 'break' || inline.type === 'link')
      return [inline];
    return isAside(inline) ? [] : spanContent(inline.content);
  });
}

const isTag = (inline: Inline): inline is Tag =>
  inline.type === 'citation' || inline.type === 'cross-reference';
