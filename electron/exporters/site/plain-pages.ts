import { furnitureTexts, type PrintedFurniture } from '../../../shared/issues/furniture.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { element } from '../html/markup.ts';
import { printedWords, writingDirection } from '../printed-words.ts';
import { linkFrom, pagePaths, type Site, type SiteFile } from './site.ts';
import { searchForm, sitePage } from './site-page.ts';
import { siteWords } from './site-words.ts';

/** What the publication says of itself, as in its newest issue. */
export function aboutPage(site: Site, furniture: PrintedFurniture | null): SiteFile {
  const { publication } = site;
  const words = siteWords(publication.language);
  const path = pagePaths.about;
  const said = furnitureTexts.flatMap((piece) => furniture?.[piece]?.blocks ?? []);
  const lines = [
    publication.publisher &&
      `${printedWords(publication.language).published} ${publication.publisher}.`,
    publication.issn && `ISSN ${publication.issn}.`,
  ];
  return sitePage(site, {
    path,
    title: words.about,
    main: element(
      'div',
      { class: 'plain' },
      element('h1', {}, publication.title),
      [publication.subtitle, furniture?.motto, lines.filter(Boolean).join(' ')].map((text) =>
        text ? element('p', {}, text) : null,
      ),
      htmlBlocks(said, plainWriting(publication.language)),
      element('h2', {}, words.feeds),
      element(
        'ul',
        {},
        element('li', {}, element('a', { href: linkFrom(path, pagePaths.atom) }, 'Atom')),
        element('li', {}, element('a', { href: linkFrom(path, pagePaths.jsonFeed) }, 'JSON Feed')),
      ),
      element('h2', {}, words.archive),
      element('p', {}, words.noTracking),
    ),
  });
}

/** Furniture cites nothing and shows no pictures. */
const plainWriting = (language: string) => ({
  pictures: new Map(),
  addressOf: () => '',
  words: printedWords(language),
  footnotes: new Map(),
  references: () => [],
  direction: writingDirection(language),
  dateline: null,
  level: 1,
});

/** What a web server shows where there is no page. */
export function notFoundPage(site: Site): SiteFile {
  const words = siteWords(site.publication.language);
  const to = (path: string) =>
    site.address ? new URL(path, site.address).href : linkFrom(pagePaths.notFound, path);
  return sitePage(site, {
    path: pagePaths.notFound,
    title: words.notFound,
    shownAnywhere: true,
    main: element(
      'div',
      { class: 'plain' },
      element('h1', {}, words.notFound),
      element('p', {}, words.notFoundHint),
      element(
        'ul',
        {},
        element('li', {}, element('a', { href: to(pagePaths.home) }, words.home)),
        element('li', {}, element('a', { href: to(pagePaths.timeline) }, words.timeline)),
      ),
    ),
  });
}

/** The only page that runs a script; without it, it says so. */
export function searchPage(site: Site): SiteFile {
  const words = siteWords(site.publication.language);
  const path = pagePaths.search;
  return sitePage(site, {
    path,
    title: words.search,
    scripts: ['search/reader.js', 'search/parts.js', 'search/engine.js', 'assets/search.js'],
    main: element(
      'div',
      { class: 'plain searching' },
      element('h1', {}, words.search),
      searchForm(site, (target) => linkFrom(path, target), 'sought'),
      element('noscript', {}, element('p', {}, words.needsScript)),
      element('p', {
        id: 'told',
        role: 'status',
        'data-searching': words.searching,
        'data-failed': words.searchFailed,
        'data-none': words.noResult,
        'data-found': words.results,
      }),
      element('ol', { id: 'found', class: 'found' }),
      element('p', {}, element('button', { id: 'more', type: 'button', hidden: true }, words.more)),
    ),
  });
}
