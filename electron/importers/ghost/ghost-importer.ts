import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Entry } from '../entries/entry.ts';
import { stretchesAround } from '../entries/entry-stretches.ts';
import { issuesOfEntries } from '../entries/issues-of-entries.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import { elementPlaces } from '../json/element-places.ts';
import { isRecord, type JsonRecord, recordsIn } from '../json/json-record.ts';
import { openingOfJson, readJsonFile } from '../json/read-json-file.ts';
import { ghostPost } from './ghost-post.ts';
import { readGhostSite } from './ghost-site.ts';

/** Exports of Ghost, with their outer list or without. */
export const ghostImporter = {
  id: 'ghost',
  version: 1,
  recognises(file) {
    const opening = openingOfJson(file);
    const isOpen = /^\{\s*"(?:db"\s*:\s*\[|meta"\s*:\s*\{|data"\s*:\s*\{)/.test(opening);
    return isOpen && /"(?:posts|exported_on|version)"\s*:/.test(opening) ? 0.97 : 0;
  },
  read(file, options?: ReadingOptions) {
    const read = readJsonFile(file, options);
    if (!read.ok) return read;
    const { value, source, places, encoding, warnings } = read.value;
    const tables = tablesIn(value);
    const posts = tables ? tables.data.posts : [];
    const refuse = (message: string) =>
      err(failure('unreadable-file', message, { file: file.name }));
    if (!tables || !Array.isArray(posts)) return refuse('There are no posts in the export.');
    const site = readGhostSite(tables.data);
    const extents = elementPlaces(source, `${tables.path}.posts`);
    const stretches = stretchesAround(extents, source, places, null);
    const entries: Entry[] = [];
    for (const [index, post] of posts.entries()) {
      const name = `post ${index + 1}`;
      const { start, end } = extents[index] ?? { start: 0, end: 0 };
      const passage = places.passage(name, start, end);
      const entry = isRecord(post) && index < importLimits.entries ? ghostPost(post, site) : null;
      if (entry && (entry.title || entry.body.text.trim() !== '')) {
        entries.push({ ...entry, name, passages: [passage] });
      } else stretches.push({ ...passage, fate: 'unread', reason: reasonUnread(index) });
    }
    if (entries.length === 0) return refuse('There is no post with a title or text in the export.');
    const drafts = issuesOfEntries(entries, { publication: site.title, base: null });
    return ok({ drafts, encoding, warnings, stretches });
  },
} satisfies Importer;

const reasonUnread = (index: number): string =>
  index >= importLimits.entries
    ? `Only the first ${importLimits.entries.toLocaleString('en')} posts are read.`
    : 'It has neither title nor text.';

/** The tables of the export, and the way to them from the top. */
function tablesIn(value: unknown): { readonly data: JsonRecord; readonly path: string } | null {
  if (!isRecord(value)) return null;
  const [first] = recordsIn(value.db);
  if (first && isRecord(first.data)) return { data: first.data, path: 'db.0.data' };
  return isRecord(value.data) ? { data: value.data, path: 'data' } : null;
}
