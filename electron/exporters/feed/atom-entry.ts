import { type Xml, xml } from '../xml/xml.ts';
import type { FeedEntry } from './feed-entries.ts';

/** An entry as Atom (RFC 4287) has it. */
export const atomEntry = (entry: FeedEntry): Xml =>
  xml(
    'entry',
    {},
    xml('id', {}, entry.id),
    xml('title', {}, entry.title),
    entry.url !== undefined &&
      xml('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    xml('published', {}, entry.published),
    xml('updated', {}, entry.updated),
    entry.author && xml('author', {}, xml('name', {}, entry.author)),
    entry.tags.map((term) => xml('category', { term })),
    xml('content', { type: 'html' }, entry.html),
  );
