import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { ImportFailure } from '../importer.ts';
import { readXml } from '../xml/read-xml.ts';
import type { DocumentPackage } from '../zip/document-package.ts';
import { partPath } from '../zip/part-path.ts';

/** One of the files of an e-book, as its manifest lists it. */
export interface EpubItem {
  /** Its way in the package; null where its address leads out of it. */
  readonly part: string | null;
  /** As written. */
  readonly address: string;
  readonly type: string;
  readonly properties: readonly string[];
}

/** A statement of the e-book about itself: "title", "creator", "date", "series"… */
export interface EpubStatement {
  readonly name: string;
  readonly value: string;
  /** What an event or role says of it: "publication", "modification". */
  readonly kind: string | null;
}

/** What the package document of an e-book says. */
export interface EpubPackage {
  readonly part: string;
  readonly statements: readonly EpubStatement[];
  readonly items: readonly EpubItem[];
  /** In the order of reading. */
  readonly spine: readonly EpubItem[];
  /** Ids in the spine that the manifest does not have. */
  readonly unlisted: readonly string[];
  /** Parts by what the guide calls them: "toc", "cover". */
  readonly guide: ReadonlyMap<string, string>;
}

const PACKAGE_TYPE = 'application/oebps-package+xml';

/** Finds the package document by the container, else by its ending, and reads it. */
export function readEpubPackage(document: DocumentPackage): Result<EpubPackage, ImportFailure> {
  const told = packagePart(document);
  const part = told && document.read(told) ? told : document.names.find((it) => /\.opf$/i.test(it));
  const xml = part === undefined ? null : document.read(part);
  if (part === undefined || !xml) {
    return err(failure('unreadable-file', 'The e-book does not list what is in it.'));
  }
  return xml.ok ? readPackage(xml.value, part) : xml;
}

function packagePart(document: DocumentPackage): string | null {
  const xml = document.read('META-INF/container.xml');
  let found: string | null = null;
  if (!xml?.ok) return null;
  readXml(xml.value, {
    open({ name, attributes }) {
      const isPackage = (attributes.get('media-type') ?? PACKAGE_TYPE) === PACKAGE_TYPE;
      const path = attributes.get('full-path');
      if (name === 'rootfile' && isPackage && path) found ??= partPath(path, '');
    },
  });
  return found;
}

function readPackage(xml: Uint8Array, part: string): Result<EpubPackage, ImportFailure> {
  const statements: EpubStatement[] = [];
  const items = new Map<string, EpubItem>();
  const guide = new Map<string, string>();
  const order: string[] = [];
  let open: { name: string; kind: string | null } | null = null;
  let text = '';
  const state = (name: string, value: string | undefined, kind: string | null) => {
    const words = value?.replace(/\s+/g, ' ').trim();
    if (words) statements.push({ name, value: words.slice(0, 2000), kind });
  };
  const read = readXml(xml, {
    open({ name, namespace, attributes }) {
      const id = attributes.get('id');
      const address = attributes.get('href');
      text = '';
      open = null;
      if (/purl\.org\/dc\//.test(namespace)) {
        open = { name, kind: attributes.get('event') ?? attributes.get('role') ?? null };
      } else if (name === 'meta') {
        const property = attributes.get('property');
        if (property) open = { name: property, kind: null };
        else state(attributes.get('name') ?? '', attributes.get('content'), null);
      } else if (name === 'item' && id !== undefined && address !== undefined) {
        items.set(id, itemOf(address, attributes, part));
      } else if (name === 'itemref') {
        order.push(attributes.get('idref') ?? '');
      } else if (name === 'reference' && address !== undefined) {
        const target = partPath(address, part);
        if (target) guide.set(attributes.get('type')?.toLowerCase() ?? '', target);
      }
    },
    text(characters) {
      text += characters;
    },
    close() {
      if (open) state(open.name, text, open.kind);
      open = null;
    },
  });
  if (!read.ok) return read;
  return ok({
    part,
    statements,
    items: [...items.values()],
    spine: order.flatMap((id) => items.get(id) ?? []),
    unlisted: order.filter((id) => !items.has(id)),
    guide,
  });
}

const itemOf = (
  address: string,
  attributes: ReadonlyMap<string, string>,
  part: string,
): EpubItem => ({
  part: partPath(address, part),
  address,
  type: attributes.get('media-type') ?? '',
  properties: attributes.get('properties')?.split(/\s+/) ?? [],
});
