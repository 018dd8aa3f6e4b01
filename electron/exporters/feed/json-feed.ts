import { publisherOf } from '../issue-lines.ts';
import type { FeedEntry } from './feed-entries.ts';
import type { FeedHead } from './feed-head.ts';
import { jsonFeedItem } from './json-feed-item.ts';

/** A feed as JSON Feed 1.1 has it. */
export const jsonFeed = (
  { publication, title, self, home }: Omit<FeedHead, 'id' | 'empty'>,
  entries: readonly FeedEntry[],
) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  ...(publication.subtitle && { description: publication.subtitle }),
  ...(home !== undefined && { home_page_url: home }),
  ...(self !== undefined && { feed_url: self }),
  language: publication.language,
  authors: [{ name: publisherOf(publication) }],
  items: entries.map(jsonFeedItem),
});
