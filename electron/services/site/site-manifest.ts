import { posix } from 'node:path';

/** The list of what in a folder is ours; it stands there too. */
export const MANIFEST_NAME = 'masthead-site.txt';

export interface ListedFile {
  /** Of its content; empty where it was begun and perhaps not finished. */
  readonly hash: string;
  readonly bytes: number;
}

export interface SiteManifest {
  readonly publicationId: string;
  readonly files: ReadonlyMap<string, ListedFile>;
}

const HEAD = 'Masthead web archive 1';

/** A line of its beginning, then a line a file; lines that are added later count for more. */
export const manifestHead = (publicationId: string): string => `${HEAD} ${publicationId}\n`;

export const manifestLine = (path: string, { hash, bytes }: ListedFile): string =>
  `${hash || '-'} ${bytes} ${path}\n`;

/** Null where the text is no such list. A last line that was cut off is passed over. */
export function readManifest(text: string): SiteManifest | null {
  const [head = '', ...lines] = text.split('\n');
  if (!head.startsWith(`${HEAD} `)) return null;
  const files = new Map<string, ListedFile>();
  for (const line of lines.slice(0, -1)) {
    const [, hash = '', bytes = '', path = ''] = /^(\S+) (\d+) (.+)$/.exec(line) ?? [];
    if (isWithin(path)) files.set(path, { hash: hash === '-' ? '' : hash, bytes: Number(bytes) });
  }
  return { publicationId: head.slice(HEAD.length + 1), files };
}

/** Somebody may have written to the list; no line of it leads out of its folder. */
const isWithin = (path: string): boolean =>
  path !== '' &&
  !path.includes('\\') &&
  posix.normalize(path) === path &&
  !posix.isAbsolute(path) &&
  !path.startsWith('..');
