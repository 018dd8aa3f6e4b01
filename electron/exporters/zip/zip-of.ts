import { type Zippable, zipSync } from 'fflate';

/** A file within a ZIP; what is `stored` is not compressed. */
export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
}

/** One moment for all: the same entries give the same bytes, on every day and in every zone. */
const MOMENT = new Date(2000, 0, 1, 0, 0, 0);

/** A ZIP of the entries in their order. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, content, stored } of entries) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files[path] = [bytes, { level: stored ? 0 : 6, mtime: MOMENT }];
  }
  return zipSync(files);
}
