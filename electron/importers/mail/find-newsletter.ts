import type { IsoDate } from '../../../shared/dates/iso-date.ts';
import { isDrawing, isRule } from '../../../shared/issues/line-kinds.ts';
import { type MastheadLine, readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { type DatePrecision, readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { importLimits } from '../import-limits.ts';
import type { BodyLine } from './body-lines.ts';
import { headerWithin, isAttribution } from './forwarding-lines.ts';

/** The head of a newsletter within a message, however often it is quoted. */
export interface FoundMasthead {
  readonly publication: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly datePrecision: DatePrecision;
  /** How often the newsletter is quoted. */
  readonly depth: number;
  /** Its lines, with what is drawn around them; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The line that says most. */
  readonly line: number;
}

/** Below this a line of names and numbers is none. */
const LEAST = 1.5;
/** A banner is no higher than this. */
const BANNER_LINES = 30;

/** Finds the line that says most of an issue, and the banner that it stands in. */
export function findNewsletter(lines: readonly BodyLine[], subject: string): FoundMasthead | null {
  let best: { readonly read: MastheadLine; readonly index: number; readonly worth: number } | null =
    null;
  for (const [index, { text }] of lines.slice(0, importLimits.mailSearchedLines).entries()) {
    const read = readLine(text);
    const worth = read ? worthOf(read, lines, index, subject) : 0;
    if (read && worth >= LEAST && worth > (best?.worth ?? 0)) best = { read, index, worth };
  }
  if (!best) return null;
  const { read, index } = best;
  const [start, end] = bannerAround(lines, index);
  const dated = read.date?.date ? read.date : dateInBanner(lines, start, end, index);
  return {
    publication: read.publication && bareName(read.publication),
    volume: read.volume,
    number: read.number,
    date: dated?.date ?? null,
    datePrecision: dated?.precision ?? 'day',
    depth: lines[index]?.depth ?? 0,
    start,
    end,
    line: index,
  };
}

/** "Edupage, 26 January 1997.  Edupage, a summary of": the name again opens the sentence. */
const namedTwice =
  /^\s*(?<head>(?<name>\p{Lu}[\p{L}\p{N}'’&. -]{2,60}?)\s*[,:–—-]\s*(?<date>[^.]{6,40}?\d{4}))\.?\s{1,4}\k<name>(?=[\s,:])/u;

/** A line as a masthead would have it; years printed with two figures are of the age of mail. */
function readLine(text: string): MastheadLine | null {
  if (text.length > 250 || headerWithin(text) || isAttribution(text)) return null;
  const { name, head = '' } = namedTwice.exec(text)?.groups ?? {};
  const date = name === undefined ? null : readIssueDate(head);
  if (!name || !date?.date) return readMastheadLine(withWholeYears(text));
  const rest = { volume: null, number: null, title: null, keyed: false, unreadDate: null };
  return { ...rest, publication: name, date };
}

/** "2/13/95" as "2/13/1995". */
export const withWholeYears = (text: string): string =>
  text.replace(
    /(?<![\d/])(\d{1,2}\/\d{1,2}\/)(\d\d)(?![\d/])/g,
    (_, days: string, year: string) => `${days}${Number(year) >= 70 ? '19' : '20'}${year}`,
  );

function worthOf(
  { publication, volume, number, date }: MastheadLine,
  lines: readonly BodyLine[],
  index: number,
  subject: string,
): number {
  const isNumbered = number !== null || volume !== null;
  const isDated = Boolean(date?.date);
  if (publication && isNumbered && isDated) return 3;
  if (publication && isDated && namedTwice.test(lines[index]?.text ?? '')) return 2.5;
  if (publication && volume && number) return 2;
  if (publication && isDated && namesIn(subject, publication) && isFramed(lines, index)) return 2;
  if (volume && number && isDated) return 1.6;
  if (publication && number && isFramed(lines, index)) return 1.5;
  return 0;
}

const namesIn = (subject: string, name: string): boolean =>
  subject.toLowerCase().includes(bareName(name).toLowerCase());

/** Between two rules that are no more than a few lines apart. */
function isFramed(lines: readonly BodyLine[], index: number): boolean {
  const texts = (from: number, to: number) =>
    lines.slice(Math.max(from, 0), to).map(({ text }) => text);
  return texts(index - 4, index).some(isRule) && texts(index + 1, index + 6).some(isRule);
}

/** "RISKS-LIST: Risks-Forum Digest" is a digest that tells its list. */
const bareName = (name: string): string =>
  name
    .replace(/^[A-Z][A-Z-]{2,24}:\s+(?=\S)/, '')
    .replace(/\s+[/\\_|]{2,}.*$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** From the first rule or drawing over the line to the last line that is of the head too. */
function bannerAround(lines: readonly BodyLine[], index: number): [number, number] {
  const depth = lines[index]?.depth ?? 0;
  let top = index;
  for (let at = index - 1; at >= Math.max(0, index - BANNER_LINES); at -= 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    if ((lines[at]?.depth ?? 0) < depth || !couldBeOfBanner(text)) break;
    if (isRule(text) || isDrawing(text) || isMostlyDrawn(text) || readLine(text)) top = at;
  }
  while (top > 0 && isTitleOver(lines, top, depth)) top -= 1;
  return [top, bannerEnd(lines, index, depth, top < index)];
}

const couldBeOfBanner = (text: string): boolean =>
  text.length <= 120 &&
  !headerWithin(text) &&
  !isAttribution(text) &&
  (isRule(text) || isDrawing(text) || !/[\p{Ll}\p{N}][.,;!?]["”’)]?\s*$/u.test(text));

/** Letters made of stars and bars, with a word or a date at their side. */
const isMostlyDrawn = (text: string): boolean =>
  /[^\p{L}\p{N}\s.,:;'"()-]{2,}\s{2,}.*[^\p{L}\p{N}\s.,:;'"()-]{2,}/u.test(text);

/** A line directly over the banner, without an empty one between, is its title. */
function isTitleOver(lines: readonly BodyLine[], top: number, depth: number): boolean {
  const above = lines[top - 1];
  if (!above || above.depth < depth || above.text.trim() === '') return false;
  return (
    couldBeOfBanner(above.text) && !/^\s*[[(<]/.test(above.text) && above.text.trim().length <= 80
  );
}

/** The head goes on with its sentence, and with lines that name publisher, ISSN or date. */
function bannerEnd(
  lines: readonly BodyLine[],
  index: number,
  depth: number,
  isUnderRule: boolean,
): number {
  const isSentence = namedTwice.test(lines[index]?.text ?? '');
  const limit = Math.min(lines.length, index + (isSentence ? 12 : 9));
  let end = index + 1;
  for (let at = index + 1; at < limit; at += 1) {
    const { text = '', depth: own = 0 } = lines[at] ?? {};
    if (text.trim() === '' || own < depth) break;
    if (isRule(text)) {
      if (isSentence || isUnderRule) end = at + 1;
      break;
    }
    if (isSentence || isDrawing(text) || isImprintLine(text) || readLine(text)) end = at + 1;
  }
  return end;
}

const isImprintLine = (text: string): boolean =>
  /\bISSN\b|\bpublication of\b|\bpublished by\b|\bedited by\b|\bmoderator\b|^\s*\S+@\S+\s*$/i.test(
    text,
  );

/** The day that is nearest to the line that says most. */
function dateInBanner(lines: readonly BodyLine[], start: number, end: number, index: number) {
  return lines
    .slice(start, end + 4)
    .map(({ text }, offset) => ({
      read: headerWithin(text) ? null : readIssueDate(withWholeYears(text)),
      distance: Math.abs(start + offset - index),
    }))
    .filter(({ read }) => read?.date)
    .sort((one, other) => one.distance - other.distance)[0]?.read;
}
