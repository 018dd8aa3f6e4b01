import { publisherOf } from '../issue-lines.ts';
import { xml, xmlDocument } from '../xml/xml.ts';
import { atomEntry } from './atom-entry.ts';
import { type FeedEntry, newestChange } from './feed-entries.ts';
import type { FeedHead } from './feed-head.ts';

/** A feed as Atom (RFC 4287) has it. */
export function atomFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const { publication, id, title, empty, self, home } = head;
  const feed = xml(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': publication.language },
    xml('id', {}, id),
    xml('title', {}, title),
    publication.subtitle && xml('subtitle', {}, publication.subtitle),
    xml('updated', {}, newestChange(entries) ?? empty),
    self !== undefined && xml('link', { rel: 'self', href: self }),
    home !== undefined && xml('link', { rel: 'alternate', type: 'text/html', href: home }),
    xml('author', {}, xml('name', {}, publisherOf(publication))),
    xml('generator', {}, 'Masthead'),
    entries.map(atomEntry),
  );
  return xmlDocument(feed);
}
