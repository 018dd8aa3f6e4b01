import { normaliseTitle } from '../references/normalise-name.ts';
import type { IssueDraft } from './issue-draft.ts';

/** What of a page tells to which issue it belongs; the name is the way from where all began. */
export interface PageOutline
  extends Pick<IssueDraft, 'publication' | 'volume' | 'number' | 'date'> {
  /** Its place in the batch. */
  readonly file: number;
  readonly name: string;
  readonly headline: string;
  /** Where its links lead, in their order. */
  readonly contents: readonly string[];
}

/** Pages that are one issue, and the folder in which they stand; it may be that of none. */
export interface PageGroup {
  readonly folder: string;
  readonly pages: readonly PageOutline[];
}

export interface GatheredPages {
  readonly issues: readonly PageGroup[];
  /** Pages that are issues by themselves. */
  readonly apart: readonly PageOutline[];
}

export const outlineOfPage = (
  file: number,
  name: string,
  { publication, volume, number, date, briefings, page }: IssueDraft,
): PageOutline => ({
  ...{ file, name, publication, volume, number, date },
  headline: briefings[0]?.headline ?? '',
  contents: page?.contents ?? [],
});

/**
 * Finds the issues that are spread over many files: a folder whose contents page leads to its
 * pages, or whose pages bear the same number and date. Folders below go with it, unless their
 * pages bear another number.
 */
export function gatherPages(files: readonly PageOutline[]): GatheredPages {
  const units = new Map<string, Unit>();
  const mixed: PageOutline[][] = [];
  const apart: PageOutline[] = [];
  const folders = grouped(files, ({ name }) => folderOf(name));
  const inOrder = [...folders].sort(([one], [other]) => depthOf(one) - depthOf(other));
  for (const [folder, pages] of inOrder) {
    const unit = unitAround(folder, units);
    if (unit?.takes(pages)) unit.add(pages);
    else if (isOneIssue(pages)) units.set(folder, new Unit(pages));
    else {
      const { together, rest } = byMark(pages);
      mixed.push(...together);
      apart.push(...rest);
    }
  }
  return {
    issues: [
      ...[...units].map(([folder, { pages }]) => ({ folder, pages })),
      ...mixed.map((pages) => ({ folder: '', pages })),
    ],
    apart,
  };
}

/** Of the pages that bear a number or date, so many must bear the same. */
const MOST = 0.6;
const NEARLY_ALL = 0.9;

/** The pages of an issue, with those of the folders below it as far as they came. */
class Unit {
  readonly pages: PageOutline[] = [];
  readonly #counts = new Map<string, number>();
  /** How many bear a mark at all. */
  marked = 0;
  /** How many bear that which most of them bear. */
  most = 0;

  constructor(pages: readonly PageOutline[]) {
    this.add(pages);
  }

  add(pages: readonly PageOutline[]): void {
    for (const page of pages) {
      this.pages.push(page);
      const mark = markOf(page);
      if (mark === null) continue;
      const count = (this.#counts.get(mark) ?? 0) + 1;
      this.#counts.set(mark, count);
      this.marked += 1;
      this.most = Math.max(this.most, count);
    }
  }

  /** Whether most would still say the same with these. */
  takes(pages: readonly PageOutline[]): boolean {
    const more = new Unit(pages);
    let { most } = this;
    for (const [mark, count] of more.#counts) {
      most = Math.max(most, count + (this.#counts.get(mark) ?? 0));
    }
    return most >= (this.marked + more.marked) * MOST;
  }
}

/** The innermost issue in whose folder this one lies. */
function unitAround(folder: string, units: ReadonlyMap<string, Unit>): Unit | undefined {
  for (let end = folder.length - 1; end > 0; ) {
    end = folder.lastIndexOf('/', end - 1);
    const unit = end < 0 ? undefined : units.get(folder.slice(0, end + 1));
    if (unit) return unit;
  }
  return undefined;
}

/** Fewer pages of one number and date are rather copies of a page than pages of an issue. */
const LEAST_OF_MIXED = 3;

/** Pages of several issues in one folder, told apart by what they bear: number and date both. */
function byMark(pages: readonly PageOutline[]): { together: PageOutline[][]; rest: PageOutline[] } {
  const groups = grouped(pages, ({ publication, volume, number, date }) =>
    number && date ? [publication, volume, number, date].join('\n') : '',
  );
  const isIssue = ([mark, group]: [string, PageOutline[]]) =>
    mark !== '' && group.length >= LEAST_OF_MIXED && differ(group);
  const together = [...groups].filter(isIssue).map(([, group]) => group);
  const taken = new Set(together.flat());
  return { together, rest: pages.filter((page) => !taken.has(page)) };
}

function isOneIssue(pages: readonly PageOutline[]): boolean {
  if (pages.length < 2) return false;
  const { marked, most } = new Unit(pages);
  if (hasContents(pages)) return most >= marked * MOST;
  return most >= 2 && marked * 2 >= pages.length && most >= marked * NEARLY_ALL && differ(pages);
}

/** Whether they bear different headlines: copies of one page do not make an issue. */
function differ(pages: readonly PageOutline[]): boolean {
  const headlines = pages.map(({ headline }) => normaliseTitle(headline));
  return new Set(headlines).size * 2 > pages.length;
}

const markOf = ({ number, date }: PageOutline): string | null => number ?? date;

/** Whether one page leads to at least half of the others. */
function hasContents(pages: readonly PageOutline[]): boolean {
  const names = new Set(pages.map(({ name }) => lastOf(name)));
  return pages.some(({ name, contents }) => {
    const led = contents.filter((it) => it !== lastOf(name) && names.has(it));
    return led.length >= 2 && led.length * 2 >= pages.length - 1;
  });
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** With its slash; empty where there is none. */
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const depthOf = (folder: string): number => folder.split('/').length;
