import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { closingFurniture } from '../closing-furniture.ts';
import { correctionLines } from '../correction-lines.ts';
import { imprint, issueNumbering } from '../issue-lines.ts';
import { printedDate } from '../printed-date.ts';
import { type PrintedWords, writingDirection } from '../printed-words.ts';
import { briefingAnchor, liveReferences } from '../reference-target.ts';
import { briefingBody } from './briefing-body.ts';
import { type BlockWriting, htmlBlocks } from './html-blocks.ts';
import { type Content, element, type Markup } from './markup.ts';
import { running } from './running.ts';

/** The head of an issue: what it is called, which one it is, of which day. */
export function issueMasthead(document: IssueDocument, words: PrintedWords): Markup {
  const { publication, issue, furniture } = document;
  const date = printedDate(issue, publication);
  const day = issue.datePrecision === 'day' ? issue.date : issue.date?.slice(0, 7);
  return element(
    'header',
    { class: 'masthead' },
    element('h1', {}, publication.title),
    publication.subtitle && element('p', { class: 'subtitle' }, publication.subtitle),
    furniture.motto && element('p', { class: 'motto' }, furniture.motto),
    element(
      'p',
      { class: 'numbering' },
      element('span', {}, issueNumbering(issue, words.volume, words.number)),
      issue.title && [' ', element('span', { class: 'issue-title' }, issue.title)],
      date && [
        ' ',
        element('time', { datetime: issue.datePrecision === 'year' ? date.slice(-4) : day }, date),
      ],
    ),
  );
}

/** What closes an issue: its furniture, which one it is, who publishes it. */
export function issueFooter(
  document: IssueDocument,
  page: Pick<BlockWriting, 'pictures' | 'addressOf' | 'words'>,
): Markup {
  const writing: BlockWriting = {
    ...page,
    footnotes: new Map(),
    references: () => [],
    direction: writingDirection(document.publication.language),
    dateline: null,
    level: 1,
  };
  const furniture = closingFurniture(document);
  return element(
    'footer',
    {},
    furniture.length > 0
      ? element('div', { class: 'furniture' }, htmlBlocks(furniture, writing))
      : null,
    imprint(document).map((line) => element('p', { class: 'imprint' }, line)),
  );
}

/** What is in the issue, each with the way to it. */
export function issueContents(
  { briefings, publication }: IssueDocument,
  words: PrintedWords,
): Markup {
  const direction = writingDirection(publication.language);
  const entries = briefings.map((briefing) =>
    element(
      'li',
      {},
      element(
        'a',
        {
          href: `#${briefingAnchor(briefing)}`,
          ...running(briefing.headline, direction),
        },
        briefing.section && [element('span', { class: 'kicker' }, briefing.section), ' '],
        briefing.headline || '—',
      ),
    ),
  );
  return element(
    'nav',
    { 'aria-labelledby': 'contents' },
    element('h2', { id: 'contents', class: 'contents' }, words.contents),
    element('ol', {}, entries),
  );
}

export interface ArticleWriting
  extends Pick<BlockWriting, 'pictures' | 'addressOf' | 'words' | 'footnotes'> {
  /** Of the files of other issues that stand beside this one; null where it stands alone. */
  readonly extension: string | null;
}

/** A briefing with its headline, its text, its footnotes and what was said of it since. */
export function issueArticle(
  briefing: Briefing,
  document: IssueDocument,
  { extension, ...page }: ArticleWriting,
): Content {
  const { position, section, headline, dateline } = briefing;
  const heading = `headline-${position}`;
  const direction = writingDirection(document.publication.language);
  const writing: BlockWriting = {
    ...page,
    references: liveReferences(briefing, document, extension),
    direction,
    dateline,
  };
  return [
    '\n',
    element(
      'article',
      { id: briefingAnchor(briefing), 'aria-labelledby': heading },
      section && element('p', { class: 'kicker', ...running(section, direction) }, section),
      element('h2', { id: heading, ...running(headline, direction) }, headline || '—'),
      correctionLines(briefing, document, extension).map(({ words: verb, issue, href }) => {
        const named = href ? element('a', { href }, issue) : issue;
        return element('p', { class: 'corrected' }, verb, ' ', named);
      }),
      briefingBody(briefing, document, writing),
    ),
  ];
}
