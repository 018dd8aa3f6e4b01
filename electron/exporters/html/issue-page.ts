import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { footnotesOf } from '../../../shared/manuscript/inline-containers.ts';
import { resourcePath } from '../../workers/resource-path.ts';
import { correctionLines } from '../correction-lines.ts';
import { issueKeywords } from '../issue-keywords.ts';
import { documentTitle, imprint, issueNumbering } from '../issue-lines.ts';
import type { Picture } from '../issue-pictures.ts';
import { printedDate } from '../printed-date.ts';
import { type PrintedWords, printedWords, writingDirection } from '../printed-words.ts';
import { briefingAnchor, liveReferences, TOP } from '../reference-target.ts';
import { statedLines } from '../stated-corrections.ts';
import { type BlockWriting, htmlBlocks, htmlFootnotes } from './html-blocks.ts';
import { type Content, element, jsonBlock, type Markup, render, styleBlock } from './markup.ts';
import { pageFonts } from './page-fonts.ts';
import { structuredData } from './structured-data.ts';

/** The whole file. Its policy lets nothing in but its style sheet, typefaces and pictures. */
export function issuePage(document: IssueDocument, pictures: ReadonlyMap<string, Picture>): string {
  const { language } = document.publication;
  const words = printedWords(language);
  const numbers = numberFootnotes(document.briefings);
  const body = element(
    'body',
    { id: TOP },
    element('a', { class: 'skip', href: '#text' }, words.skipToText),
    masthead(document, words),
    document.briefings.length > 1 ? contents(document, words) : null,
    element(
      'main',
      { id: 'text', tabindex: -1 },
      document.briefings.map((briefing) =>
        article(briefing, document, {
          pictures,
          words,
          footnotes: numbers.get(briefing) ?? new Map(),
        }),
      ),
    ),
    element(
      'footer',
      {},
      imprint(document).map((line) => element('p', {}, line)),
    ),
  );
  const css = `${pageFonts(render(body))}\n${issuePageStyle()}`;
  const attributes = { lang: language, dir: writingDirection(language) };
  const page = element('html', attributes, head(document, css), '\n', body);
  return `<!DOCTYPE html>\n${render(page)}\n`;
}

const issuePageStyle = () =>
  readFileSync(resourcePath('templates/issue-page/issue-page.css'), 'utf8');

function head(document: IssueDocument, css: string): Markup {
  const { publication } = document;
  const about = (name: string, content: string | null) =>
    content ? ['\n', element('meta', { name, content })] : null;
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    '\n',
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(css) }),
    about('viewport', 'width=device-width, initial-scale=1'),
    about('color-scheme', 'light dark'),
    '\n',
    element('title', {}, documentTitle(document)),
    about('author', publication.publisher),
    about('description', publication.subtitle),
    about('keywords', issueKeywords(document).join(', ')),
    about('generator', 'Masthead'),
    '\n',
    styleBlock(css),
    '\n',
    jsonBlock('application/ld+json', structuredData(document)),
  );
}

function policy(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function masthead(document: IssueDocument, words: PrintedWords): Markup {
  const { publication, issue } = document;
  const date = printedDate(issue, publication);
  const day = issue.datePrecision === 'day' ? issue.date : issue.date?.slice(0, 7);
  return element(
    'header',
    { class: 'masthead' },
    element('h1', {}, publication.title),
    publication.subtitle && element('p', { class: 'subtitle' }, publication.subtitle),
    element(
      'p',
      { class: 'numbering' },
      element('span', {}, issueNumbering(issue, words.volume, words.number)),
      issue.title && element('span', { class: 'issue-title' }, issue.title),
      date &&
        element('time', { datetime: issue.datePrecision === 'year' ? date.slice(-4) : day }, date),
    ),
  );
}

function contents({ briefings }: IssueDocument, words: PrintedWords): Markup {
  const entries = briefings.map((briefing) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `#${briefingAnchor(briefing)}` },
        briefing.section && [element('span', { class: 'kicker' }, briefing.section), ' '],
        briefing.headline || '—',
      ),
    ),
  );
  return element(
    'nav',
    { 'aria-labelledby': 'contents' },
    element('h2', { id: 'contents' }, words.contents),
    element('ol', {}, entries),
  );
}

/** Footnotes are counted through the issue, as they are in print. */
function numberFootnotes(briefings: readonly Briefing[]) {
  let count = 0;
  return new Map(
    briefings.map((briefing) => {
      const notes = footnotesOf(briefing.manuscript);
      return [briefing, new Map(notes.map(({ id }): [string, number] => [id, ++count]))];
    }),
  );
}

function article(
  briefing: Briefing,
  document: IssueDocument,
  page: Pick<BlockWriting, 'pictures' | 'words' | 'footnotes'>,
): Content {
  const { position, section, headline, byline, dateline, manuscript } = briefing;
  const heading = `headline-${position}`;
  const writing: BlockWriting = {
    ...page,
    references: liveReferences(briefing, document, 'html'),
    dateline,
  };
  return [
    '\n',
    element(
      'article',
      { id: briefingAnchor(briefing), 'aria-labelledby': heading },
      section && element('p', { class: 'kicker' }, section),
      element('h2', { id: heading }, headline || '—'),
      correctionLines(briefing, document, 'html').map(({ words: verb, issue, href }) =>
        element('p', { class: 'corrected' }, verb, ' ', element('a', { href }, issue)),
      ),
      byline && element('p', { class: 'byline' }, byline),
      htmlBlocks(manuscript.blocks, writing),
      htmlFootnotes(footnotesOf(manuscript), writing),
      statedLines(briefing, document).map(({ verb, right, wrong }) =>
        element(
          'p',
          { class: 'stated', role: 'note' },
          element('strong', {}, verb),
          ' ',
          right,
          wrong && ` ${wrong}`,
        ),
      ),
    ),
  ];
}
