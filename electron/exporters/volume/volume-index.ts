import type { PlacedEntry } from '../../typesetting/typst-engine.ts';
import { type IndexKey, indexKeys, inIndexOrder } from '../pdf/index-names.ts';

/** Pages that follow each other, by the first and the last of them. */
type Run = readonly [first: number, last: number];

/** A list of the index with all its names and where they stand. */
export interface IndexList {
  readonly key: IndexKey;
  readonly names: readonly { readonly name: string; readonly pages: readonly Run[] }[];
}

/** What of an issue goes into the index. */
export interface IndexedIssue {
  readonly firstPage: number;
  readonly entries: readonly PlacedEntry[];
  /** The records of its people and places by their printed names. */
  readonly records: ReadonlyMap<string, string>;
}

/**
 * The one index of a volume. A person or place with a record of its own has one entry, however its
 * issues call it, under the longest of these names.
 */
export function volumeIndex(issues: readonly IndexedIssue[], language: string): IndexList[] {
  return indexKeys.flatMap((key) => {
    const found = new Map<string, { name: string; pages: Set<number> }>();
    for (const { firstPage, entries, records } of issues) {
      for (const { list, name, page } of entries) {
        if (list !== key) continue;
        const record = records.get(name) ?? name;
        const entry = found.get(record) ?? { name, pages: new Set() };
        if (name.length > entry.name.length) entry.name = name;
        entry.pages.add(firstPage + page - 1);
        found.set(record, entry);
      }
    }
    const order = inIndexOrder(key, language);
    const names = [...found.values()]
      .sort((one, other) => order(one.name, other.name))
      .map(({ name, pages }) => ({ name, pages: runsOf([...pages]) }));
    return names.length > 0 ? [{ key, names }] : [];
  });
}

/** Three pages or more that follow each other are a run. */
export function runsOf(pages: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const page of [...pages].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.flatMap(([first, last]): Run[] =>
    last - first === 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}
