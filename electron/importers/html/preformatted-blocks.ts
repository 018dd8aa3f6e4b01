import { parseFragment } from 'parse5';
import { splitChunks } from '../../../shared/issues/split-chunks.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { chunksToBlocks } from '../text/chunks-to-blocks.ts';
import { findLineHabit } from '../text/reflow-lines.ts';
import type { PagePart } from './page-parts.ts';

/** A page of which so much is in type of one width is a text file in a frame. */
const MOSTLY = 0.8;

export function isPreformatted(parts: readonly PagePart[]): boolean {
  const length = parts.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
  const preformatted = parts.reduce((sum, part) => sum + part.preformatted, 0);
  return length > 0 && preformatted >= length * MOSTLY;
}

/** The lines of such a page as they are printed, without its tags. */
export function preformattedLines(html: string): string[] {
  const bare = html
    .replace(/<!--[\s\S]{0,20000}?-->/g, '')
    .replace(/<(?:br|p|hr)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<(script|style|title)\b[\s\S]{0,100000}?<\/\1\s*>/gi, '')
    .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, '');
  return withoutReferences(bare)
    .split('\n')
    .map((line) => line.trimEnd());
}

export const linesToBlocks = (lines: readonly string[]): Block[] =>
  chunksToBlocks(splitChunks(lines), findLineHabit(lines));

/** Character references as HTML has them; whatever else looks like a tag stays text. */
function withoutReferences(text: string): string {
  const [node] = parseFragment(`<textarea>\n${text.replaceAll('<', '&lt;')}`).childNodes;
  const child = node && 'childNodes' in node ? node.childNodes[0] : undefined;
  return child && 'value' in child ? child.value : '';
}
