import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { documentTitle } from '../issue-lines.ts';
import { printedWords, writingDirection } from '../printed-words.ts';
import { type Xml, xml, xmlDocument } from '../xml/xml.ts';
import { type BookPage, TITLE_PAGE } from './book-pages.ts';

/** The list of contents, sections over their briefings, and the places that readers ask for. */
export function bookNavigation(document: IssueDocument, pages: readonly BookPage[]): string {
  const { language } = document.publication;
  const words = printedWords(language);
  const first = pages.find(({ file }) => file !== TITLE_PAGE);
  const landmark = (type: string, href: string, name: string) =>
    xml('li', {}, xml('a', { 'epub:type': type, href }, name));
  const root = xml(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: writingDirection(language),
    },
    xml(
      'head',
      {},
      xml('title', {}, documentTitle(document)),
      xml('link', { rel: 'stylesheet', type: 'text/css', href: 'e-book.css' }),
    ),
    xml(
      'body',
      {},
      xml(
        'nav',
        { 'epub:type': 'toc', id: 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' },
        xml('h1', { id: 'contents' }, words.contents),
        xml('ol', {}, entries(pages)),
      ),
      xml(
        'nav',
        { 'epub:type': 'landmarks', hidden: 'hidden' },
        xml(
          'ol',
          {},
          landmark('titlepage', TITLE_PAGE, document.publication.title),
          landmark('toc', '#toc', words.contents),
          first && landmark('bodymatter', first.file, first.title),
        ),
      ),
    ),
  );
  return xmlDocument(root).replace('?>\n', '?>\n<!DOCTYPE html>\n');
}

function entries(pages: readonly BookPage[]): Xml[] {
  const written: Xml[] = [];
  for (let at = 0; at < pages.length; ) {
    const section = pages[at]?.section ?? null;
    const length = section === null ? 1 : pages.slice(at).findIndex((it) => it.section !== section);
    const run = pages.slice(at, length === -1 ? pages.length : at + length);
    const links = run.map(({ file, title }) => xml('li', {}, xml('a', { href: file }, title)));
    if (section === null) written.push(...links);
    else written.push(xml('li', {}, xml('span', {}, section), xml('ol', {}, links)));
    at += run.length;
  }
  return written;
}
