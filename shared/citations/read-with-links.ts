import { inlineText } from '../manuscript/inline-text.ts';
import type { Citation, CrossReference } from '../manuscript/manuscript.ts';
import { withLinkReferences } from '../references/link-reference.ts';
import type { Reading, ReadingContext } from './reading.ts';

/**
 * What a tag says by its words, which `readWords` reads, together with the links to other issues in
 * it. A tag that is nothing but such a link says what the link says.
 */
export function readWithLinks(
  { content }: Citation | CrossReference,
  context: ReadingContext,
  readWords: () => Reading | null,
): Reading | null {
  const isLink = content.length === 1 && content[0]?.type === 'link';
  const [linked] = isLink ? withLinkReferences([], content, context) : [];
  if (linked) return linked;
  const words = readWords();
  const [first, ...more] = withLinkReferences(words ? [words] : [], content, context);
  if (!first) return null;
  const references = [first, ...more].flatMap((reading) => reading.references);
  return { ...first, start: 0, end: inlineText(content).length, references };
}
