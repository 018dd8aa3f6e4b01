import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where the parts of an archive are. An archive is a folder; its database is one file in it. */
export interface ArchivePaths {
  readonly folder: string;
  readonly database: string;
  /** Held by whoever has the archive open. */
  readonly lock: string;
  readonly backups: string;
  readonly exports: string;
  /** Hunspell dictionaries that a person has added; made by whoever adds the first. */
  readonly dictionaries: string;
}

/** The paths of an archive, given its folder or the database in it. */
export function archivePaths(folderOrFile: string): ArchivePaths {
  const path = resolve(folderOrFile);
  const isDatabase = path.endsWith('.sqlite') || isFile(path);
  const folder = isDatabase ? dirname(path) : path;
  return {
    folder,
    database: isDatabase ? path : join(folder, 'archive.sqlite'),
    lock: join(folder, isDatabase ? `${basename(path)}.lock` : 'archive.sqlite.lock'),
    backups: join(folder, 'backups'),
    exports: join(folder, 'exports'),
    dictionaries: join(folder, 'dictionaries'),
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
