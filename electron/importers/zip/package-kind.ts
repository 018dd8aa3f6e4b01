import type { ZipDirectory } from './zip-directory.ts';
import { readZipDirectory } from './zip-directory.ts';

/** What the files within a ZIP make of it; `zip` where they are files and no document. */
export type PackageKind = 'docx' | 'odt' | 'epub' | 'other-office' | 'programme' | 'zip';

/** Where the head of a file may tell what it is, if its directory is lost. */
const HEAD = 4096;
const MIMETYPE = /^mimetype(?<type>[\w.+/-]{5,80})/;

/** What a file is that begins as a ZIP does; null for any other. Nothing is unpacked. */
export function packageKind(bytes: Uint8Array): PackageKind | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const isZip = (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
  if (!isZip) return null;
  const directory = readZipDirectory(bytes);
  const names = directory.ok ? namesOf(directory.value) : namesInHead(bytes);
  return kindByName(names, declaredType(bytes));
}

const namesOf = ({ entries }: ZipDirectory): ReadonlySet<string> =>
  new Set(entries.map(({ name }) => name));

/** The names that stand plain in the first bytes, where the directory cannot be read. */
function namesInHead(bytes: Uint8Array): ReadonlySet<string> {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const parts = head.split('PK\u0003\u0004').slice(1);
  return new Set(
    parts.map((part) => part.slice(26, 26 + part.charCodeAt(22) + part.charCodeAt(23) * 256)),
  );
}

/** E-books and open documents say first of all, unpacked, what they are. */
function declaredType(bytes: Uint8Array): string | null {
  const first = Buffer.from(bytes.subarray(30, 130)).toString('latin1');
  return MIMETYPE.exec(first)?.groups?.type ?? null;
}

function kindByName(names: ReadonlySet<string>, type: string | null): PackageKind {
  const begins = (...starts: string[]) =>
    [...names].some((name) => starts.some((start) => name.startsWith(start)));
  if (names.has('META-INF/container.xml') || type?.startsWith('application/epub+zip')) {
    return 'epub';
  }
  if (names.has('[Content_Types].xml') || begins('_rels/')) {
    return begins('xl/', 'ppt/', 'visio/', 'FixedDocSeq') ? 'other-office' : 'docx';
  }
  if (type?.startsWith('application/vnd.oasis.opendocument')) {
    return type.includes('opendocument.text') ? 'odt' : 'other-office';
  }
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) return 'odt';
  if (begins('Index/Document.iwa')) return 'other-office';
  return names.has('META-INF/MANIFEST.MF') || names.has('AndroidManifest.xml')
    ? 'programme'
    : 'zip';
}
