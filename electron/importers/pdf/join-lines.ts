import { hyphenAtLineEnd, type Vocabulary } from '../../../shared/issues/line-end-hyphens.ts';
import type { Inline, Link, Mark, Text } from '../../../shared/manuscript/manuscript.ts';
import type { PageLink, TextRun } from './pdf-page.ts';
import { isSpaceBetween, type PrintedLine } from './printed-line.ts';
import { splitAtLinks } from './split-at-links.ts';
import type { BlockLine } from './text-block.ts';

/** What the words of a text need besides their lines. */
export interface WordContext {
  readonly words: Vocabulary;
  readonly linksOf: (page: number) => readonly PageLink[];
  /** Bold, and letters of one width, that set nothing off, as where all is set so. */
  readonly plain: { readonly bold: boolean; readonly fixed: boolean };
}

/** A stretch of text in one form. "\n" in it is an end of line that is meant. */
interface Stretch {
  text: string;
  readonly marks: readonly Mark[];
  readonly href: string | null;
}

/** Raised and lowered letters are smaller, and off the line by this, in the size of the line. */
const SMALLER = 0.86;
const RAISED = 0.15;
const LOWERED = 0.08;

/** The running text of lines: divided words made whole, emphasis and links kept. */
export function joinLines(lines: readonly BlockLine[], context: WordContext): Inline[] {
  const joined: Stretch[] = [];
  let endedOnPurpose = false;
  for (const line of lines) {
    const next = stretchesOf(line, context);
    const [opening] = next;
    const last = joined.at(-1);
    if (last && opening) join(last, opening, textFrom(next), context.words, endedOnPurpose);
    joined.push(...next);
    endedOnPurpose = line.ends;
  }
  return toInlines(joined);
}

function join(
  last: Stretch,
  opening: Stretch,
  following: string,
  words: Vocabulary,
  onPurpose: boolean,
): void {
  const divided = /(?<=[\p{L}\p{N}])[-\u2010\u00ad]$/u.exec(last.text);
  if (divided) {
    const isSoft = divided[0] === '\u00ad';
    const before = last.text.slice(0, -1);
    const hyphen = hyphenAtLineEnd(before, following, words);
    if (hyphen === 'divides' || (isSoft && /^\p{Ll}/u.test(following))) last.text = before;
    else if (hyphen === 'suspended') last.text += ' ';
    return;
  }
  if (onPurpose) opening.text = `\n${opening.text}`;
  else if (!/[—/]$/u.test(last.text) && !isWithoutSpaces(last.text, following)) last.text += ' ';
}

/** Chinese and Japanese set no space where a line ends. */
const isWithoutSpaces = (before: string, next: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」・ー]$/u.test(before) &&
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」・ー]/u.test(next);

const textFrom = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text }) => text).join('');

function stretchesOf(line: BlockLine, context: WordContext): Stretch[] {
  const links = context.linksOf(line.page);
  const stretches: Stretch[] = [];
  for (const [index, run] of line.runs.entries()) {
    const before = line.runs[index - 1];
    const marks = marksOf(run, line, context);
    if (before && isSpaceBetween(before, run)) addSpace(stretches, marks);
    for (const { text, href } of splitAtLinks(run, links)) {
      const last = stretches.at(-1);
      if (last && last.href === href && last.marks.join() === marks.join()) last.text += tidy(text);
      else stretches.push({ text: tidy(text), marks, href });
    }
  }
  return stretches;
}

/** A space between two forms belongs to neither. */
function addSpace(stretches: Stretch[], next: readonly Mark[]): void {
  const last = stretches.at(-1);
  if (!last) return;
  const isOneForm = last.href === null && last.marks.join() === next.join();
  if (isOneForm) last.text += ' ';
  else stretches.push({ text: ' ', marks: [], href: null });
}

const tidy = (text: string): string =>
  text
    .replace(/[\u00ad](?=.)/gu, '-')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ');

function marksOf(run: TextRun, line: PrintedLine, { plain }: WordContext): Mark[] {
  const marks: Mark[] = [];
  const isSmall = run.size < line.size * SMALLER;
  if (run.font.bold && !plain.bold) marks.push('strong');
  if (run.font.italic) marks.push('emphasis');
  if (isSmall && line.y - run.y > line.size * RAISED) marks.push('superscript');
  else if (isSmall && run.y - line.y > line.size * LOWERED) marks.push('subscript');
  if (run.font.fixed && !plain.fixed && !isSmall) marks.push('code');
  return marks;
}

function toInlines(stretches: readonly Stretch[]): Inline[] {
  const inlines: Inline[] = [];
  for (const { text, marks, href } of stretches) {
    const content = text
      .split('\n')
      .flatMap((part, index): (Text | { type: 'break' })[] => [
        ...(index > 0 ? [{ type: 'break' as const }] : []),
        ...(part
          ? [{ type: 'text' as const, text: part, ...(marks.length > 0 && { marks: [...marks] }) }]
          : []),
      ]);
    const last = inlines.at(-1);
    if (href === null) inlines.push(...content);
    else if (last?.type === 'link' && last.href === href) last.content.push(...content);
    else if (content.length > 0) inlines.push({ type: 'link', href, content } satisfies Link);
  }
  return inlines;
}
