import { type IssueDateReading, readIssueDate, readMisspeltDate } from './read-issue-date.ts';
import { type NumberingPart, readNumbering } from './read-numbering.ts';

/** What one line of a masthead says. */
export interface MastheadLine {
  /** A name that stands on the line: before the numbers, or after the key "Publication:". */
  readonly publication: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: IssueDateReading | null;
  readonly title: string | null;
  /** Whether the line says by a key ("Volume:") what it holds. */
  readonly keyed: boolean;
  /** The value after "Date:" where it cannot be read as a date. */
  readonly unreadDate: string | null;
}

/** Longer lines are prose. */
const MAX_LENGTH = 200;
const MAX_WORDS_BESIDE = 12;

const keys =
  /(?<![\p{L}\d])(?<key>publication|newsletter|title|subject|volume|vol|issue date|issue|number|no|dateline|date|published)\s?:/giu;

/** Reads a line that holds nothing but parts of a masthead; null for any other line. */
export function readMastheadLine(line: string): MastheadLine | null {
  // reStructuredText sets a colon before the key too.
  const text = line.trim().replace(/^:(?=\w+:\s)/, '');
  if (text.length === 0 || text.length > MAX_LENGTH) return null;
  return readKeyedLine(text) ?? readFreeLine(text);
}

/** "Publication: Monitor Volume: 6 Issue: 160": a line that begins with a key. */
function readKeyedLine(text: string): MastheadLine | null {
  const found = Array.from(text.matchAll(keys));
  if (found[0]?.index !== 0) return null;
  // A title and an unreadable date keep their ornaments: "#14 - Harvest" is called so.
  const values = new Map<string, string>();
  found.forEach((match, index) => {
    const value = text.slice(match.index + match[0].length, found[index + 1]?.index);
    values.set(match[0].slice(0, -1).trim().toLowerCase(), value.trim());
  });
  const value = (...names: string[]) =>
    names.map((name) => values.get(name)).find((it) => it !== undefined && it !== '') ?? null;
  const trimmed = (...names: string[]) => trimSeparators(value(...names) ?? '') || null;

  const parts = readNumbering(text);
  const dateValue = value('date', 'dateline', 'issue date', 'published');
  const date = readIssueDate(text) ?? (dateValue && readMisspeltDate(text));
  return {
    publication: trimmed('publication', 'newsletter'),
    volume: firstValue(parts, 'volume') ?? trimmed('volume', 'vol'),
    number: firstValue(parts, 'number') ?? trimmed('issue', 'number', 'no'),
    date: date || null,
    title: value('title', 'subject'),
    keyed: true,
    unreadDate: date ? null : dateValue,
  };
}

/** "Monitor -- Vol. VI, Issue 160, August 31, 2000": numbers and dates, with a name beside them. */
function readFreeLine(text: string): MastheadLine | null {
  const date = readIssueDate(text);
  const parts = readNumbering(text).filter((part) => !date || !overlap(part, date));
  const spans = [...parts, ...(date ? [date] : [])].sort((one, other) => one.start - other.start);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return null;

  const before = trimSeparators(withoutFiller(text.slice(0, first.start)));
  const between = spans.slice(1).map((span, index) => text.slice(spans[index]?.end, span.start));
  const inside = between.map((gap) => trimSeparators(withoutFiller(gap))).find(Boolean) ?? '';
  const after = trimSeparators(withoutFiller(text.slice(last.end)));
  if (![before, inside, after].every(couldBeName)) return null;
  if (parts.length === 0 && !couldStandBesideDate(before, inside, after)) return null;

  const volume = firstValue(parts, 'volume');
  const number = firstValue(parts, 'number');
  // "Vol. 6, No. 160, Monitor" names the publication last; "#27: The year in review" does not.
  const namedLast = before === '' && inside === '' && volume !== null && number !== null;
  return {
    publication: nameOf(before || inside || (namedLast ? after : '')),
    volume,
    number,
    date,
    title: namedLast ? null : after || null,
    keyed: false,
    unreadDate: null,
  };
}

/** The tag of a mailing list before the name: "TIDES-LIST: Tides Digest". */
const listTag = /^[A-Z][A-Z\d]*-LIST:\s+(?=\S)/;

/** The name of a publication without its ornaments and without a subtitle behind a dash. */
export function nameOf(text: string): string | null {
  const [name = ''] = trimSeparators(text)
    .replace(listTag, '')
    .split(/\s(?:--?|—|–|\|)\s/, 1);
  return trimSeparators(name).slice(0, 200) || null;
}

const firstValue = (parts: readonly NumberingPart[], field: NumberingPart['field']) =>
  parts.find((part) => part.field === field)?.value ?? null;

const overlap = (one: NumberingPart, other: IssueDateReading) =>
  one.start < other.end && other.start < one.end;

/** Words that lead to a number or a date and say nothing themselves. */
const withoutFiller = (text: string): string =>
  text.replace(
    /(?<!\p{L})(?:(?:for )?(?:the )?week (?:of|ending)|of|and|dated?|dateline|published(?: on)?|issued|released|issn:? ?[\d-]{8}[\dX]|\d{1,2}:\d{2}(?: ?[ap]m)?|\S{1,60}@[\w.-]{3,60}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\p{L})/giu,
    ' ',
  );

const trimSeparators = (text: string): string =>
  text.replace(/^[\s,;:·•|*=~_#/\\.([<>—–-]+|[\s,;:·•|*=~_#/\\([<>\])—–-]+$/gu, '');

/** Names begin with a capital, a figure or a quotation mark, are short, and are no sentence. */
const couldBeName = (text: string): boolean =>
  text === '' ||
  (/^["“‘«(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    text.split(/\s+/).length <= MAX_WORDS_BESIDE &&
    !/[.!?;]["”’)]?(?:\s+\p{L}|$)/u.test(text.replace(/(?<!\p{L})\p{Lu}\./gu, '')));

/** A date alone says little; beside a sentence's opening ("On May 4, 2001 the") it says nothing. */
const couldStandBesideDate = (before: string, inside: string, after: string): boolean =>
  inside === '' && after === '' && (before === '' || /^\S+(?:\s+\S+){1,6}$/.test(before));
