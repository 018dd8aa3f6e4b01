import { atomFeed } from '../feed/atom-feed.ts';
import { feedEntries } from '../feed/feed-entries.ts';
import { jsonFeed } from '../feed/json-feed.ts';
import type { Picture } from '../issue-pictures.ts';
import { stableUrn } from '../stable-id.ts';
import { xml, xmlDocument } from '../xml/xml.ts';
import { picturePath } from './briefing-article.ts';
import {
  briefingPath,
  issuePath,
  pagePaths,
  type Site,
  type SiteFile,
  type SiteIssueDocument,
} from './site.ts';
import { issueDay } from './site-page.ts';

/** An issue as feeds tell it, with the pictures that it shows. */
export interface FedIssue {
  readonly at: SiteIssueDocument;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** The newest issues as feeds, an entry a briefing; addresses are whole where that of the site is known. */
export function feedFiles(site: Site, newest: readonly FedIssue[]): SiteFile[] {
  const pictureAddress = (source: string, picture: Picture) =>
    addressOf(site, picturePath(source, picture));
  const entries = newest.flatMap(({ at, pictures }) =>
    feedEntries(at.document, pictures, pictureAddress).map((entry) => {
      const { position } = entry.briefing;
      return { ...entry, url: addressOf(site, briefingPath({ at, position })) };
    }),
  );
  const { publication } = site;
  const head = {
    publication,
    id: site.address || stableUrn('publication', publication.id),
    title: publication.title,
    empty: '2000-01-01T00:00:00Z',
    home: addressOf(site, pagePaths.home),
  };
  const atom = atomFeed({ ...head, self: addressOf(site, pagePaths.atom) }, entries);
  const json = jsonFeed({ ...head, self: addressOf(site, pagePaths.jsonFeed) }, entries);
  return [
    { path: pagePaths.atom, content: atom },
    { path: pagePaths.jsonFeed, content: `${JSON.stringify(json, null, 1)}\n` },
  ];
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
