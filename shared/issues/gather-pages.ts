import { normaliseTitle } from '../references/normalise-name.ts';
import type { IssueDraft } from './issue-draft.ts';
import { mergePages } from './merge-pages.ts';

/** A file with the one page that was read from it; the name is the way from where all began. */
export interface PageFile {
  /** Its place in the batch. */
  readonly file: number;
  readonly name: string;
  readonly draft: IssueDraft;
}

/** An issue put together from pages, which are given in the order of print. */
export interface GatheredIssue {
  readonly draft: IssueDraft;
  /** What it was put together from, so that it can be again. */
  readonly folder: string;
  readonly files: readonly number[];
  readonly pages: readonly number[];
  /** Its tables of contents, which are no articles. */
  readonly contents: readonly number[];
}

export interface GatheredPages {
  readonly issues: readonly GatheredIssue[];
  /** Pages that are issues by themselves. */
  readonly apart: readonly PageFile[];
}

/**
 * Finds the issues that are spread over many files: a folder whose contents page leads to its
 * pages, or whose pages bear the same number and date. Folders below go with it, unless their
 * pages bear another number.
 */
export function gatherPages(files: readonly PageFile[]): GatheredPages {
  const folders = new Map<string, PageFile[]>();
  for (const file of files) {
    const folder = folderOf(file.name);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const units = new Map<string, PageFile[]>();
  const mixed: PageFile[][] = [];
  const apart: PageFile[] = [];
  const inOrder = [...folders].sort(([one], [other]) => depthOf(one) - depthOf(other));
  for (const [folder, pages] of inOrder) {
    const around = [...units.keys()].findLast((unit) => unit !== '' && folder.startsWith(unit));
    const unit = around === undefined ? undefined : units.get(around);
    if (unit && isOneIssue([...unit, ...pages], true)) unit.push(...pages);
    else if (isOneIssue(pages, hasContents(pages))) units.set(folder, [...pages]);
    else {
      const { together, rest } = byMark(pages);
      for (const group of together) mixed.push(group);
      apart.push(...rest);
    }
  }
  return {
    issues: [
      ...[...units].map(([folder, pages]) => mergePages(folder, pages)),
      ...mixed.map((pages) => mergePages('', pages)),
    ],
    apart,
  };
}

/** Fewer pages of one number and date are rather copies of a page than pages of an issue. */
const LEAST_OF_MIXED = 3;

/** Pages of several issues in one folder, told apart by what they bear: number and date both. */
function byMark(pages: readonly PageFile[]): { together: PageFile[][]; rest: PageFile[] } {
  const groups = new Map<string, PageFile[]>();
  for (const page of pages) {
    const { publication, volume, number, date } = page.draft;
    const mark = number && date ? [publication, volume, number, date].join('\n') : '';
    groups.set(mark, [...(groups.get(mark) ?? []), page]);
  }
  const isIssue = ([mark, group]: [string, PageFile[]]) =>
    mark !== '' && group.length >= LEAST_OF_MIXED && differ(group);
  const together = [...groups].filter(isIssue).map(([, group]) => group);
  const taken = new Set(together.flat());
  return { together, rest: pages.filter((page) => !taken.has(page)) };
}

/** Of the pages that bear a number or date, so many must bear the same. */
const MOST = 0.6;
const NEARLY_ALL = 0.9;

function isOneIssue(pages: readonly PageFile[], isListed: boolean): boolean {
  if (pages.length < 2) return false;
  const marks = pages.flatMap(({ draft }) => markOf(draft) ?? []);
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const top = Math.max(0, ...counts.values());
  if (isListed) return top >= marks.length * MOST;
  return (
    top >= 2 &&
    marks.length * 2 >= pages.length &&
    top >= marks.length * NEARLY_ALL &&
    differ(pages)
  );
}

/** Whether they bear different headlines: copies of one page do not make an issue. */
function differ(pages: readonly PageFile[]): boolean {
  const headlines = pages.map(({ draft }) => normaliseTitle(draft.briefings[0]?.headline ?? ''));
  return new Set(headlines).size * 2 > pages.length;
}

const markOf = ({ number, date }: IssueDraft): string | null => number ?? date;

/** Whether one page leads to at least half of the others. */
function hasContents(pages: readonly PageFile[]): boolean {
  const names = new Set(pages.map(({ name }) => lastOf(name)));
  return pages.some(({ name, draft }) => {
    const led = (draft.page?.contents ?? []).filter((it) => it !== lastOf(name) && names.has(it));
    return led.length >= 2 && led.length * 2 >= pages.length - 1;
  });
}

/** With its slash; empty where there is none. */
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const depthOf = (folder: string): number => folder.split('/').length;
