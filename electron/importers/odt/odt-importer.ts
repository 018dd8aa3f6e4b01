import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { markupBlocks } from '../document/markup-blocks.ts';
import { readOfficeProperties } from '../document/office-properties.ts';
import { PictureKeeper } from '../document/picture-keeper.ts';
import { readDocuments } from '../document/read-documents.ts';
import type { Importer, ImportFailure, ReadIssues } from '../importer.ts';
import { readXml } from '../xml/read-xml.ts';
import { DocumentPackage, type PartFate } from '../zip/document-package.ts';
import { packageKind } from '../zip/package-kind.ts';
import { partPath } from '../zip/part-path.ts';
import { OdtStyles } from './odt-styles.ts';
import { odtWarnings } from './odt-warnings.ts';
import { readOdtText } from './read-odt-text.ts';
import { runningHeads } from './running-heads.ts';

const TEXT = 'content.xml';

/** Open documents of LibreOffice and its kin; each is an issue. */
export const odtImporter = {
  id: 'odt',
  version: 1,
  recognises: ({ bytes }) => (packageKind(bytes) === 'odt' ? 0.95 : 0),
  read(file) {
    const document = DocumentPackage.open(file.bytes, file.name);
    if (!document.ok) return document;
    const read = readText(document.value);
    return read.ok ? read : err({ ...read.error, file: file.name });
  },
} satisfies Importer;

function readText(document: DocumentPackage): Result<ReadIssues, ImportFailure> {
  if (isLocked(document)) {
    return err(
      failure('unreadable-file', 'This is an open document that is locked with a password.', {
        hint: 'Open it in LibreOffice, save it without a password, and import it again.',
      }),
    );
  }
  const content = document.read(TEXT);
  if (!content) return err(failure('unreadable-file', 'There is no text part in this document.'));
  if (!content.ok) return content;
  const named = document.read('styles.xml');
  const styles = new OdtStyles();
  if (named?.ok) readXml(named.value, styles);
  readXml(content.value, styles);
  const keeper = new PictureKeeper();
  const text = readOdtText(content.value, styles, (way) => {
    const part = partPath(way, TEXT);
    const bytes = part === null ? null : document.read(part);
    return bytes?.ok ? keeper.keep(bytes.value) : null;
  });
  if (!text.ok) return text;
  const { html, notes, units, title, findings, hasContents } = text.value;
  const bytes = document.placeOf(TEXT);
  const { drafts, stretches, warnings } = readDocuments({
    blocks: markupBlocks(html),
    notes: new Map(
      notes.map((note) => [note.key, { label: note.label, blocks: markupBlocks(note.html) }]),
    ),
    title,
    properties: readOfficeProperties(propertiesOf(document)),
    runningHeads: named?.ok ? runningHeads(named.value) : [],
    source: {
      units,
      passages: (first, last) => [{ place: placeOf(first, last), ...(bytes && { bytes }) }],
    },
  });
  if (drafts.length === 0)
    return err(failure('unreadable-file', 'There is not a single word in the document.'));
  const told: ImportWarning[] = [
    ...warnings,
    ...document.warnings(),
    ...odtWarnings(findings, document.names),
    ...keeper.warnings(),
  ];
  return ok({
    drafts,
    encoding: null,
    warnings: told,
    stretches: [
      ...stretches,
      ...(hasContents ? [{ place: `${TEXT}, table of contents`, fate: 'contents' as const }] : []),
      ...document.stretches(fateOf),
    ],
    pictures: keeper.pictures,
  });
}

function isLocked(document: DocumentPackage): boolean {
  const manifest = document.read('META-INF/manifest.xml');
  let locked = false;
  if (!manifest?.ok) return false;
  readXml(manifest.value, {
    open({ name }) {
      locked ||= name === 'encryption-data';
    },
  });
  return locked;
}

const propertiesOf = (document: DocumentPackage): Uint8Array[] => {
  const meta = document.read('meta.xml');
  return meta?.ok ? [meta.value] : [];
};

const placeOf = (first: number, last: number): string =>
  first === last
    ? `${TEXT}, paragraph ${first + 1}`
    : `${TEXT}, paragraphs ${first + 1} to ${last + 1}`;

/** What a part is for; the text is told by the passages of briefings. */
function fateOf(part: string): PartFate | null {
  if (part === TEXT) return { fate: 'markup' };
  if (/^Pictures\//.test(part)) return { fate: 'picture' };
  if (/^(?:meta\.xml|manifest\.rdf|mimetype|META-INF\/)/.test(part)) return { fate: 'metadata' };
  if (/^(?:Basic|Scripts)\//.test(part)) {
    return { fate: 'unread', reason: 'Macros, which are never run and hold no text.' };
  }
  if (/^(?:styles|settings)\.xml$|^(?:Configurations2|Thumbnails|Fonts)\//.test(part)) {
    return { fate: 'markup' };
  }
  return { fate: 'unread', reason: 'A file of another programme that is embedded in the text.' };
}
