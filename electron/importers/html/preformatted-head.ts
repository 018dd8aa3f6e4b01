import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import type { Witness } from './page-witnesses.ts';

/** The lines of a text in a frame without its head, and what the head said. */
export interface PreformattedHead {
  readonly lines: readonly string[];
  readonly heading: string | null;
  readonly section: string | null;
  readonly witnesses: readonly Witness[];
  /** Lines of brackets that were taken off, as printed. */
  readonly masthead: readonly string[];
}

const SEARCHED_LINES = 12;
const LONGEST_HEADING = 300;

/**
 * Takes off lines that stand in brackets at the top, each for itself ("[Volume 6, Number 8]",
 * "[Senate]"), and a headline: set in from the margin, before the text begins.
 */
export function takePreformattedHead(lines: readonly string[]): PreformattedHead {
  const witnesses: Witness[] = [];
  const masthead: string[] = [];
  let section: string | null = null;
  let start = 0;
  for (const [index, line] of lines.slice(0, SEARCHED_LINES).entries()) {
    if (line.trim() === '') continue;
    const words = /^\[(?<words>[^[\]]{2,200})\]$/.exec(line.trim())?.groups?.words;
    if (words === undefined) break;
    const numbered = readMastheadLine(words);
    if (numbered) {
      const { publication, volume, number, date } = numbered;
      witnesses.push({
        publication,
        volume,
        number,
        date: date?.date ?? null,
        datePrecision: date?.precision ?? 'day',
      });
    } else if (!/\d/.test(words)) section ??= words;
    masthead.push(line.trim());
    start = index + 1;
  }
  return { ...takeHeading(lines, start), section, witnesses, masthead };
}

/** Lines set far in, up to the next empty one, are a headline. */
function takeHeading(lines: readonly string[], start: number) {
  const first = lines.findIndex((line, index) => index >= start && isSetIn(line));
  const above = lines
    .slice(start, first === -1 ? start : first)
    .filter((line) => line.trim() !== '');
  if (first === -1 || above.length > 4) return { lines: lines.slice(start), heading: null };
  let end = first;
  while (isSetIn(lines[end] ?? '')) end += 1;
  const heading = lines
    .slice(first, end)
    .map((line) => line.trim())
    .join(' ');
  if (heading.length > LONGEST_HEADING) return { lines: lines.slice(start), heading: null };
  return { lines: [...above, '', ...lines.slice(end)], heading };
}

const isSetIn = (line: string): boolean => /^\s{8,}\S/.test(line) && !/\.{4,}/.test(line);
