import type { FeedEntry } from './feed-entries.ts';

/** An entry as JSON Feed 1.1 has it. */
export const jsonFeedItem = ({ url, ...entry }: FeedEntry) => ({
  id: entry.id,
  ...(url !== undefined && { url }),
  title: entry.title,
  content_html: entry.html,
  date_published: entry.published,
  date_modified: entry.updated,
  ...(entry.author && { authors: [{ name: entry.author }] }),
  ...(entry.tags.length > 0 && { tags: entry.tags }),
});
