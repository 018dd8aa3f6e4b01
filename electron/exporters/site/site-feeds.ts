import { atomEntry } from '../feed/atom-entry.ts';
import { type FeedEntry, feedEntries, newestChange } from '../feed/feed-entries.ts';
import { jsonFeedItem } from '../feed/json-feed-item.ts';
import { publisherOf } from '../issue-lines.ts';
import { stableUrn } from '../stable-id.ts';
import { xml, xmlDocument } from '../xml/xml.ts';
import {
  briefingPath,
  issuePath,
  pagePaths,
  type Site,
  type SiteFile,
  type SiteIssueDocument,
} from './site.ts';
import { issueDay } from './site-page.ts';

/** The newest issues as feeds, an entry a briefing; addresses are whole where that of the site is known. */
export function feedFiles(site: Site, newest: readonly SiteIssueDocument[]): SiteFile[] {
  const entries = newest.flatMap((at) =>
    feedEntries(at.document, new Map()).map((entry) => {
      const { position } = entry.briefing;
      return { ...entry, url: addressOf(site, briefingPath({ at, position })) };
    }),
  );
  return [
    { path: pagePaths.atom, content: atomOf(site, entries) },
    { path: pagePaths.jsonFeed, content: jsonFeedOf(site, entries) },
  ];
}

function atomOf(site: Site, entries: readonly FeedEntry[]): string {
  const { publication } = site;
  const feed = xml(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': publication.language },
    xml('id', {}, site.address || stableUrn('issue', publication.id)),
    xml('title', {}, publication.title),
    publication.subtitle && xml('subtitle', {}, publication.subtitle),
    xml('updated', {}, newestChange(entries) ?? '2000-01-01T00:00:00Z'),
    xml('link', { rel: 'self', href: addressOf(site, pagePaths.atom) }),
    xml('link', { rel: 'alternate', type: 'text/html', href: addressOf(site, pagePaths.home) }),
    xml('author', {}, xml('name', {}, publisherOf(publication))),
    xml('generator', {}, 'Masthead'),
    entries.map(atomEntry),
  );
  return xmlDocument(feed);
}

function jsonFeedOf(site: Site, entries: readonly FeedEntry[]): string {
  const { publication } = site;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: publication.title,
    ...(publication.subtitle && { description: publication.subtitle }),
    home_page_url: addressOf(site, pagePaths.home),
    feed_url: addressOf(site, pagePaths.jsonFeed),
    language: publication.language,
    authors: [{ name: publisherOf(publication) }],
    items: entries.map(jsonFeedItem),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** What search engines are told: all pages of issues, where the address of the site is known. */
export function crawlerFiles(site: Site, pages: readonly string[]): SiteFile[] {
  if (!site.address) return [{ path: 'robots.txt', content: 'User-agent: *\nAllow: /\n' }];
  const days = new Map(site.issues.map((at) => [issuePath(at), issueDay(at)]));
  const urls = pages.map((path) =>
    xml(
      'url',
      {},
      xml('loc', {}, addressOf(site, path)),
      days.get(path) && xml('lastmod', {}, days.get(path)),
    ),
  );
  const parts = Array.from({ length: Math.ceil(urls.length / MOST_URLS) }, (_, part) =>
    urls.slice(part * MOST_URLS, (part + 1) * MOST_URLS),
  );
  const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  const partPath = (part: number) => `sitemap-${part + 1}.xml`;
  const maps: SiteFile[] =
    parts.length === 1
      ? [{ path: 'sitemap.xml', content: xmlDocument(xml('urlset', namespace, urls)) }]
      : [
          {
            path: 'sitemap.xml',
            content: xmlDocument(
              xml(
                'sitemapindex',
                namespace,
                parts.map((_, part) =>
                  xml('sitemap', {}, xml('loc', {}, addressOf(site, partPath(part)))),
                ),
              ),
            ),
          },
          ...parts.map((part, index) => ({
            path: partPath(index),
            content: xmlDocument(xml('urlset', namespace, part)),
          })),
        ];
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(site, 'sitemap.xml')}\n`;
  return [...maps, { path: 'robots.txt', content: robots }];
}

/** The protocol of sitemaps allows no more in one file. */
const MOST_URLS = 50_000;

const addressOf = ({ address }: Site, path: string): string =>
  address ? new URL(path, address).href : path;
