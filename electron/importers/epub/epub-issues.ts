import { readMasthead } from '../../../shared/issues/read-masthead.ts';
import type { EpubChapter } from './epub-chapters.ts';

/** Of one issue, its chapters. */
export interface EpubIssues {
  readonly issues: readonly (readonly EpubChapter[])[];
  /** What stands before the first issue where there are several. */
  readonly before: readonly EpubChapter[];
}

/** Fewer mastheads than this may be an article that quotes one. */
const LEAST = 2;

/**
 * An e-book is one issue, whose chapters are its briefings, unless several of its chapters bear
 * mastheads that differ: then each of those begins an issue.
 */
export function partIssues(chapters: readonly EpubChapter[]): EpubIssues {
  const text = chapters.filter(({ role }) => role !== 'contents');
  const marks = text.map(markOf);
  const different = new Set(marks.filter((mark) => mark !== null));
  if (different.size < LEAST) return { issues: [text], before: [] };
  const issues: EpubChapter[][] = [];
  const before: EpubChapter[] = [];
  let last: string | null = null;
  text.forEach((chapter, index) => {
    const mark = marks[index] ?? null;
    if (mark !== null && mark !== last) issues.push([]);
    last = mark ?? last;
    (issues.at(-1) ?? before).push(chapter);
  });
  return { issues, before };
}

/** The number over a chapter, or its date; null where a name and one of them are not there. */
function markOf({ words }: EpubChapter): string | null {
  const lines = words.slice(0, 2000).split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  const masthead = readMasthead(lines);
  if (!masthead || masthead.start > opening + 1) return null;
  const { publication, volume, number, date } = masthead;
  if (number === null && (date === null || publication === null)) return null;
  return number === null ? date : [volume, number].join('/');
}
