import iconv from 'iconv-lite';
import type { Passage } from '../../../shared/imports/passage.ts';
import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { ContainedFile, Importer, ImportFailure } from '../importer.ts';
import { arcRecords } from './arc-records.ts';
import { gzipMembers, gzipOpening, isGzip } from './gzip-members.ts';
import { httpBody, readHttpResponse } from './http-response.ts';
import { pageName } from './page-name.ts';
import { type WarcRecord, warcRecords } from './warc-records.ts';

/** Web archives, plain or compressed: each page in them is a file of its own. */
export const warcImporter = {
  id: 'warc',
  version: 1,
  recognises({ bytes }) {
    const opening = isGzip(bytes) ? gzipOpening(bytes) : bytes.subarray(0, 16);
    return /^\s*(?:WARC\/[01]\.|filedesc:\/\/)/.test(latinOf(opening)) ? 0.99 : 0;
  },
  read({ name, bytes }) {
    const { records, stretches } = recordsIn(bytes);
    const contained: ContainedFile[] = [];
    const warnings: ImportWarning[] = [];
    const names = new Set<string>();
    for (const { record, passage } of records) {
      if (record.fault) warnings.push({ message: record.fault, place: passage.place });
      const page = pageOf(record);
      if (typeof page === 'string') {
        stretches.push({ ...passage, fate: fateOf(record), reason: page });
        continue;
      }
      const own = pageName(page.uri, passage.place, names);
      const address = /^https?:\/\/\S+$/i.test(page.uri) ? page.uri.slice(0, 2048) : undefined;
      contained.push({
        name: own,
        passage,
        address,
        options: { encoding: page.encoding },
        unpack: () => bodyOf(record, own),
      });
      stretches.push({ ...passage, fate: 'contained' });
    }
    if (records.length === 0) {
      const message = 'There is no whole record in the web archive.';
      return err(failure('unreadable-file', message, { file: name }));
    }
    if (contained.length === 0) {
      const message = `There is no page in the web archive: ${stretches[0]?.reason ?? 'its records hold none.'}`;
      return err(failure('unreadable-file', message, { file: name }));
    }
    return ok({ drafts: [], encoding: null, warnings, stretches, contained });
  },
} satisfies Importer;

const latinOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1', 0, 16);

/** In either of the two forms that web archives have. */
const anyRecords = (bytes: Uint8Array): WarcRecord[] =>
  Array.from(/^\s*WARC\//.test(latinOf(bytes)) ? warcRecords(bytes) : arcRecords(bytes));

interface PlacedRecord {
  readonly record: WarcRecord;
  readonly passage: Passage;
}

function recordsIn(bytes: Uint8Array): { records: PlacedRecord[]; stretches: Stretch[] } {
  if (!isGzip(bytes)) {
    const records = anyRecords(bytes).map((record, index) => ({
      record,
      passage: placeOf(index, [record.start, record.end]),
    }));
    return { records, stretches: [] };
  }
  const { members, stopped } = gzipMembers(bytes, {
    keep: importLimits.webRecordBytes,
    total: importLimits.webArchiveBytes,
  });
  const stretches: Stretch[] = [];
  let count = 0;
  const records = members.flatMap(({ start, end, data }) => {
    const found = anyRecords(data);
    const extent = [start, end] as [number, number];
    // Where records are packed together, only all of them have a place in the file.
    if (found.length !== 1) stretches.push({ ...packed(found.length), bytes: extent });
    return found.map((record) => ({
      record,
      passage: placeOf(count++, found.length === 1 ? extent : undefined),
    }));
  });
  if (stopped) {
    stretches.push({
      place: `from byte ${stopped.at}`,
      bytes: [Math.min(stopped.at, bytes.length), bytes.length],
      fate: 'unread',
      reason: stopped.reason,
    });
  }
  return { records, stretches };
}

const packed = (records: number): Stretch =>
  records === 0
    ? { place: 'between records', fate: 'unread', reason: 'There is no record in it.' }
    : { place: 'records packed together', fate: 'contained' };

const placeOf = (index: number, bytes: [number, number] | undefined): Passage => ({
  place: `record ${index + 1}`,
  ...(bytes && { bytes }),
});

interface ArchivedPage {
  readonly uri: string;
  readonly encoding: string | undefined;
}

/** What may hold text that people wrote. */
const readable =
  /^(?:text\/(?:html|plain|xml|markdown|rtf)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json|pdf|rtf|epub\+zip|msword|vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.document|oasis\.opendocument\.text)))$/i;

/** A page, or why a record is none. */
function pageOf({ headers, block }: WarcRecord): ArchivedPage | string {
  const type = headers.get('warc-type') ?? '';
  const uri = (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1').trim();
  const date = headers.get('warc-date')?.slice(0, 10) ?? 'another day';
  switch (type) {
    case 'response':
    case 'resource':
    case 'conversion': {
      const response = type === 'response' ? readHttpResponse(block) : null;
      if (type === 'response' && !response) return `No answer of a site: ${clipped(uri)}`;
      if (response && response.status !== 200)
        return `The site answered ${response.status}: ${clipped(uri)}`;
      const content = (response?.headers ?? headers).get('content-type') ?? '';
      const [media = '', ...parameters] = content.split(';').map((it) => it.trim());
      if (/\/robots\.txt$/i.test(uri) || /^metadata:/i.test(uri))
        return `For machines: ${clipped(uri)}`;
      if (media !== '' && !readable.test(media))
        return `No page but ${media.slice(0, 60)}: ${clipped(uri)}`;
      return { uri, encoding: encodingIn(parameters) };
    }
    case 'revisit':
      return `Unchanged on ${date}: ${clipped(uri)}`;
    case 'request':
      return `What was asked of the site: ${clipped(uri)}`;
    default:
      return `What the archive says of itself (${type.slice(0, 40) || 'unknown'}).`;
  }
}

const clipped = (uri: string): string => uri.slice(0, 300);

const fateOf = ({ headers }: WarcRecord): 'metadata' | 'unread' =>
  /^(?:response|resource|conversion)$/.test(headers.get('warc-type') ?? '') ? 'unread' : 'metadata';

/**
 * Sites say Latin 1 or UTF-8 of everything that they send: there the page itself is believed. What
 * else they say, somebody meant.
 */
function encodingIn(parameters: readonly string[]): string | undefined {
  const charset = parameters
    .map((it) => /^charset\s*=\s*["']?(?<name>[\w.:-]{2,40})/i.exec(it)?.groups?.name)
    .find(Boolean);
  const isGeneral = !charset || /^(?:utf-?8|iso-?8859-?1|us-ascii|latin-?1)$/i.test(charset);
  return !isGeneral && iconv.encodingExists(charset) ? charset : undefined;
}

function bodyOf({ headers, block }: WarcRecord, file: string): Result<Uint8Array, ImportFailure> {
  const response = headers.get('warc-type') === 'response' ? readHttpResponse(block) : null;
  return httpBody(response ?? { status: 200, headers: new Map(), body: block }, file);
}
