import { inlineText } from '../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../shared/manuscript/manuscript.ts';
import { sliceInlines } from '../../shared/manuscript/slice-inlines.ts';
import type { LiveReference, ReferenceTarget } from './reference-target.ts';

/** Words that lead to one place together, or, where `target` is null, to none. */
export interface Stretch {
  readonly content: readonly Inline[];
  readonly target: ReferenceTarget | null;
}

/**
 * Parts the content of a citation or cross-reference into what leads somewhere and what stands
 * between. Links do not stand in links: a reference whose words hold a link of the author's own to
 * the web leaves them to it, and of two that overlap the first has the words. A relative link, which
 * would lead nowhere from here, gives its words to the reference that was made of it.
 */
export function linkedStretches(
  content: readonly Inline[],
  references: readonly LiveReference[],
): Stretch[] {
  const { length } = inlineText(content);
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, end, target } of inOrder(references)) {
    if (!(start >= done && start < end && end <= length)) continue;
    const words = sliceInlines(content, start, end).flatMap(withoutRelativeLink);
    if (words.some(({ type }) => type === 'link')) continue;
    if (start > done) stretches.push({ content: sliceInlines(content, done, start), target: null });
    stretches.push({ content: words, target });
    done = end;
  }
  if (done < length) {
    stretches.push({ content: sliceInlines(content, done, length), target: null });
  }
  return stretches;
}

const withoutRelativeLink = (inline: Inline): Inline[] =>
  inline.type === 'link' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(inline.href)
    ? inline.content
    : [inline];

const inOrder = (references: readonly LiveReference[]) =>
  [...references].sort((one, other) => one.start - other.start);
