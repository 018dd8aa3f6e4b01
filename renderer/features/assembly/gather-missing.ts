import type { MissingBeforePrint } from '../../../shared/assembly/missing-before-print.ts';

/** Something that one or several briefings lack, or the issue itself. */
export type MissingMatter = readonly [MissingBeforePrint, ...MissingBeforePrint[]];

/** So many briefings that lack the same are told as one. */
const SEVERAL = 3;

/** What is missing, the same of several briefings as one matter, in the order of the list. */
export function gatherMissing(missing: readonly MissingBeforePrint[]): MissingMatter[] {
  const byMatter = Map.groupBy(missing, matterKey);
  const told = new Set<string>();
  return missing.flatMap((item): MissingMatter[] => {
    const key = matterKey(item);
    const [first, ...others] = byMatter.get(key) ?? [];
    if (!first || others.length + 1 < SEVERAL || !('briefingId' in item)) return [[item]];
    if (told.has(key)) return [];
    told.add(key);
    return [[first, ...others]];
  });
}

/** What is missing, whatever lacks it. */
function matterKey(item: MissingBeforePrint): string {
  switch (item.kind) {
    case 'not-ready':
      return `${item.kind} ${item.status}`;
    case 'unchecked':
      return `${item.kind} ${item.words}`;
    default:
      return item.kind;
  }
}
