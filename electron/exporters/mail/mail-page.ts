import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { numberFootnotes } from '../footnote-numbers.ts';
import { issueArticle, issueContents, issueFooter, issueMasthead } from '../html/issue-parts.ts';
import { type Content, element, render, styleBlock } from '../html/markup.ts';
import { documentTitle } from '../issue-lines.ts';
import type { Picture } from '../issue-pictures.ts';
import { printedWords, writingDirection } from '../printed-words.ts';
import { TOP } from '../reference-target.ts';
import { dressMarkup } from './dress-markup.ts';
import { darkStyle, mailDress } from './mail-dress.ts';

/**
 * The page of a message: one column of 600 pixels in tables, every style in its element, nothing
 * fetched from anywhere. `addressOf` leads to the pictures that the message holds.
 */
export function mailPage(
  document: IssueDocument,
  pictures: ReadonlyMap<string, Picture>,
  addressOf: (source: string, picture: Picture) => string,
): string {
  const { language } = document.publication;
  const words = printedWords(language);
  const numbers = numberFootnotes(document.briefings);
  const parts: Content[] = [
    issueMasthead(document, words),
    document.briefings.length > 1 ? issueContents(document, words) : null,
    ...document.briefings.map((briefing) =>
      issueArticle(briefing, document, {
        pictures,
        addressOf,
        words,
        footnotes: numbers.get(briefing) ?? new Map(),
        extension: null,
      }),
    ),
    issueFooter(document, { pictures, addressOf, words }),
  ];
  const rows = parts
    .filter((part) => part !== null)
    .flatMap((part, index) => [...(index > 0 ? [gap, rule, gap] : []), row(part)]);
  const column = element(
    'table',
    { ...layout, class: 'column', width: 600, align: 'center' },
    element(
      'tr',
      {},
      element('td', { class: 'paper' }, element('table', { ...layout, class: 'around' }, rows)),
    ),
  );
  const body = element(
    'body',
    { id: TOP, class: 'around' },
    element(
      'table',
      { ...layout, class: 'around', width: '100%' },
      element('tr', {}, element('td', { class: 'around', align: 'center' }, column)),
    ),
  );
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    element('title', {}, documentTitle(document)),
    styleBlock(darkStyle),
  );
  const page = element('html', { lang: language, dir: writingDirection(language) }, head, body);
  return `<!DOCTYPE html>\n${dressMarkup(render(page), mailDress)}\n`;
}

/** Tables that are no tables: what reads them aloud passes over their cells. */
const layout = { role: 'presentation', cellpadding: 0, cellspacing: 0, border: 0 } as const;

const row = (content: Content) => element('tr', {}, element('td', { class: 'around' }, content));
const rule = element('tr', {}, element('td', { class: 'rule' }, '\u00a0'));
const gap = element('tr', {}, element('td', { class: 'around', height: 24 }, '\u00a0'));
