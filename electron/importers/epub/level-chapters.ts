import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';
import type { EpubChapter } from './epub-chapters.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/**
 * The blocks of chapters, one after the other. Where at least two chapters open with headings of
 * their own, those stand over briefings, whatever level each bears: titles of parts come before
 * them, all other headings after.
 */
export function levelChapters(chapters: readonly EpubChapter[]): Block[] {
  const openings = chapters.flatMap((chapter) => openingOf(chapter) ?? []);
  const different = new Set(openings.map(({ content }) => normaliseTitle(inlineText(content))));
  const blocks = chapters.flatMap((it) => it.blocks);
  if (different.size < 2) return blocks;
  const opening = new Set<Block>(openings);
  const titles = new Set(
    chapters.flatMap((it) => (isTitle(it) ? it.blocks.filter(isHeading) : [])),
  );
  return blocks.map((block) =>
    isHeading(block)
      ? { ...block, level: opening.has(block) ? 2 : titles.has(block) ? 1 : 3 }
      : block,
  );
}

/** The heading that a chapter of some length begins with. */
function openingOf(chapter: EpubChapter): Heading | null {
  const first = chapter.blocks.find(({ type }) => type !== 'image' && type !== 'rule');
  return first && isHeading(first) && !isTitle(chapter) ? first : null;
}

/** Headings alone are the title of a part, or of the book. */
const isTitle = ({ blocks }: EpubChapter): boolean =>
  blocks.every(({ type }) => type === 'heading' || type === 'image' || type === 'rule');

const isHeading = (block: Block): block is Heading => block.type === 'heading';
