import { parseFragment } from 'parse5';
import { chunksToBlocks } from '../../../shared/issues/chunks-to-blocks.ts';
import { findLineHabit } from '../../../shared/issues/reflow-lines.ts';
import { splitChunks } from '../../../shared/issues/split-chunks.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
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
  chunksToBlocks(splitChunks(joinPages(lines)), findLineHabit(lines));

/** "[[Page S694]]": where a page of the printed edition begins. */
const pageMark = /^\s*\[\[?(?:page|p\.)\s[\w-]{1,12}\]\]?\s*$/i;

/** Empty lines on either side of such a mark. */
const MOST_EMPTY = 5;

/** A sentence that goes on over a page is one; the mark of the page stands within it. */
function joinPages(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const over = pageMark.test(line) ? sentenceOver(joined, lines, index) : null;
    if (!over) joined.push(line);
    else {
      joined.splice(over.before, joined.length, `${joined[over.before]} ${line.trim()} ${over.on}`);
      index = over.next;
    }
  }
  return joined;
}

/** The line before a mark and the one behind it, where a sentence goes on from one to the other. */
function sentenceOver(joined: readonly string[], lines: readonly string[], mark: number) {
  const isFilled = (line: string) => line.trim() !== '';
  const fromEnd = joined.slice(-MOST_EMPTY).toReversed().findIndex(isFilled);
  const further = lines.slice(mark + 1, mark + 1 + MOST_EMPTY).findIndex(isFilled);
  const [before, next] = [joined.length - 1 - fromEnd, mark + 1 + further];
  const on = lines[next] ?? '';
  const isOpen = fromEnd !== -1 && /[\p{Ll},-]\s*$/u.test(joined[before] ?? '');
  const goesOn = further !== -1 && /^\s{0,3}[\p{Ll}\p{N}]/u.test(on);
  return isOpen && goesOn ? { before, next, on: on.trim() } : null;
}

/** Character references as HTML has them; whatever else looks like a tag stays text. */
function withoutReferences(text: string): string {
  const [node] = parseFragment(`<textarea>\n${text.replaceAll('<', '&lt;')}`).childNodes;
  const child = node && 'childNodes' in node ? node.childNodes[0] : undefined;
  return child && 'value' in child ? child.value : '';
}
