import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { resourcePath } from '../../workers/resource-path.ts';
import { numberFootnotes } from '../footnote-numbers.ts';
import { issueKeywords } from '../issue-keywords.ts';
import { documentTitle } from '../issue-lines.ts';
import type { Picture } from '../issue-pictures.ts';
import { printedWords, writingDirection } from '../printed-words.ts';
import { TOP } from '../reference-target.ts';
import { dataAddress } from './data-address.ts';
import { issueArticle, issueContents, issueFooter, issueMasthead } from './issue-parts.ts';
import { element, jsonBlock, type Markup, render, styleBlock } from './markup.ts';
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
    issueMasthead(document, words),
    document.briefings.length > 1 ? issueContents(document, words) : null,
    element(
      'main',
      { id: 'text', tabindex: -1 },
      document.briefings.map((briefing) =>
        issueArticle(briefing, document, {
          pictures,
          addressOf: dataAddress,
          extension: 'html',
          words,
          footnotes: numbers.get(briefing) ?? new Map(),
        }),
      ),
    ),
    issueFooter(document, { pictures, addressOf: dataAddress, words }),
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
