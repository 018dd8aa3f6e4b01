import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Entry } from '../entries/entry.ts';
import { stretchesAround } from '../entries/entry-stretches.ts';
import { issuesOfEntries } from '../entries/issues-of-entries.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import { elementPlaces } from '../json/element-places.ts';
import { isRecord, type JsonRecord, recordsIn, textAt } from '../json/json-record.ts';
import { openingOfJson, readJsonFile } from '../json/read-json-file.ts';
import { languageTag } from './feed-channel.ts';

/** JSON Feed, of either version. */
export const jsonFeedImporter = {
  id: 'jsonfeed',
  version: 1,
  recognises: (file) =>
    /^\{[\s\S]{0,4000}?"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(
      openingOfJson(file),
    )
      ? 0.98
      : 0,
  read(file, options?: ReadingOptions) {
    const read = readJsonFile(file, options);
    if (!read.ok) return read;
    const { value: feed, source, places, encoding, warnings } = read.value;
    const items = isRecord(feed) && Array.isArray(feed.items) ? feed.items : [];
    const extents = elementPlaces(source, 'items');
    const stretches = stretchesAround(extents, source, places, null);
    const entries: Entry[] = [];
    for (const [index, item] of items.entries()) {
      const name = `item ${index + 1}`;
      const { start, end } = extents[index] ?? { start: 0, end: 0 };
      const passage = places.passage(name, start, end);
      const entry = isRecord(item) && index < importLimits.entries ? itemEntry(item) : null;
      if (entry && (entry.title || entry.body.text !== '')) {
        entries.push({ ...entry, name, passages: [passage] });
      } else {
        const reason = 'It has neither title nor text.';
        stretches.push({ ...passage, fate: 'unread', reason });
      }
    }
    if (!isRecord(feed) || entries.length === 0) {
      const message = 'There is no item with a title or text in the feed.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    const language = languageTag(textAt(feed, 'language') ?? undefined);
    const drafts = issuesOfEntries(
      entries.map((entry) => ({ ...entry, language: entry.language ?? language })),
      { publication: textAt(feed, 'title'), base: textAt(feed, 'home_page_url') },
    );
    return ok({ drafts, encoding, warnings, stretches });
  },
} satisfies Importer;

function itemEntry(item: JsonRecord): Omit<Entry, 'name' | 'passages'> {
  const html = textAt(item, 'content_html');
  const url = textAt(item, 'url') ?? textAt(item, 'id') ?? '';
  const authors = [...recordsIn(item.authors), ...recordsIn([item.author])];
  const names = [...new Set(authors.flatMap((author) => textAt(author, 'name') ?? []))];
  const tags = Array.isArray(item.tags) ? item.tags.filter((tag) => typeof tag === 'string') : [];
  return {
    title: textAt(item, 'title'),
    body: html
      ? { form: 'html', text: html }
      : { form: 'plain', text: textAt(item, 'content_text') ?? textAt(item, 'summary') ?? '' },
    date: textAt(item, 'date_published') ?? textAt(item, 'date_modified'),
    section: tags[0]?.slice(0, 100) ?? null,
    byline: names.length > 0 ? names.join(', ') : null,
    language: languageTag(textAt(item, 'language') ?? undefined),
    address: /^https?:\/\/\S+$/i.test(url) ? url : null,
    summary: textAt(item, 'summary'),
    warnings: attachments(item),
  };
}

const attachments = (item: JsonRecord): ImportWarning[] =>
  recordsIn(item.attachments).flatMap((attachment) => {
    const url = textAt(attachment, 'url');
    return url ? [{ message: `An enclosure is not in the file: ${url.slice(0, 200)}.` }] : [];
  });
