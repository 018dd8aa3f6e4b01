import type { Stretch } from '../../../shared/imports/stretch.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Entry } from '../entries/entry.ts';
import { issuesOfEntries } from '../entries/issues-of-entries.ts';
import { lineOf } from '../feed/feed-text.ts';
import { detectHtmlEncoding } from '../html/detect-html-encoding.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { TextPlaces } from '../text-places.ts';

/** Posts as Medium exports them: a page each, which says by microformats what is what. */
export const mediumImporter = {
  id: 'medium',
  version: 2,
  recognises({ bytes }) {
    const opening = Buffer.from(bytes.subarray(0, importLimits.declarationBytes)).toString();
    return /<article class="h-entry">/.test(opening) &&
      /data-field="(?:subtitle|body)"/.test(opening)
      ? 0.985
      : 0;
  },
  read(file) {
    const { detected, warnings: ofEncoding } = detectHtmlEncoding(file.bytes);
    const read = readTextFile(file, { detected, isText: true });
    if (!read.ok) return read;
    const { decoded: page, encoding, warnings } = read.value;
    const body = bodyOf(page);
    if (!body) {
      const message = 'There is no text in the post.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    const places = new TextPlaces(page, file.bytes, detected);
    const before = places.passage('', 0, body.start);
    const text = places.passage('', body.start, body.end);
    const after = places.passage('', body.end, page.length);
    const stretches: Stretch[] = [
      { ...before, fate: 'metadata' },
      { ...after, fate: 'metadata' },
    ];
    const html = page.slice(body.start, body.end);
    const entry: Entry = {
      ...postOf(page.slice(0, body.start), html, page.slice(body.end)),
      passages: [text],
    };
    const drafts = issuesOfEntries([entry], { publication: null, base: null });
    const footer = underPost(page.slice(body.end));
    return ok({
      drafts,
      encoding,
      warnings: [...ofEncoding, ...warnings, ...footer],
      stretches,
    });
  },
} satisfies Importer;

/** The tags, the day and the names that Medium adds under a post, of which not all have a place. */
function underPost(footer: string): ImportWarning[] {
  const words = lineOf({ form: 'html', text: footer.slice(0, LONGEST_FOOTER) });
  return words === ''
    ? []
    : [{ message: `Left out as what Medium writes under a post: “${clip(words, 500)}”` }];
}

const LONGEST_FOOTER = 8000;

/** What is within the section of the text, up to the footer that says who wrote it and when. */
function bodyOf(page: string) {
  const opening = /<section data-field="body"[^>]{0,200}>/.exec(page);
  if (!opening) return null;
  const start = opening.index + opening[0].length;
  const footer = page.indexOf('<footer>', start);
  const end = page.lastIndexOf('</section>', footer === -1 ? page.length : footer);
  return end > start ? { start, end } : null;
}

function postOf(head: string, html: string, footer: string): Omit<Entry, 'passages'> {
  const title = textIn(/<h1 class="p-name">([\s\S]{0,2000}?)<\/h1>/, head);
  const subtitle = textIn(subtitleSection, head);
  const isRepeated = subtitle === null || lineOf({ form: 'html', text: html }).includes(subtitle);
  const date =
    /<time class="dt-published"\s{1,80}datetime="([^"]{0,60})"/.exec(footer)?.[1] ?? null;
  const address = /<a href="([^"]{0,2000})"\s{1,80}class="p-canonical"/.exec(footer)?.[1] ?? null;
  return {
    name: 'post',
    title,
    body: {
      form: 'html',
      text: isRepeated ? html : `<p>${subtitleSection.exec(head)?.[1]}</p>${html}`,
    },
    date,
    section: textIn(/class="p-tag">([^<]{0,200})<\/a>/, footer),
    byline: textIn(/class="p-author h-card">([^<]{0,300})<\/a>/, footer),
    language: null,
    address: address && /^https?:\/\/\S+$/i.test(address) ? address : null,
    ...(date === null && { unfinished: 'It does not say that it was ever published.' }),
    warnings: [],
  };
}

const subtitleSection = /<section data-field="subtitle"[^>]{0,200}>([\s\S]{0,4000}?)<\/section>/;

const textIn = (pattern: RegExp, page: string): string | null =>
  lineOf({ form: 'html', text: pattern.exec(page)?.[1] ?? '' }) || null;
