import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { markupBlocks } from '../document/markup-blocks.ts';
import type { PictureKeeper } from '../document/picture-keeper.ts';
import type { DocumentNote } from '../document/place-notes.ts';
import type { DocumentPackage } from '../zip/document-package.ts';
import { partPath } from '../zip/part-path.ts';
import { chapterHtml, partChapter, settleReferences } from './chapter-markup.ts';
import type { EpubPackage } from './epub-package.ts';

/** One document of the spine as it was read. */
export interface EpubChapter {
  readonly part: string;
  readonly blocks: readonly Block[];
  readonly words: string;
  readonly role: 'text' | 'contents' | 'cover';
}

export interface EpubChapters {
  readonly chapters: readonly EpubChapter[];
  readonly notes: ReadonlyMap<string, DocumentNote>;
  /** What the spine lists and the book does not have, or has damaged. */
  readonly warnings: readonly ImportWarning[];
}

/** Reads the documents of the spine in their order; notes are taken out of all of them first. */
export function readChapters(
  document: DocumentPackage,
  book: EpubPackage,
  keeper: PictureKeeper,
): EpubChapters {
  const warnings: ImportWarning[] = [];
  const missing = (address: string, why: string) =>
    warnings.push({ message: `A chapter of the e-book ${why}: ${address.slice(0, 200)}` });
  for (const id of book.unlisted) missing(id, 'is in its order of reading, but in no list');
  const opened = book.spine.flatMap(({ part, address, properties }) => {
    const bytes = part === null ? null : document.read(part);
    if (part === null || !bytes) missing(address, 'is not in it');
    else if (!bytes.ok) missing(address, `cannot be read (${bytes.error.message})`);
    else
      return [
        { part, isNav: properties.includes('nav'), ...partChapter(chapterHtml(bytes.value)) },
      ];
    return [];
  });
  const keys = noteKeys(opened);
  const notes = new Map<string, DocumentNote>();
  const blocksOf = (html: string, part: string): Block[] =>
    markupBlocks(
      settleReferences(html, {
        link: (address) => linkOf(address, part, document, keys),
        picture: (address) => pictureOf(address, part, document, keeper),
      }),
    );
  for (const { part, notes: own } of opened) {
    for (const { id, html } of own) {
      const key = keys.get(`${part}#${id}`);
      if (!key || notes.has(key)) continue;
      const label = String(notes.size + 1);
      notes.set(key, { label, blocks: blocksOf(withoutBackLinks(html), part) });
    }
  }
  const chapters = opened.map(({ part, html, isContents, isNav }): EpubChapter => {
    const blocks = blocksOf(html, part);
    const words = projectManuscript({ version: 1, blocks: [...blocks] }).text;
    const isCover = !/[\p{L}\p{N}]/u.test(words) && blocks.some(({ type }) => type === 'image');
    const isList = isContents || isNav || book.guide.get('toc') === part;
    return { part, blocks, words, role: isList ? 'contents' : isCover ? 'cover' : 'text' };
  });
  return { chapters, notes, warnings };
}

/** A key for each note, by its part and id. */
function noteKeys(opened: readonly { part: string; notes: readonly { id: string }[] }[]) {
  const places = opened.flatMap(({ part, notes }) => notes.map(({ id }) => `${part}#${id}`));
  return new Map(places.map((place, index) => [place, `note-${index + 1}`]));
}

/** Into the book only notes are followed; other places in it are not places in an archive. */
function linkOf(
  address: string,
  part: string,
  document: DocumentPackage,
  keys: ReadonlyMap<string, string>,
): string | null {
  const [, fragment = ''] = /#(.*)$/s.exec(address) ?? [];
  const target = address.startsWith('#') ? part : partPath(address, part);
  const key = keys.get(`${target}#${fragment}`);
  if (key) return `#${key}`;
  return target !== null && document.placeOf(target) ? null : address;
}

function pictureOf(
  address: string,
  part: string,
  document: DocumentPackage,
  keeper: PictureKeeper,
): string | null {
  const target = partPath(address, part);
  const bytes = target === null ? null : document.read(target);
  return bytes?.ok ? keeper.keep(bytes.value) : null;
}

/** The sign by which one leafs back from a note. */
const withoutBackLinks = (html: string): string =>
  html.replace(
    /<a\b[^<>]{0,2000}(?:backlink|footnote-back|referrer)[^<>]{0,2000}>[^<]{0,20}<\/a>|<a\b[^<>]{0,2000}>\s*(?:↩|↑|\^|&#8617;|&#x21a9;)[^<]{0,4}<\/a>/gi,
    '',
  );
