import type { IsoDate } from '../../../shared/dates/iso-date.ts';
import { isDrawing, isRule } from '../../../shared/issues/line-kinds.ts';
import { type MastheadLine, readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { type DatePrecision, readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { importLimits } from '../import-limits.ts';
import type { BodyLine } from './body-lines.ts';
import { headerWithin, isAttribution } from './forwarding-lines.ts';
import { writtenInFull } from './written-in-full.ts';

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
const MOST_TITLES = 3;

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
    publication: read.publication ? bareName(read.publication) : nameInBanner(lines, start, index),
    volume: read.volume,
    number: read.number,
    date: dated?.date ?? null,
    datePrecision: dated?.precision ?? 'day',
    depth: depthUnder(lines, end, lines[index]?.depth ?? 0),
    start,
    end,
    line: index,
  };
}

/** A masthead typed or copied by itself may stand over an issue that is quoted once more. */
function depthUnder(lines: readonly BodyLine[], end: number, depth: number): number {
  const lengths = new Map<number, number>();
  for (const { text, depth: own } of lines.slice(end)) {
    if (own >= depth) lengths.set(own, (lengths.get(own) ?? 0) + text.trim().length);
  }
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const [most, length] = [...lengths].sort(([, one], [, other]) => other - one)[0] ?? [depth, all];
  return length > all * MOSTLY ? most : depth;
}

/** Of the letters under a masthead, the share that tells how often its issue is quoted. */
const MOSTLY = 0.6;

function readLine(text: string): MastheadLine | null {
  if (text.length > 250 || headerWithin(text) || isAttribution(text)) return null;
  const line = writtenInFull(text);
  const read = readMastheadLine(line);
  if (read && (read.publication || read.number || read.volume)) return read;
  const named = nameAndDate(line);
  if (!named) return read;
  const rest = { volume: null, number: null, title: null, keyed: false, unreadDate: null };
  return { ...rest, ...named };
}

/**
 * "*** Tidings, 26 January 1997 ***", a name of any length and a date; "Tidings, 26 January 1997.
 * Tidings, a summary of", where the name opens the next sentence again.
 */
function nameAndDate(line: string) {
  const date = readIssueDate(line);
  const publication = line.slice(0, date?.start).replace(/^\W+|[\s,:–—-]+$/g, '');
  if (!date || !/^\p{Lu}[\p{L}\p{N}'’&. -]{2,60}$/u.test(publication)) return null;
  if (isDayWord(publication)) return null;
  const after = line.slice(date.end).replace(/^[.\s]+/, '');
  const isAgain = opensSentence(after, publication);
  const isAlone = date.date !== null && !/[\p{L}\p{N}]/u.test(after);
  return isAgain || isAlone ? { publication, date, isAgain } : null;
}

const opensSentence = (text: string, name: string): boolean =>
  name !== '' && text.startsWith(name) && /^[\s,:]/.test(text.slice(name.length));

const isDayWord = (name: string): boolean =>
  /^(?:on|at|in|by|from|since|until|dated?|sent|posted|updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{Lu}\p{Ll}{2}\.?)$/iu.test(
    name,
  );

function worthOf(
  { publication, volume, number, date }: MastheadLine,
  lines: readonly BodyLine[],
  index: number,
  subject: string,
): number {
  const isNumbered = number !== null || volume !== null;
  const isDated = Boolean(date?.date);
  const isSaidAgain = publication !== null && date !== null && namesNext(lines, index, publication);
  if (publication && isNumbered && isDated) return 3;
  if (publication && isSaidAgain) return 2.5;
  if (publication && volume && number) return 2;
  if (publication && isDated && namesIn(subject, publication)) return 1.8;
  if (volume && number && (isDated || isDateNear(lines, index))) return 1.6;
  if (publication && (number || isDated) && isFramed(lines, index)) return 1.5;
  return 0;
}

/** The sentence that begins with the name stands behind the date or on the next line. */
const namesNext = (lines: readonly BodyLine[], index: number, name: string): boolean =>
  isNamedTwice(lines[index]?.text ?? '') ||
  opensSentence((lines[index + 1]?.text ?? '').trim(), name);

const isNamedTwice = (text: string): boolean =>
  text.length <= 250 && nameAndDate(writtenInFull(text))?.isAgain === true;

/** On the line before or behind, with nothing else. */
const isDateNear = (lines: readonly BodyLine[], index: number): boolean =>
  [lines[index - 1], lines[index + 1]].some((line) => {
    const text = writtenInFull(line?.text ?? '').trim();
    return text.length < 60 && Boolean(readMastheadLine(text)?.date?.date);
  });

const namesIn = (subject: string, name: string): boolean =>
  subject.toLowerCase().includes(bareName(name).toLowerCase());

/** Between two rules that are no more than a few lines apart. */
function isFramed(lines: readonly BodyLine[], index: number): boolean {
  const texts = (from: number, to: number) =>
    lines.slice(Math.max(from, 0), to).map(({ text }) => text);
  return texts(index - 4, index).some(isRule) && texts(index + 1, index + 6).some(isRule);
}

/** "QUAYS-LIST: Quays Digest  Weds" is a digest that tells its list and its day. */
const bareName = (name: string): string =>
  name
    .replace(/^[A-Z][A-Z-]{2,24}:\s+(?=\S)/, '')
    .replace(/\s+[/\\_|]{2,}.*$/, '')
    .replace(/\s+(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?$/i, '')
    .replace(/\s+/g, ' ')
    .trim();

/** In a banner whose numbers stand alone, the title over them: "T H E   Q U A Y". */
function nameInBanner(lines: readonly BodyLine[], start: number, line: number): string | null {
  const titles = lines
    .slice(start, line)
    .map(({ text }) => unspaced(text.trim()))
    .filter((text) => /\p{L}{3}/u.test(text) && !isDrawing(text) && !isMostlyDrawn(text))
    .filter((text) => !text.endsWith(':'));
  const capitals = titles.findLast((title) => !/\p{Ll}/u.test(title));
  const name = capitals ?? titles.at(-1);
  return name && !readLine(name) && name.length <= 80 ? bareName(name) : null;
}

const unspaced = (text: string): string =>
  /^(?:\S ){2,}\S(?:\s|$)/.test(text)
    ? text.replace(/(?<=\S) (?=\S(?:\s|$))/g, '').replace(/\s+/g, ' ')
    : text;

/** From the first rule or drawing over the line to the last line that is of the head too. */
function bannerAround(lines: readonly BodyLine[], index: number): [number, number] {
  const depth = lines[index]?.depth ?? 0;
  let top = index;
  for (let at = index - 1; at >= Math.max(0, index - BANNER_LINES); at -= 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    if ((lines[at]?.depth ?? 0) < depth || !couldBeOfBanner(text)) break;
    if (isLong(text) && isLong(lines[at + 1]?.text ?? '')) break;
    if (isRule(text) || isDrawing(text) || isMostlyDrawn(text) || readLine(text)) top = at;
  }
  for (let count = 0; count < MOST_TITLES && isTitleOver(lines, top, depth); count += 1) top -= 1;
  return [top, bannerEnd(lines, index, depth, top < index)];
}

const couldBeOfBanner = (text: string): boolean =>
  text.length <= 120 &&
  !headerWithin(text) &&
  !isAttribution(text) &&
  (isRule(text) || isDrawing(text) || !/[\p{Ll}\p{N}][.,;!?]["”’)]?\s*$/u.test(text));

/** Two such lines under each other are prose. */
const isLong = (text: string): boolean =>
  text.trim().length > 50 && !isRule(text) && !isDrawing(text) && !/\S\s{3,}\S/.test(text);

/** Letters made of stars and bars, with a word or a date at their side. */
const isMostlyDrawn = (text: string): boolean =>
  /[^\p{L}\p{N}\s.,:;'"()-]{2,}\s{2,}.*[^\p{L}\p{N}\s.,:;'"()-]{2,}/u.test(text);

/** A line directly over the banner, without an empty one between, is its title. */
function isTitleOver(lines: readonly BodyLine[], top: number, depth: number): boolean {
  const above = lines[top - 1];
  if (!above || above.depth < depth || above.text.trim() === '') return false;
  return couldBeOfBanner(above.text) && !/^\s*[[(<]|:\s*$/.test(above.text) && !isLong(above.text);
}

/** The head goes on with its sentence, and with lines that name publisher, ISSN or date. */
function bannerEnd(
  lines: readonly BodyLine[],
  index: number,
  depth: number,
  isUnderRule: boolean,
): number {
  const isSentence = namesNext(
    lines,
    index,
    nameAndDate(writtenInFull(lines[index]?.text ?? ''))?.publication ?? '',
  );
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
      read: headerWithin(text) ? null : readIssueDate(writtenInFull(text)),
      distance: Math.abs(start + offset - index),
    }))
    .filter(({ read }) => read?.date)
    .sort((one, other) => one.distance - other.distance)[0]?.read;
}
