import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { numberFootnotes } from '../footnote-numbers.ts';
import { issueArticle, issueMasthead } from '../html/issue-parts.ts';
import { type Content, element, render } from '../html/markup.ts';
import { documentTitle, imprint } from '../issue-lines.ts';
import type { Picture } from '../issue-pictures.ts';
import { printedWords, writingDirection } from '../printed-words.ts';
import { TOP } from '../reference-target.ts';
import { xhtmlOf, xmlDocument } from '../xml/xml.ts';

/** A page of the book: its file, and what the list of contents calls it. */
export interface BookPage {
  readonly file: string;
  readonly title: string;
  readonly section: string | null;
  readonly xhtml: string;
}

export const TITLE_PAGE = 'title.xhtml';
export const pageFile = (position: number): string => `briefing-${position + 1}.xhtml`;
export const pictureFile = (source: string, { kind }: Picture): string =>
  `pictures/${source.replace('sha256:', '').slice(0, 32)}.${kind}`;

/** The title page, and a page for each briefing. */
export function bookPages(
  document: IssueDocument,
  pictures: ReadonlyMap<string, Picture>,
): readonly [title: BookPage, ...briefings: BookPage[]] {
  const words = printedWords(document.publication.language);
  const numbers = numberFootnotes(document.briefings);
  const title = [
    issueMasthead(document, words),
    imprint(document).map((line) => element('p', { class: 'imprint' }, line)),
  ];
  return [
    {
      file: TITLE_PAGE,
      title: documentTitle(document),
      section: null,
      xhtml: bookPage(document, documentTitle(document), 'titlepage', title),
    },
    ...document.briefings.map((briefing) => {
      const article = issueArticle(briefing, document, {
        pictures,
        addressOf: pictureFile,
        extension: null,
        words,
        footnotes: numbers.get(briefing) ?? new Map(),
      });
      const name = briefing.headline.trim() || '—';
      return {
        file: pageFile(briefing.position),
        title: name,
        section: briefing.section,
        xhtml: withinBook(bookPage(document, name, 'chapter', article), document),
      };
    }),
  ];
}

/** Places of the issue stand on pages of their own here. */
const withinBook = (xhtml: string, { briefings }: IssueDocument): string =>
  xhtml
    .replace(/ href="#briefing-(\d+)"/g, (link, position: string) =>
      briefings.some((it) => it.position === Number(position))
        ? ` href="${pageFile(Number(position))}"`
        : link,
    )
    .replaceAll(` href="#${TOP}"`, ` href="${TITLE_PAGE}"`);

function bookPage(
  { publication: { language } }: IssueDocument,
  title: string,
  type: 'titlepage' | 'chapter',
  content: Content,
): string {
  const page = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: writingDirection(language),
    },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: 'e-book.css' }),
    ),
    element('body', { 'epub:type': type }, content),
  );
  const named = render(page)
    .replaceAll(' role="doc-noteref"', ' role="doc-noteref" epub:type="noteref"')
    .replaceAll(' role="doc-endnotes"', ' role="doc-endnotes" epub:type="footnotes"');
  return xmlDocument(xhtmlOf(named)).replace('?>\n', '?>\n<!DOCTYPE html>\n');
}
