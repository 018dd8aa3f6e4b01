import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { ImportFile } from '../../electron/importers/importer.ts';

/** A ZIP of invented files, in the order given; texts are written as UTF-8. */
export function zipFile(
  files: Readonly<Record<string, string | Uint8Array>>,
  name = 'box.zip',
): ImportFile {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    entries[path] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return { name, bytes: zipSync(entries, { mtime: new Date(2001, 4, 4), level: 6 }) };
}

/** The files of a ZIP as texts, by their paths. */
export const textsOfZip = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, it]) => [path, new TextDecoder().decode(it)]),
  );
