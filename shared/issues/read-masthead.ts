import type { IsoDate } from '../dates/iso-date.ts';
import { clip } from './clip.ts';
import type { ImportWarning } from './issue-draft.ts';
import { isRule } from './line-kinds.ts';
import { type MastheadLine, nameOf, readMastheadLine } from './masthead-line.ts';
import type { DatePrecision } from './read-issue-date.ts';

/** What the head of an issue says of it. */
export interface Masthead {
  /** The title of its publication as printed. */
  readonly publication: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly datePrecision: DatePrecision;
  /** A title that the issue itself bears. */
  readonly title: string | null;
  /** The lines that it takes up, from 0, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how sure it is that these lines are a masthead. */
  readonly confidence: number;
  readonly warnings: readonly ImportWarning[];
  /** Its lines that say something, each with its place from 0; absent where others read it. */
  readonly lines?: readonly PlacedLine[];
}

/** How far down a line such as "DateLine: January 15, 1993" is looked for, under drawn titles. */
const SEARCHED_LINES = 150;
/** Lines of names and mottoes above the first line with a number or date. */
const MAX_TITLE_LINES = 6;
const MAX_TITLE_LENGTH = 100;

export interface PlacedLine extends MastheadLine {
  readonly index: number;
  readonly text: string;
}

/**
 * Reads the head of an issue from its lines; null where it has none. `from` is where the issue
 * begins in a file of several.
 */
export function readMasthead(lines: readonly string[], from = 0): Masthead | null {
  const opening = lines.slice(from, from + SEARCHED_LINES + MAX_TITLE_LINES);
  const masthead = readOpening(opening) ?? readKeyedLineBelow(opening);
  if (!masthead) return null;
  const [start, end] = [masthead.start + from, masthead.end + from];
  const placed = masthead.lines.map((line) => ({ ...line, index: line.index + from }));
  return { ...masthead, start, end, lines: placed, warnings: warningsOf(placed) };
}

type Found = Omit<Masthead, 'warnings' | 'lines'> & { readonly lines: readonly PlacedLine[] };

function readOpening(lines: readonly string[]): Found | null {
  const titles: { readonly text: string; readonly index: number }[] = [];
  const found: PlacedLine[] = [];
  for (let index = 0; index < lines.length && index < SEARCHED_LINES; index += 1) {
    const text = (lines[index] ?? '').trim();
    if (text === '' || isRule(text)) continue;
    const line = readMastheadLine(text);
    if (line && !repeats(found, line)) found.push({ ...line, index, text });
    else if (!couldBeTitle(text)) break;
    else if (found.length > 0 && !mastheadGoesOn(lines, index)) break;
    else if (titles.push({ text, index }) > MAX_TITLE_LINES) break;
  }
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last) return null;

  const numbered = found.some(({ volume, number }) => volume || number);
  const above = titles.filter(({ index }) => index < last.index);
  const named = numbered || headFollows(lines, last.index);
  const start = named ? Math.min(first.index, above[0]?.index ?? first.index) : first.index;
  return mastheadOf(
    found,
    named ? chooseName(above.map(({ text }) => text)) : null,
    [start, last.index + 1],
    numbered ? 0.9 : 0.7,
  );
}

/** Under a drawn title or an introduction, only a line that says by a key what it is counts. */
function readKeyedLineBelow(lines: readonly string[]): Found | null {
  for (const [index, text] of lines.slice(0, SEARCHED_LINES).entries()) {
    const line = readMastheadLine(text);
    if (line?.keyed && (line.date?.date || (line.publication && line.number))) {
      return mastheadOf([{ ...line, index, text }], null, [index, index + 1], 0.6);
    }
  }
  return null;
}

function mastheadOf(
  found: readonly PlacedLine[],
  nameAbove: string | null,
  [start, end]: readonly [number, number],
  confidence: number,
): Found {
  const first = <Field extends keyof MastheadLine>(field: Field) =>
    found.find((line) => line[field])?.[field] ?? null;
  const keyedName = found.find((line) => line.keyed && line.publication)?.publication;
  const named = keyedName ?? nameAbove ?? first('publication');
  const title = first('title');
  const date = first('date');
  return {
    publication: named ? clip(named, 200) : null,
    volume: first('volume')?.slice(0, 20) ?? null,
    number: first('number')?.slice(0, 40) ?? null,
    date: date?.date ?? null,
    datePrecision: date?.precision ?? 'day',
    title: title ? clip(title, 300) : null,
    start,
    end,
    confidence: keyedName ? 0.98 : confidence,
    lines: found,
  };
}

function warningsOf(found: readonly PlacedLine[]): ImportWarning[] {
  return found.flatMap(({ date, unreadDate, index }) => {
    const place = `line ${index + 1}`;
    if (date?.doubt) return [{ message: date.doubt, place }];
    return unreadDate ? [{ message: `“${unreadDate}” cannot be read as a date.`, place }] : [];
  });
}

const couldBeTitle = (text: string): boolean =>
  text.length <= MAX_TITLE_LENGTH && !/[.!?]["”’]?\s+\p{Lu}|[.,;]$/u.test(text);

/** A second date or number is not the issue's: contents and articles have theirs. */
const repeats = (found: readonly MastheadLine[], line: MastheadLine): boolean =>
  found.length > 0 &&
  !line.unreadDate &&
  (['publication', 'volume', 'number', 'date'] as const).every(
    (field) => !line[field] || found.some((earlier) => earlier[field]),
  );

/** Whether one of the next two lines with text is of the masthead too. */
function mastheadGoesOn(lines: readonly string[], index: number): boolean {
  return nextTexts(lines, index, 2).some((text) => readMastheadLine(text) !== null);
}

/** Above a date, a line is the publication's name if headlines follow, else a headline itself. */
function headFollows(lines: readonly string[], index: number): boolean {
  const [next] = nextTexts(lines, index, 1);
  return next !== undefined && couldBeTitle(next);
}

const nextTexts = (lines: readonly string[], index: number, count: number): string[] =>
  lines
    .slice(index + 1, index + 12)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isRule(line))
    .slice(0, count);

/** Of the lines above the numbers, the name; not the motto, and not the house that publishes it. */
function chooseName(titles: readonly string[]): string | null {
  const names = titles.filter((title) => !isMotto(title));
  const capitals = names.filter((title) => !/\p{Ll}/u.test(title));
  const chosen =
    names.find((title) => /\s(?:--?|—|–)\s/.test(title)) ??
    (capitals.length < names.length ? capitals.at(-1) : undefined) ??
    names[0];
  return chosen === undefined ? null : nameOf(chosen);
}

const isMotto = (title: string): boolean =>
  /^[^\p{L}\p{N}]*(?:an?|your|from|by|edited|published|in association|www\.|https?:)(?!\p{L})/iu.test(
    title,
  ) || !/\p{Lu}|\p{Lo}/u.test(title);
