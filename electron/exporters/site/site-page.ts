import { knownPart } from '../../../shared/dates/known-part.ts';
import { type Content, element, jsonBlock, type Markup, render } from '../html/markup.ts';
import { running } from '../html/running.ts';
import { issueNumbering } from '../issue-lines.ts';
import { printedDate } from '../printed-date.ts';
import { printedWords, writingDirection } from '../printed-words.ts';
import { TOP } from '../reference-target.ts';
import {
  indexPath,
  linkFrom,
  pagePaths,
  type Site,
  type SiteFile,
  type SiteIssue,
  yearPath,
} from './site.ts';
import { siteWords } from './site-words.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What one page adds to what all have. */
export interface PageSketch {
  readonly path: string;
  /** Without the name of the publication; null for its front page. */
  readonly title: string | null;
  readonly description?: string | null | undefined;
  /** BCP 47, where it is another than the publication's. */
  readonly language?: string | undefined;
  readonly main: Content;
  /** Dublin Core by its terms without "DC.", besides title, publisher and language. */
  readonly record?: Readonly<Record<string, string | null | undefined>>;
  /** In the terms of schema.org. */
  readonly data?: Thing;
  /** Scripts that run once the page is there; all other pages run none. */
  readonly scripts?: readonly string[];
  /** Whether the front page's large masthead stands over it. */
  readonly isFront?: boolean;
  /** Links lead on from here rather than from `path`: a page that stands in for any other. */
  readonly shownAnywhere?: boolean;
}

/** A whole page: head, masthead and ways through the archive, what it is about, imprint. */
export function sitePage(site: Site, sketch: PageSketch): SiteFile {
  const { publication } = site;
  const words = siteWords(publication.language);
  const language = sketch.language ?? publication.language;
  const to = linksOf(site, sketch);
  const page = element(
    'html',
    { lang: language, dir: writingDirection(language) },
    pageHead(site, sketch, to),
    '\n',
    element(
      'body',
      { id: TOP, class: sketch.isFront ? 'front' : null },
      element('a', { class: 'skip', href: '#text' }, words.skip),
      '\n',
      pageHeader(site, sketch, to),
      '\n',
      element('main', { id: 'text', tabindex: -1 }, sketch.main),
      '\n',
      pageFooter(site, to),
    ),
  );
  return { path: sketch.path, content: `<!DOCTYPE html>\n${render(page)}\n` };
}

type To = (path: string) => string;

/** Where the web server shows a page under any address, only whole addresses lead somewhere. */
const linksOf =
  ({ address }: Site, { path, shownAnywhere }: PageSketch): To =>
  (target) =>
    shownAnywhere && address ? new URL(target, address).href : linkFrom(path, target);

function pageHead(site: Site, sketch: PageSketch, to: To): Markup {
  const { publication, address } = site;
  const title = [sketch.title, publication.title].filter(Boolean).join(' · ');
  const meta = (name: string, content: string | null | undefined) =>
    content ? ['\n', element('meta', { name, content })] : null;
  const link = (rel: string, href: string, more: Record<string, string> = {}) => [
    '\n',
    element('link', { rel, href, ...more }),
  ];
  const record = {
    title: sketch.title ?? publication.title,
    publisher: publication.publisher,
    language: sketch.language ?? publication.language,
    ...sketch.record,
  };
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    '\n',
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: policy(sketch.scripts !== undefined),
    }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('color-scheme', 'light dark'),
    '\n',
    element('title', {}, title),
    meta('description', sketch.description),
    meta('generator', 'Masthead'),
    link('schema.DC', 'http://purl.org/dc/elements/1.1/'),
    Object.entries(record).map(([term, value]) => meta(`DC.${term}`, value)),
    address && !sketch.shownAnywhere ? link('canonical', new URL(sketch.path, address).href) : null,
    link('icon', to(pagePaths.icon), { type: 'image/svg+xml' }),
    link('stylesheet', to(pagePaths.style)),
    link('alternate', to(pagePaths.atom), { type: 'application/atom+xml' }),
    link('alternate', to(pagePaths.jsonFeed), { type: 'application/feed+json' }),
    sketch.scripts?.map((src) => ['\n', element('script', { src: to(src), defer: true })]),
    sketch.data && ['\n', jsonBlock('application/ld+json', sketch.data)],
  );
}

/** Nothing from anywhere else; scripts only where the page has one. */
const policy = (runs: boolean): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ...(runs ? ["script-src 'self' 'wasm-unsafe-eval'"] : []),
    "base-uri 'none'",
  ].join('; ');

function pageHeader(site: Site, sketch: PageSketch, to: To): Markup {
  const { publication } = site;
  const name = element('a', { href: to(pagePaths.home) }, publication.title);
  const plate = sketch.isFront
    ? element(
        'div',
        { class: 'masthead' },
        element('h1', {}, publication.title),
        publication.subtitle && element('p', { class: 'subtitle' }, publication.subtitle),
      )
    : element('p', { class: 'plate' }, name);
  return element('header', {}, plate, waysThrough(site, sketch.path, to));
}

function waysThrough(site: Site, path: string, to: To): Markup {
  const words = siteWords(site.publication.language);
  const entry = (target: string, label: string) =>
    element(
      'li',
      {},
      element('a', { href: to(target), 'aria-current': target === path ? 'page' : null }, label),
    );
  return element(
    'nav',
    { class: 'ways', 'aria-label': words.sections },
    element(
      'ul',
      {},
      entry(pagePaths.timeline, words.timeline),
      site.names.kinds.map((kind) =>
        entry(indexPath(kind), kind === 'source' ? words.sources : words[kind]),
      ),
      entry(pagePaths.about, words.about),
    ),
    site.hasSearch && path !== pagePaths.search ? searchForm(site, to) : null,
  );
}

/** Without a script too: it leads to the page of the search with the words in its address. */
export function searchForm(site: Site, to: To, id = 'words'): Markup {
  const words = siteWords(site.publication.language);
  return element(
    'form',
    { class: 'search', action: to(pagePaths.search), role: 'search' },
    element('label', { for: id, class: 'unseen' }, words.searchFor),
    element('input', { type: 'search', name: 'q', id, placeholder: words.search }),
    element('button', {}, words.find),
  );
}

function pageFooter(site: Site, to: To): Markup {
  const { publication } = site;
  const words = siteWords(publication.language);
  const published =
    publication.publisher &&
    `${printedWords(publication.language).published} ${publication.publisher}.`;
  return element(
    'footer',
    {},
    element(
      'p',
      {},
      [published, publication.issn && `ISSN ${publication.issn}.`].filter(Boolean).join(' '),
    ),
    element(
      'p',
      {},
      element('a', { href: to(pagePaths.about) }, words.about),
      ' · ',
      element('a', { href: to(pagePaths.atom) }, 'Atom'),
      ' · ',
      element('a', { href: to(pagePaths.jsonFeed) }, 'JSON Feed'),
      ' · ',
      words.madeWith,
    ),
  );
}

/** "March 4, 2024", else its number, else that it has no date. */
export function issueName(site: Site, { issue }: SiteIssue): string {
  const words = printedWords(site.publication.language);
  return (
    printedDate(issue, site.publication) ??
    (issueNumbering(issue, words.shortVolume, words.shortNumber) || issue.title || words.undated)
  );
}

/** "Vol. 6, No. 160", where it is not its name already. */
export function issueNumber(site: Site, { issue }: SiteIssue): string | null {
  const words = printedWords(site.publication.language);
  const numbering = issueNumbering(issue, words.shortVolume, words.shortNumber);
  const parts = [numbering, issue.title].filter(Boolean);
  return issue.date && parts.length > 0 ? parts.join(' · ') : null;
}

/** A day for machines, as exact as it is known. */
export const issueDay = ({ issue: { date, datePrecision } }: SiteIssue): string | null =>
  date && knownPart(date, datePrecision);

export function issueTime(site: Site, at: SiteIssue): Content {
  const day = issueDay(at);
  const name = issueName(site, at);
  return day ? element('time', { datetime: day }, name) : name;
}

/** The way to the year of an issue. */
export function yearLink(at: SiteIssue, page: string): Content {
  const year = at.issue.date?.slice(0, 4);
  if (!year) return null;
  return element('a', { href: linkFrom(page, yearPath(year)) }, year);
}

/** A headline as a link; it says so where its words run the other way. */
export const headlineLink = (site: Site, headline: string, href: string): Markup =>
  element(
    'a',
    { href, ...running(headline, writingDirection(site.publication.language)) },
    headline || '—',
  );
