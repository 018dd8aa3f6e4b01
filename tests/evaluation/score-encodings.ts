import iconv from 'iconv-lite';
import type { Share } from './import-score.ts';
import type { ExpectedEncoding } from './import-truth.ts';
import type { ImportedFolder } from './imported-folder.ts';

/** Right is an encoding in which the bytes of the file give the same letters, whatever its name. */
export async function scoreEncodings(
  imported: ImportedFolder,
  expected: readonly ExpectedEncoding[],
  errors: string[],
): Promise<Share> {
  let right = 0;
  for (const { file, encoding } of expected) {
    const made = imported.report.files.find(({ name }) => name === file);
    const bytes = made ? await imported.bytesOf(made.hash) : new Uint8Array();
    if (made?.encoding && readAlike(bytes, made.encoding, encoding)) right += 1;
    else errors.push(`${file}: was read as ${made?.encoding ?? 'nothing'}, not ${encoding}`);
  }
  return { expected: expected.length, right };
}

function readAlike(bytes: Uint8Array, one: string, other: string): boolean {
  if (nameOf(one) === nameOf(other)) return true;
  if (!iconv.encodingExists(one) || !iconv.encodingExists(other)) return false;
  const buffer = Buffer.from(bytes);
  return iconv.decode(buffer, one) === iconv.decode(buffer, other);
}

/** A byte order mark is no other encoding. */
const nameOf = (encoding: string): string =>
  encoding
    .toLowerCase()
    .replace(/-sig$/, '')
    .replace(/[^a-z0-9]/g, '');
