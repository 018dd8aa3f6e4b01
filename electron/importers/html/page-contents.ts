import type { PagePart, PageParts } from './page-parts.ts';

/** A list shorter than this leads nowhere in particular. */
const LEAST_PAGES = 3;
const MOST_PAGES = 2000;

const heads = /^(?:the )?(?:table of )?contents\b|\btable of contents\b|^(?:in this issue|index)$/i;

/** Whether the page lists the pages of its issue: it says so, and most of its words are links. */
export function isContentsPage(page: PageParts, text: readonly PagePart[]): boolean {
  const pages = new Set(contentsOf(page, text));
  if (pages.size < LEAST_PAGES) return false;
  const headings = [page.title, ...page.parts.flatMap((part) => part.headings)];
  const says = headings.some((heading) => heads.test(heading.trim()));
  const length = text.reduce((sum, part) => sum + part.text.replace(/\s+/g, '').length, 0);
  const linked = text.reduce((sum, part) => sum + part.linked, 0);
  return linked >= length * (says ? 0.3 : 0.7);
}

/** The pages in the folder of this one, or below it, that its text leads to; in order, each once. */
export function contentsOf(page: PageParts, text: readonly PagePart[]): string[] {
  const pages = text
    .flatMap(({ links }) => links.map(({ href }) => href.replace(/[?#].*$/s, '')))
    .filter((href) => /^(?:\.\/)?[^/:.][^:]*$/.test(href) && href.length <= 2048)
    .map((href) => href.replace(/^\.\//, ''));
  return page.base === null ? [...new Set(pages)].slice(0, MOST_PAGES) : [];
}
