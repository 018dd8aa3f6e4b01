import type { Passage } from '../../../shared/imports/passage.ts';
import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { readOfficeProperties } from '../document/office-properties.ts';
import { PictureKeeper } from '../document/picture-keeper.ts';
import { readDocuments } from '../document/read-documents.ts';
import type { Importer, ImportFailure, ReadIssues } from '../importer.ts';
import { readXml } from '../xml/read-xml.ts';
import { DocumentPackage, type PartFate } from '../zip/document-package.ts';
import { packageKind } from '../zip/package-kind.ts';
import { type TidyWord, tidyWordXml } from './tidy-word-xml.ts';
import { readWordText } from './word-html.ts';
import { readRelations, type WordRelation } from './word-relations.ts';
import { readWordStyles, type WordStyles } from './word-styles.ts';
import { wordWarnings } from './word-warnings.ts';

/** Word documents since 2007, macros and all; each is an issue. */
export const docxImporter = {
  id: 'docx',
  version: 1,
  recognises({ bytes }) {
    return packageKind(bytes) === 'docx' || isLocked(bytes) ? 0.95 : 0;
  },
  async read(file) {
    if (isLocked(file.bytes)) return err(locked(file.name));
    const document = DocumentPackage.open(file.bytes, file.name);
    if (!document.ok) return document;
    const read = await readWord(document.value);
    return read.ok ? read : err({ ...read.error, file: file.name });
  },
} satisfies Importer;

/** A document with a password is one of the older Office, which holds it encrypted. */
const isLocked = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 &&
  bytes[1] === 0xcf &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );

const locked = (file: string): ImportFailure =>
  failure('unreadable-file', 'This is an Office document that is locked with a password.', {
    file,
    hint: 'Open it in Word, take the password off, and import it again.',
  });

/** The parts of a document that are read, by what they are. */
interface WordParts {
  readonly main: string;
  readonly relations: readonly WordRelation[];
}

async function readWord(document: DocumentPackage): Promise<Result<ReadIssues, ImportFailure>> {
  const parts = findParts(document);
  const main = document.read(parts.main);
  if (!main) return err(failure('unreadable-file', 'There is no text part in this document.'));
  if (!main.ok) return main;
  const styles = readWordStyles(partOf(document, parts, 'styles'));
  const tidy = tidyWordXml(main.value, styles);
  if (!tidy.ok) return tidy;
  const proved = proveParts(document, parts, styles, tidy.value);
  if (!proved.ok) return proved;
  const keeper = new PictureKeeper();
  const text = await readWordText(proved.value, styles, keeper);
  if (!text.ok) return text;
  const heads = [...partsOf(parts, 'header'), ...partsOf(parts, 'footer')];
  const { drafts, stretches, warnings } = readDocuments({
    ...text.value,
    title: titleOf(tidy.value, styles),
    properties: readOfficeProperties(propertiesOf(document)),
    runningHeads: heads.flatMap((part) => linesOf(document, part)),
    source: {
      units: tidy.value.paragraphs.map((paragraph) => paragraph.text),
      passages: (first, last) => [passageOf(document, parts.main, first, last)],
    },
  });
  if (drafts.length === 0)
    return err(failure('unreadable-file', 'There is not a single word in the document.'));
  const told: ImportWarning[] = [
    ...warnings,
    ...document.warnings(),
    ...wordWarnings(tidy.value.findings, parts.relations, document.names),
    ...keeper.warnings(),
  ];
  return ok({
    drafts,
    encoding: null,
    warnings: told,
    stretches: [
      ...stretches,
      ...contentsStretches(document, parts.main, tidy.value),
      ...document.stretches((part) => fateOf(part, parts, tidy.value)),
    ],
    pictures: keeper.pictures,
  });
}

function findParts(document: DocumentPackage): WordParts {
  const told = readRelations(document, '').find(({ type }) => type === 'officeDocument')?.part;
  const main = told ?? 'word/document.xml';
  return { main, relations: readRelations(document, main) };
}

const partsOf = ({ relations }: WordParts, type: string): string[] => [
  ...new Set(relations.flatMap((it) => (it.type === type && it.part ? [it.part] : []))),
];

function partOf(document: DocumentPackage, parts: WordParts, type: string): Uint8Array | null {
  const [part] = partsOf(parts, type);
  const read = part === undefined ? null : document.read(part);
  return read?.ok ? read.value : null;
}

const propertiesOf = (document: DocumentPackage): Uint8Array[] =>
  ['docProps/custom.xml', 'docProps/core.xml'].flatMap((name) => {
    const read = document.read(name);
    return read?.ok ? [read.value] : [];
  });

/** What mammoth is given: text and notes tidied, pictures, and other parts proved harmless. */
function proveParts(
  document: DocumentPackage,
  parts: WordParts,
  styles: WordStyles,
  main: TidyWord,
): Result<Map<string, Uint8Array>, ImportFailure> {
  const proved = new Map<string, Uint8Array>([[parts.main, new TextEncoder().encode(main.xml)]]);
  const notes = [...partsOf(parts, 'footnotes'), ...partsOf(parts, 'endnotes')];
  const folder = (part: string) => part.replace(/([^/]*)$/, '_rels/$1.rels');
  const others = [
    '[Content_Types].xml',
    '_rels/.rels',
    folder(parts.main),
    ...notes.map(folder),
    ...partsOf(parts, 'styles'),
    ...partsOf(parts, 'numbering'),
  ];
  for (const name of notes) {
    const read = document.read(name);
    if (read && !read.ok) return read;
    const tidy = read && tidyWordXml(read.value, styles);
    if (tidy && !tidy.ok) return tidy;
    if (tidy) proved.set(name, new TextEncoder().encode(tidy.value.xml));
  }
  for (const name of others) {
    const read = document.read(name);
    if (read && !read.ok) return read;
    const sound = read && readXml(read.value, {});
    if (sound && !sound.ok) return sound;
    if (read) proved.set(name, read.value);
  }
  for (const name of document.names.filter((part) => isPicture(part))) {
    const read = document.read(name);
    if (read?.ok) proved.set(name, read.value);
  }
  return ok(proved);
}

const isPicture = (part: string): boolean =>
  /\/media\/|\.(?:png|jpe?g|gif|webp|bmp|tiff?|emf|wmf|svg)$/i.test(part);

/** What the first paragraph in the style of titles says. */
function titleOf({ paragraphs }: TidyWord, { titles }: WordStyles): string | null {
  const title = paragraphs
    .slice(0, 12)
    .find(({ style, text }) => style !== null && titles.has(style) && text.trim() !== '');
  return title?.text ?? null;
}

/** The words of a running head, a line a paragraph. */
function linesOf(document: DocumentPackage, part: string): string[] {
  const read = document.read(part);
  if (!read?.ok) return [];
  const tidy = tidyWordXml(read.value, readWordStyles(null));
  if (!tidy.ok) return [];
  const lines = tidy.value.paragraphs.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').slice(0, 20);
}

function passageOf(document: DocumentPackage, part: string, first: number, last: number): Passage {
  const bytes = document.placeOf(part);
  const which =
    first === last ? `paragraph ${first + 1}` : `paragraphs ${first + 1} to ${last + 1}`;
  return { place: `${part.slice(-200)}, ${which}`, ...(bytes && { bytes }) };
}

function contentsStretches(
  document: DocumentPackage,
  part: string,
  { contents }: TidyWord,
): Stretch[] {
  const [first] = contents;
  const last = contents.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ place: passageOf(document, part, first, last).place, fate: 'contents' }];
}

/** What a part is for; the text itself is told by the passages of briefings. */
function fateOf(part: string, parts: WordParts, { findings }: TidyWord): PartFate | null {
  const type = parts.relations.find((relation) => relation.part === part)?.type;
  if (part === parts.main || type === 'footnotes' || type === 'endnotes') return null;
  if (type === 'header' || type === 'footer') return { fate: 'furniture', reason: 'running head' };
  if (type?.startsWith('comments') && findings.has('comment')) {
    return { fate: 'unread', reason: 'Comments of its editors, which are no part of the text.' };
  }
  if (/vba(?:Project|Data)/i.test(part)) {
    return { fate: 'unread', reason: 'Macros, which are never run and hold no text.' };
  }
  if (isPicture(part)) return { fate: 'picture' };
  if (/^docProps\/|^customXml\//.test(part)) return { fate: 'metadata' };
  if (/\/(?:embeddings|charts|diagrams|activeX)\//.test(part) || type === 'aFChunk') {
    return { fate: 'unread', reason: 'A file of another programme that is embedded in the text.' };
  }
  return { fate: 'markup' };
}
