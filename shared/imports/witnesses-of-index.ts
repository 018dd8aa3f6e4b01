import type { IndexEntry } from './index-entry.ts';
import { type Witness, witnessedFields } from './witness.ts';

/** An index among the files that came together. */
export interface NamedIndex {
  /** The way of the index itself, from the folder that was chosen. */
  readonly name: string;
  readonly entries: readonly IndexEntry[];
}

/** What all indexes say of the file of a name. */
export type IndexedFiles = ReadonlyMap<string, readonly Witness[]>;

/** An index was written for the purpose, though seldom by those who made the issue. */
const BELIEVED = 0.75;

/** Reads what indexes say; each speaks of files in its own folder and in those below. */
export function indexedFiles(indexes: readonly NamedIndex[]): IndexedFiles {
  const files = new Map<string, Witness[]>();
  for (const { name, entries } of indexes) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const source = `index “${name.slice(folder.length)}”`.slice(0, 120);
    for (const entry of entries) {
      const key = keyOf(folder + entry.file.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, ''));
      const told = witnessedFields.flatMap((field): Witness[] => {
        const value = entry[field];
        return value === null ? [] : [{ field, value, source, confidence: BELIEVED }];
      });
      files.set(key, [...(files.get(key) ?? []), ...told]);
    }
  }
  return files;
}

/** What the indexes say of a file, under its whole name or without the ending of it. */
export function witnessesOfIndex(name: string, indexed: IndexedFiles): readonly Witness[] {
  const key = keyOf(name);
  return indexed.get(key) ?? indexed.get(key.replace(/\.[a-z0-9]{1,5}$/, '')) ?? [];
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
