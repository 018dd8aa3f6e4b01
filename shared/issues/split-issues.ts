import { normaliseName } from '../references/normalise-name.ts';
import { isRule } from './line-kinds.ts';
import { type MastheadLine, readMastheadLine } from './masthead-line.ts';
import { type Masthead, readMasthead } from './read-masthead.ts';
import type { Span } from './segment.ts';

/** One of the issues of a file, in lines, with its own masthead. */
export interface IssueSpan extends Span {
  readonly masthead: Masthead | null;
}

export interface SplitFile {
  readonly issues: readonly IssueSpan[];
  /** Lines before the first of several: the title page and contents of a bound year. */
  readonly preface: Span | null;
}

/** Letters of text that an issue has at least; mastheads with less between them are a list. */
const LEAST_TEXT = 200;
const LONGEST_LINE = 200;
/** Lines of names and mottoes that may stand over the numbers. */
const MOST_ABOVE = 8;
/** A longer text before the first issue is an article, not a title page. */
const LONGEST_PREFACE = 3000;

/**
 * The issues of a file: one, or as many as there are mastheads of one form with different numbers
 * or days and text under each. Lists of back issues and heads that run over pages part nothing.
 */
export function splitIssues(lines: readonly string[]): SplitFile {
  const first = readMasthead(lines);
  const starts = startsOf(lines, first);
  const [from] = starts;
  if (from === undefined || starts.length < 2) {
    return { issues: [{ start: 0, end: lines.length, masthead: first }], preface: null };
  }
  const length = lines.slice(0, from).reduce((sum, line) => sum + line.trim().length, 0);
  const isPreface = length > 0 && length <= LONGEST_PREFACE;
  return {
    issues: starts.map((start, index) => ({
      start: index === 0 && !isPreface ? 0 : start,
      end: starts[index + 1] ?? lines.length,
      masthead: readMasthead(lines, start),
    })),
    preface: isPreface ? { start: 0, end: from } : null,
  };
}

/** A line that gives a number or day, and where it stands. */
interface NumberedLine {
  readonly index: number;
  readonly line: MastheadLine;
}

/** Where the issues of the fullest row of mastheads begin; empty where there is none. */
function startsOf(lines: readonly string[], first: Masthead | null): number[] {
  let best: number[] = [];
  for (const row of rowsOf(lines)) {
    const apart = row.filter(({ index }, at) =>
      hasText(lines, index, row[at + 1]?.index ?? lines.length),
    );
    const issues = apart.filter(({ line }, at) => at === 0 || saysOther(line, apart[at - 1]?.line));
    if (issues.length < 2 || issues.length <= best.length) continue;
    const above = linesAbove(lines, issues);
    if (isMasthead(lines, issues, above, first)) best = issues.map(({ index }) => index - above);
  }
  return best;
}

/** Lines with a number or day, by their form: but for figures, months and days they are the same. */
function rowsOf(lines: readonly string[]): NumberedLine[][] {
  const rows = new Map<string, NumberedLine[]>();
  lines.forEach((text, index) => {
    if (text.length > LONGEST_LINE || !couldBeNumbered.test(text)) return;
    const line = readMastheadLine(text);
    if (!line || (line.number === null && !line.date?.date)) return;
    const form = formOf(text);
    const row = rows.get(form) ?? [];
    row.push({ index, line });
    rows.set(form, row);
  });
  return [...rows.values()].filter((row) => row.length > 1);
}

/** "End of Tides Digest 19.42" closes an issue. */
const couldBeNumbered =
  /^(?!\W*end of\b).*(?:\b(?:vol|volume|issue|no|nr|num|number)\b|#\s?\d|\b(?:1[6-9]|2[01])\d\d\b)/i;

const formOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/g, '@')
    .replace(
      /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/g,
      '@',
    )
    .replace(/\b[ivxlc]+\b|\d+(?:[-–/]\d+)?(?:st|nd|rd|th)?/g, '#')
    .replace(/[^\p{L}#@]+/gu, ' ')
    .trim();

/** How many lines over all of them are the same; the topmost of these has words. */
function linesAbove(lines: readonly string[], row: readonly NumberedLine[]): number {
  let above = 0;
  for (let up = 1; up <= MOST_ABOVE; up += 1) {
    const forms = new Set(row.map(({ index }) => formOf(lines[index - up] ?? '')));
    if (forms.size > 1 || row.some(({ index }) => index < up)) break;
    const [form = ''] = forms;
    if (/\p{L}{2}/u.test(form) && !endsSentence(lines[(row[0]?.index ?? 0) - up] ?? '')) above = up;
  }
  return above;
}

const endsSentence = (line: string): boolean => /[.!?]["”’)]?\s*$/.test(line) && line.length > 60;

/**
 * A row of lines that are mastheads and no heads within an article: a volume or day beside the
 * number, or the name over it. Days alone are believed only of a name that the file begins with.
 */
function isMasthead(
  lines: readonly string[],
  row: readonly NumberedLine[],
  above: number,
  first: Masthead | null,
): boolean {
  const isNumbered = row.every(({ line }) => line.number !== null);
  if (!isNumbered) {
    const isFirst = first?.lines?.some(({ index }) => index === row[0]?.index) ?? false;
    return (
      isFirst &&
      (above > 0 || row.every(({ line }) => line.publication !== null || isDateline(line)))
    );
  }
  const isSure = ({ line }: NumberedLine) =>
    line.volume !== null || line.date?.date || isOwnName(line, first);
  return above > 0 || row.every(isSure) || row.every(({ index }) => dateFollows(lines, index));
}

/** "DateLine: January 15, 1993" is of the issue; "Date: …" may be of a message. */
const isDateline = ({ keyed, title }: MastheadLine): boolean => keyed && title === null;

const isOwnName = ({ publication }: MastheadLine, first: Masthead | null): boolean =>
  publication !== null &&
  first?.publication !== null &&
  first !== null &&
  normaliseName(publication) === normaliseName(first.publication ?? '');

function dateFollows(lines: readonly string[], index: number): boolean {
  const next = lines
    .slice(index + 1, index + 4)
    .find((line) => line.trim() !== '' && !isRule(line));
  return next !== undefined && readMastheadLine(next)?.date?.date != null;
}

function hasText(lines: readonly string[], start: number, end: number): boolean {
  let length = 0;
  for (let index = start; index < end && length < LEAST_TEXT; index += 1) {
    length += (lines[index] ?? '').trim().length;
  }
  return length >= LEAST_TEXT;
}

/** A running head says the same number again; another number, or day where there is none, parts. */
function saysOther(one: MastheadLine, other: MastheadLine | undefined): boolean {
  if (!other) return true;
  if (one.number || other.number) {
    return one.number !== other.number || (one.volume ?? other.volume) !== other.volume;
  }
  return one.date?.date !== other.date?.date;
}
