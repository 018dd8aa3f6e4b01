import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Entry } from '../entries/entry.ts';
import { stretchesAround } from '../entries/entry-stretches.ts';
import { issuesOfEntries } from '../entries/issues-of-entries.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import { openingOfXml, readXmlExport, whatIsWrong } from '../xml/read-xml-export.ts';
import { feedChannel, itemsIn } from './feed-channel.ts';
import { feedEntry } from './feed-entry.ts';

/** Past a declaration, instructions, remarks and a document type. */
const feedRoot =
  /^(?:(?:<\?[\s\S]{0,500}?\?>|<!--[\s\S]{0,4000}?-->)\s*){0,9}(?:<!doctype\s[^[>]{0,500}(?:\[[\s\S]{0,9000}?\]\s*)?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*){0,9}<(?:[a-z]\w{0,20}:)?(?:rss|rdf|feed|channel)[\s>]/i;

/** RSS of every version, RDF, Atom and CDF, whole or broken. */
export const feedImporter = {
  id: 'feed',
  version: 2,
  recognises: (file) => (feedRoot.test(openingOfXml(file)) ? 0.98 : 0),
  read(file, options?: ReadingOptions) {
    const read = readXmlExport(file, options);
    if (!read.ok) return read;
    const { root, source, places, encoding, warnings, stoppedAt } = read.value;
    const refuse = (message: string) =>
      err(failure('unreadable-file', message + whatIsWrong(read.value), { file: file.name }));
    if (!root) return refuse('There is no feed in the file.');
    const channel = feedChannel(root, source);
    const items = itemsIn(root);
    const stretches = stretchesAround(items, source, places, stoppedAt);
    const entries: Entry[] = [];
    for (const [index, item] of items.entries()) {
      const name = `item ${index + 1}`;
      const entry = feedEntry(item, source, channel);
      const passage = places.passage(name, item.start, item.end);
      const reason = reasonUnread(entry, index);
      if (reason) stretches.push({ ...passage, fate: 'unread', reason });
      else entries.push({ ...entry, name, passages: [passage] });
    }
    if (entries.length === 0) return refuse('There is no item with a title or text in the feed.');
    const drafts = issuesOfEntries(entries, {
      publication: channel.title,
      base: channel.base ?? channel.address,
    });
    return ok({ drafts, encoding, warnings, stretches });
  },
} satisfies Importer;

const tooMany = `Only the first ${importLimits.entries.toLocaleString('en')} items are read.`;

function reasonUnread(
  { title, body }: Pick<Entry, 'title' | 'body'>,
  index: number,
): string | null {
  if (index >= importLimits.entries) return tooMany;
  return title || body.text.trim() !== '' ? null : 'It has neither title nor text.';
}
