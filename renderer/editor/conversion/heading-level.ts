import type { HeadingTagType } from '@lexical/rich-text';
import type { Block } from '../../../shared/manuscript/manuscript.ts';

type Level = Extract<Block, { type: 'heading' }>['level'];

/** The headline above the text is the page's `h1`, so the manuscript's levels start at `h2`. */
const tags = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

export const tagOfLevel = (level: Level): HeadingTagType => tags[level];

export function levelOfTag(tag: HeadingTagType): Level {
  if (tag === 'h1' || tag === 'h2') return 1;
  return tag === 'h3' ? 2 : 3;
}
