import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { element, type Markup } from '../html/markup.ts';
import { documentTitle } from '../issue-lines.ts';
import { issueSections } from '../issue-sections.ts';
import { printedWords } from '../printed-words.ts';
import { bookPage } from './book-page.ts';
import { pageFile, pageTitle, TITLE_PAGE } from './book-pages.ts';

/** The list of contents, sections over their briefings, and the places that readers ask for. */
export function bookNavigation(document: IssueDocument): string {
  const title = documentTitle(document);
  const words = printedWords(document.publication.language);
  const [first] = document.briefings;
  const landmark = (type: string, href: string, name: string) =>
    element('li', {}, element('a', { 'epub:type': type, href }, name));
  const body = element(
    'body',
    {},
    element(
      'nav',
      { 'epub:type': 'toc', id: 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' },
      element('h1', { id: 'contents' }, words.contents),
      element('ol', {}, entry(TITLE_PAGE, title), sections(document)),
    ),
    element(
      'nav',
      { 'epub:type': 'landmarks', hidden: 'hidden' },
      element(
        'ol',
        {},
        landmark('titlepage', TITLE_PAGE, document.publication.title),
        landmark('toc', '#toc', words.contents),
        first && landmark('bodymatter', pageFile(first), pageTitle(first)),
      ),
    ),
  );
  return bookPage(document, title, body);
}

const sections = (document: IssueDocument): Markup[] =>
  issueSections(document).flatMap(({ name, briefings }) => {
    const links = briefings.map((briefing) => entry(pageFile(briefing), pageTitle(briefing)));
    if (name === null) return links;
    return [element('li', {}, element('span', {}, name), element('ol', {}, links))];
  });

const entry = (href: string, name: string): Markup =>
  element('li', {}, element('a', { href }, name));
