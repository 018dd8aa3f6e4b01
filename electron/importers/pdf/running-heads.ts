import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { readNumbering } from '../../../shared/issues/read-numbering.ts';
import { gatherLines } from './gather-lines.ts';
import type { TextRun } from './pdf-page.ts';
import { lineText, type PrintedLine } from './printed-line.ts';

/** A page of which only the text counts here. */
export interface PageOfRuns {
  readonly number: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

/** Heads, feet and folios of a page. */
export interface RunningLines {
  readonly page: number;
  readonly lines: readonly PrintedLine[];
}

/** Lines at each end of a page that may be such. */
const DEEPEST = 3;
/** Lines of a head without a space between them. */
const MOST_TOGETHER = 2;
/** Heads stand at the same height, up to this, in points. */
const SAME_HEIGHT = 8;
/** A line that is so much larger than the text is a title. */
const LOUD = 1.35;
/** On at least this share of the pages; those of left and right pages often differ. */
const SHARE = 0.25;
/** From baseline to baseline, in the size of the letters, where a space parts them from the text. */
const APART = 1.5;
/** The masthead of the first page stands in so many lines. */
const OPENING_LINES = 6;
/** A folio that stands alone is looked for in this part of a page, at its head and foot. */
const EDGE = 0.12;

interface Candidate {
  readonly page: number;
  readonly line: PrintedLine;
  readonly atHead: boolean;
  readonly form: string;
}

/** Finds what stands at the same place of many pages, but for its figures. `size`: of the text. */
export function findRunningLines(pages: readonly PageOfRuns[], size: number): RunningLines[] {
  const candidates = pages.flatMap((page) => candidatesOf(page, size));
  const byForm = Map.groupBy(candidates, ({ form, atHead }) => `${atHead} ${form}`);
  const least = Math.max(2, pages.length * SHARE);
  const first = pages[0]?.number ?? 1;
  const opening = wordsOf(gatherLines(pages[0]?.runs ?? []).slice(0, OPENING_LINES));
  const running = candidates.filter((candidate) => {
    if (candidate.page !== first && repeats(candidate, opening)) return true;
    const page = pages.find(({ number }) => number === candidate.page);
    if (isFolio(candidate, page?.height ?? 0)) return true;
    const alike = byForm.get(`${candidate.atHead} ${candidate.form}`) ?? [];
    const there = alike.filter(({ line }) => Math.abs(line.y - candidate.line.y) <= SAME_HEIGHT);
    return (
      new Set(there.map((it) => it.page)).size >= least && !isMasthead(candidate, there, first)
    );
  });
  return [...Map.groupBy(running, ({ page }) => page)].map(([page, found]) => ({
    page,
    lines: found.map(({ line }) => line),
  }));
}

/** Titles and what stands under them are no running heads, though they recur in a bound volume. */
function candidatesOf({ number, runs, height }: PageOfRuns, size: number): Candidate[] {
  const lines = gatherLines(runs);
  const isUpper = (line: PrintedLine) => line.y < height / 2;
  const title = lines.slice(0, DEEPEST).findIndex((line) => line.size > size * LOUD);
  const head = setApart(lines, title === -1 ? DEEPEST : title).filter(isUpper);
  const foot = setApart(lines.toReversed(), DEEPEST).filter((line) => !isUpper(line));
  const candidate = (line: PrintedLine, atHead: boolean): Candidate => ({
    page: number,
    line,
    atHead,
    form: formOf(lineText(line)),
  });
  return [
    ...head.map((line) => candidate(line, true)),
    ...foot.filter((line) => line.size <= size * LOUD).map((line) => candidate(line, false)),
  ].filter(({ form }) => form !== '');
}

/** The first lines, as far as few of them stand together and a space parts them from the text. */
function setApart(lines: readonly PrintedLine[], deepest: number): PrintedLine[] {
  const found: PrintedLine[] = [];
  let group: PrintedLine[] = [];
  for (const [index, line] of lines.slice(0, deepest).entries()) {
    group.push(line);
    const next = lines[index + 1];
    if (group.length > MOST_TOGETHER) break;
    if (next && Math.abs(next.y - line.y) <= Math.max(line.size, next.size) * APART) continue;
    found.push(...group);
    group = [];
  }
  return found;
}

/** A head of words that the first page opens with: the name of the paper, its number, its day. */
function repeats({ line, atHead }: Candidate, opening: ReadonlySet<string>): boolean {
  const words = [...wordsOf([line])].filter((word) => !/^\d{1,3}$/.test(word));
  const numbers = readNumbering(lineText(line)).map(({ value }) => value);
  return atHead && words.length > 1 && [...words, ...numbers].every((it) => opening.has(it));
}

const wordsOf = (lines: readonly PrintedLine[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(
      (line) =>
        lineText(line)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );

/**
 * A line that names an issue and stands once for each is its masthead, though the pages of a bound
 * volume have it at one place; so is the first of a document.
 */
function isMasthead(
  { line, page, atHead }: Candidate,
  there: readonly Candidate[],
  first: number,
): boolean {
  const issue = atHead ? issueNamed(line) : null;
  if (issue === null) return false;
  const others = there.filter((other) => other.page !== page && issueNamed(other.line) === issue);
  return others.length === 0 || page === first;
}

/** "160" of "Harbour Letter, No. 160"; null where a line names no issue. */
function issueNamed(line: PrintedLine): string | null {
  const read = readMastheadLine(lineText(line));
  if (!read?.publication || !(read.number || read.date?.date)) return null;
  return `${read.volume}/${read.number}/${read.date?.date ?? null}`;
}

/** The words with "#" for every number, Roman ones too. */
const formOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+|(?<!\p{L})[ivxlc]+(?!\p{L})/gu, '#')
    .replace(/\s+/g, '');

const isFolio = ({ line, form }: Candidate, height: number): boolean =>
  /^[-–—·•|[(]*(?:page|p\.|pg\.?)?#(?:(?:of|\/)#)?[-–—·•|\])]*$/.test(form) &&
  (line.bottom < height * EDGE || line.top > height * (1 - EDGE));
