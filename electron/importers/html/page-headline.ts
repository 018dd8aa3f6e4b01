import { clip } from '../../../shared/issues/clip.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { isByline } from '../../../shared/issues/line-kinds.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { normaliseName, normaliseTitle } from '../../../shared/references/normalise-name.ts';
import type { PageTitle } from './page-witnesses.ts';

/** The head of a page taken off its text. */
export interface Headline {
  readonly headline: string;
  readonly byline: string | null;
  readonly blocks: readonly Block[];
  readonly warnings: readonly ImportWarning[];
}

/** The heading over the text is looked for among its first blocks. */
const SEARCHED = 6;

/**
 * The headline of a page: the heading that its title repeats, or its first heading, if it stands
 * over the text; the title where there is none; else its opening words. A heading with the name of
 * the publication is its masthead, and "Contents" stands over no article.
 */
export function takeHeadline(
  blocks: readonly Block[],
  title: PageTitle,
  publication: string | null,
  given: string | null,
): Headline {
  if (given) return withByline(given, blocks, []);
  const named = title.isMasthead ? '' : title.words;
  const top = blocks.slice(0, SEARCHED);
  const masthead = top.find(
    (block) => wordsOf(block) !== '' && isMasthead(wordsOf(block), publication),
  );
  const headings = top.filter((block) => wordsOf(block) !== '' && block !== masthead);
  const repeated = headings.find((block) => isSame(wordsOf(block), named));
  const isOnTop = (block: Block) =>
    blocks.slice(0, blocks.indexOf(block)).every((it) => !bearsText(it) || it === masthead);
  const first = headings.find((block) => !isGeneral(wordsOf(block)) && isOnTop(block));
  const heading = repeated ?? first;
  const isHeadline = (block: Block) =>
    block === heading || (heading && top.includes(block) && wordsOf(block) === wordsOf(heading));
  const rest = blocks.filter((block) => !isHeadline(block) && block !== masthead);
  const left = masthead
    ? [
        {
          message: `Left out as a masthead; the kept original still has it: “${wordsOf(masthead)}”`,
        },
      ]
    : [];
  if (heading) return withByline(wordsOf(heading), rest, left);
  if (named !== '') return withByline(named, rest, left);
  const opening = openingWords(rest);
  const message = `The page has no title; its opening words stand for one: “${opening}”.`;
  return withByline(opening, rest, [...left, { message }]);
}

/** Of a heading; empty for other blocks. */
const wordsOf = (block: Block): string =>
  block.type === 'heading' ? inlineText(block.content).replace(/\s+/g, ' ').trim() : '';

const bearsText = ({ type }: Block): boolean => type !== 'image' && type !== 'rule';

/** Stands over no article: a list of contents, a copyright, the writer's name. */
const isGeneral = (words: string): boolean =>
  /^(?:table of )?contents\W*$|^(?:home|index|menu|navigation)$|©|\bcopyright\b/i.test(words) ||
  isByline(withoutMail(words));

const withoutMail = (words: string): string => words.replace(/,?\s*\S+@\S+\s*$/, '').trim();

/** The name with a motto, a number or a date, but no more. */
const isMasthead = (words: string, publication: string | null): boolean =>
  publication !== null &&
  words.length <= 120 &&
  normaliseName(words).startsWith(normaliseName(publication)) &&
  normaliseName(publication).length >= 6;

/** "The Mailbag!" of "Harbour Letter: The Mailbag". */
const isSame = (heading: string, title: string): boolean =>
  title !== '' &&
  heading.length >= 4 &&
  (normaliseTitle(title) === normaliseTitle(heading) ||
    normaliseTitle(title).endsWith(` ${normaliseTitle(heading)}`));

/** A writer's name directly under the headline, as text or as a smaller heading. */
function withByline(
  headline: string,
  blocks: readonly Block[],
  warnings: readonly ImportWarning[],
): Headline {
  const at = blocks.findIndex(({ type }) => type === 'paragraph' || type === 'heading');
  const first = at < 3 ? blocks[at] : undefined;
  const words =
    first?.type === 'paragraph' || first?.type === 'heading' ? inlineText(first.content) : '';
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length > 200 || !isByline(withoutMail(line)))
    return { headline, byline: null, blocks, warnings };
  const byline = clip(line.replace(/^by:?\s+/i, ''), 300);
  return { headline, byline, blocks: blocks.toSpliced(at, 1), warnings };
}

function openingWords(blocks: readonly Block[]): string {
  const { text } = projectManuscript({ version: 1, blocks: [...blocks] });
  const [line = ''] = text.trim().split('\n', 1);
  return clip(line, 80) || 'Untitled';
}
