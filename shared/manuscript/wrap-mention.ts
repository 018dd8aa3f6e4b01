import { inlineText, isAside } from './inline-text.ts';
import type { Inline, Mention } from './manuscript.ts';
import { normaliseInlines } from './normalise-manuscript.ts';
import { sliceInlines } from './slice-inlines.ts';
import { type Stretch, spanContent, spanSlice } from './wrap-span.ts';

/** A mention without the words that it wraps. */
export type MentionOnly = Omit<Mention, 'content'>;

/**
 * Wraps a stretch of a container's text as a mention. Where a citation, a reference or another
 * mention has some of it already, or there is no such text, everything stays as it is.
 */
export function wrapMention(
  inlines: readonly Inline[],
  { start, end }: Stretch,
  mention: MentionOnly,
): Inline[] {
  const { before, inside } = spanSlice(inlines, start, end);
  const content = spanContent(inside);
  if (inside.some(isSpan) || inlineText(content).length !== end - start || start >= end) {
    return [...inlines];
  }
  return normaliseInlines([
    ...sliceInlines(inlines, 0, start),
    ...before,
    { ...mention, content },
    // Notes and footnotes cannot stand in a mention; they follow it.
    ...inside.filter(isAside),
    ...sliceInlines(inlines, end, Number.POSITIVE_INFINITY),
  ]);
}

/** Takes off the mentions that are meant; their words stay. */
export const unwrapMentions = (
  inlines: readonly Inline[],
  isMeant: (mention: Mention) => boolean,
): Inline[] =>
  normaliseInlines(
    inlines.flatMap((inline) =>
      inline.type === 'mention' && isMeant(inline) ? inline.content : [inline],
    ),
  );

const isSpan = ({ type }: Inline): boolean =>
  type === 'citation' || type === 'cross-reference' || type === 'mention';
