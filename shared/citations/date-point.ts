import { monthNumber, monthNumberBehindDay } from '../dates/month-names.ts';
import type { ReadingContext } from './reading.ts';
import type { Token } from './tokens.ts';

/** A date as printed, each part that is there. A day never stands without its month. */
export interface DatePoint {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** A point and the token after it. */
export interface ReadPoint {
  readonly point: DatePoint;
  readonly next: number;
  /** "May 3": bare days may follow, which share the month. */
  readonly daysMayFollow: boolean;
}

export type DateContext = Pick<ReadingContext, 'issueDate' | 'dateOrder'>;

const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;
/** Two figures from here on are of the 1900s where no issue tells otherwise. */
const PIVOT = 30;

/** One point that begins at this token: "May 3, 1999", "3 May", "5/3/99", "1999-05-03", "1999". */
export function readPoint(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): ReadPoint | null {
  const token = tokens[at];
  if (token?.kind === 'word') return readMonthFirst(tokens, at, context);
  if (token?.kind !== 'number') return null;
  return (
    readFigures(tokens, at, context) ??
    readDayFirst(tokens, at, context) ??
    readYearFirst(tokens, at) ??
    readYear(token, at)
  );
}

/** "1999 May 3", "19990503". */
function readYearFirst(tokens: readonly Token[], at: number): ReadPoint | null {
  const figures = tokens[at]?.text ?? '';
  if (figures.length === 8) {
    const [year, month, day] = [figures.slice(0, 4), figures.slice(4, 6), figures.slice(6)].map(
      Number,
    );
    const point = realPoint(year, month ?? 0, day);
    return point && { point, next: at + 1, daysMayFollow: false };
  }
  const year = yearOf(tokens[at]);
  const month = year === undefined ? null : readMonth(tokens, at + 1);
  const day = month ? dayAt(tokens, month.next) : undefined;
  if (!month || day === undefined || !tokens[at + 1]?.spaced) return null;
  return { point: { year, month: month.month, day }, next: month.next + 1, daysMayFollow: false };
}

/** The month at this token; its full stop belongs to it. */
export function readMonth(
  tokens: readonly Token[],
  at: number,
): { readonly month: number; readonly next: number } | null {
  const token = tokens[at];
  const month = token?.kind === 'word' ? monthNumber(token.text) : undefined;
  if (month === undefined) return null;
  const stop = tokens[at + 1];
  const hasStop = isMark(stop, '.') && !stop?.spaced;
  return { month, next: hasStop ? at + 2 : at + 1 };
}

/**
 * The month behind a day, in any language of the press: "3 May", "31. August", "3 de mayo";
 * `next` is the token after it and after the word that leads on to its year.
 */
export function readMonthBehindDay(
  tokens: readonly Token[],
  at: number,
): { readonly month: number; readonly next: number } | null {
  const first = tokens[at];
  const isLeadingOn = (isMark(first, '.') && !first?.spaced) || first?.text === 'de';
  const start = isLeadingOn ? at + 1 : at;
  const token = isLeadingOn ? tokens[start] : first;
  const month = token?.kind === 'word' ? monthNumberBehindDay(token.text) : undefined;
  if (token === undefined || month === undefined) return null;
  if (monthNumber(token.text) !== undefined) return readMonth(tokens, start);
  const leadsToYear = /^del?$/.test(tokens[start + 1]?.text ?? '') && yearOf(tokens[start + 2]);
  return { month, next: leadsToYear ? start + 2 : start + 1 };
}

/** A day of the month at this token: one or two figures, 1 to 31. */
export function dayAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.clipped || token.text.length > 2) return undefined;
  const day = Number(token.text);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** A year of four figures. */
export function yearOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined;
  const year = Number(token.text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** "Channel 5 May 3": the day of this month stands behind it, so no figure before it can be. */
export function isDayAhead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'number' && token.text.length === 1 && dayAt(tokens, at) !== undefined;
}

/** The year that follows a date, after a comma or not; two figures only where `isShortAllowed`. */
export function readYearAfter(
  tokens: readonly Token[],
  at: number,
  isShortAllowed: boolean,
  context: DateContext,
): { readonly year: number; readonly next: number } | null {
  const from = isMark(tokens[at], ',') ? at + 1 : at;
  const token = tokens[from];
  const year = yearOf(token);
  if (year !== undefined && !isFollowedByUnit(tokens, from + 1)) return { year, next: from + 1 };
  if (token?.kind !== 'number' || token.text.length !== 2) return null;
  const isShort = token.clipped || (from === at && (isShortAllowed || Number(token.text) > 31));
  return isShort ? { year: fullYear(Number(token.text), context), next: from + 1 } : null;
}

/** Two figures of a year: the latest that is not after the year that follows the issue. */
export function fullYear(figures: number, { issueDate }: DateContext): number {
  if (!issueDate) return figures >= PIVOT ? 1900 + figures : 2000 + figures;
  const latest = Number(issueDate.slice(0, 4)) + 1;
  const century = latest - (latest % 100);
  return century + figures <= latest ? century + figures : century - 100 + figures;
}

export const isMark = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'mark' && token.text === text;

function readMonthFirst(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): ReadPoint | null {
  const month = readMonth(tokens, at);
  if (!month) return null;
  const day = dayAt(tokens, month.next);
  if (day !== undefined && !isFollowedByUnit(tokens, month.next + 1)) {
    const year = readYearAfter(tokens, month.next + 1, false, context);
    const point = { year: year?.year, month: month.month, day };
    return { point, next: year?.next ?? month.next + 1, daysMayFollow: !year };
  }
  const late = readDayBehindComma(tokens, month.next);
  if (late !== null) {
    const year = readYearAfter(tokens, month.next + 2, false, context);
    const point = { year: year?.year, month: month.month, day: late };
    return { point, next: year?.next ?? month.next + 2, daysMayFollow: !year };
  }
  const year =
    readYearAfter(tokens, month.next, false, context) ??
    readClippedYear(tokens, month.next, context);
  const point = { year: year?.year, month: month.month };
  return { point, next: year?.next ?? month.next, daysMayFollow: false };
}

/** "April, 1": a comma between the month and its day, where nothing goes on with the figure. */
function readDayBehindComma(tokens: readonly Token[], at: number): number | null {
  const day = isMark(tokens[at], ',') ? dayAt(tokens, at + 1) : undefined;
  const end = tokens[at + 2];
  const isOver = end === undefined || (end.kind === 'mark' && ',;'.includes(end.text));
  return day !== undefined && isOver ? day : null;
}

/** "Feb/95", "Feb-95": two figures that can be no day. */
function readClippedYear(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): { readonly year: number; readonly next: number } | null {
  const sign = tokens[at];
  const figures = tokens[at + 1];
  const isTight = sign?.spaced === false && figures?.spaced === false;
  const isYear =
    figures?.kind === 'number' && figures.text.length === 2 && Number(figures.text) > 31;
  if (!isTight || !isYear || !(isMark(sign, '/') || isMark(sign, '-'))) return null;
  return { year: fullYear(Number(figures.text), context), next: at + 2 };
}

function readDayFirst(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): ReadPoint | null {
  const hyphened = readHyphened(tokens, at, context);
  if (hyphened) return hyphened;
  const day = dayAt(tokens, at);
  const month = day === undefined ? null : readMonthBehindDay(tokens, at + 1);
  if (!month || isDayAhead(tokens, month.next)) return null;
  const year = readYearAfter(tokens, month.next, true, context);
  const point = { year: year?.year, month: month.month, day };
  return { point, next: year?.next ?? month.next, daysMayFollow: false };
}

/** "3-May-99", "3/May/1999": one sign between all three. */
function readHyphened(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): ReadPoint | null {
  const day = dayAt(tokens, at);
  const sign = tokens[at + 1];
  const month = readMonth(tokens, at + 2);
  const figures = tokens[at + 4];
  const isSigned =
    (isMark(sign, '-') || isMark(sign, '/')) && isMark(tokens[at + 3], sign?.text ?? '');
  if (day === undefined || !isSigned || !month || figures?.kind !== 'number') return null;
  if (tokens.slice(at + 1, at + 5).some(({ spaced }) => spaced)) return null;
  const year =
    figures.text.length === 2 ? fullYear(Number(figures.text), context) : yearOf(figures);
  if (year === undefined) return null;
  return { point: { year, month: month.month, day }, next: at + 5, daysMayFollow: false };
}

function readYear(token: Token, at: number): ReadPoint | null {
  const year = yearOf(token);
  return year === undefined ? null : { point: { year }, next: at + 1, daysMayFollow: false };
}

/** Dates of figures alone: their parts touch each other, with one sign between them all. */
function readFigures(tokens: readonly Token[], at: number, context: DateContext): ReadPoint | null {
  const sign = tokens[at + 1];
  if (sign?.kind !== 'mark' || !'/-.'.includes(sign.text)) return null;
  const second = figuresAfter(tokens, at + 1, sign.text);
  if (!second) return null;
  const third = figuresAfter(tokens, at + 3, sign.text) ?? brokenYear(tokens, at + 3, sign.text);
  if (sign.text === '.' && !third) return readDottedDay(tokens, at, second, context);
  const first = tokens[at]?.text ?? '';
  const point = third
    ? threeParts(first, second, third, sign.text, context)
    : sign.text === '/'
      ? twoParts(first, second, context)
      : null;
  return point && { point, next: at + (third ? 5 : 3), daysMayFollow: false };
}

/** "29.8." where the day comes first; without the second dot it would be a number. */
function readDottedDay(
  tokens: readonly Token[],
  at: number,
  month: string,
  { dateOrder }: DateContext,
): ReadPoint | null {
  const day = dayAt(tokens, at);
  const stop = tokens[at + 3];
  const isDated = dateOrder === 'day-first' && isMark(stop, '.') && !stop?.spaced;
  const point = isDated && day !== undefined ? realPoint(undefined, Number(month), day) : null;
  return point && { point, next: at + 4, daysMayFollow: false };
}

function figuresAfter(tokens: readonly Token[], at: number, sign: string): string | undefined {
  const mark = tokens[at];
  const figures = tokens[at + 1];
  const touches =
    isMark(mark, sign) && !mark?.spaced && figures?.kind === 'number' && !figures.spaced;
  return touches ? figures.text : undefined;
}

/** "6-16- 94": a line end has parted the year from the sign before it. */
function brokenYear(tokens: readonly Token[], at: number, sign: string): string | undefined {
  const figures = tokens[at + 1];
  const isYear = figures?.kind === 'number' && (figures.text.length === 2 || yearOf(figures));
  return sign !== '.' && isMark(tokens[at], sign) && !tokens[at]?.spaced && isYear
    ? figures.text
    : undefined;
}

function threeParts(
  first: string,
  second: string,
  third: string,
  sign: string,
  context: DateContext,
): DatePoint | null {
  if (first.length === 4) return realPoint(Number(first), Number(second), Number(third));
  if (first.length > 2 || second.length > 2) return null;
  // "96.03.05", "99/5/3": nothing but a year has such figures, and no version goes on so.
  const isYearFirst = Number(first) > 31 && third.length <= 2;
  if (isYearFirst && (sign !== '.' || third.length === 2)) {
    return realPoint(fullYear(Number(first), context), Number(second), Number(third));
  }
  if (context.dateOrder === 'year-first' && first.length === 2 && third.length <= 2) {
    return realPoint(fullYear(Number(first), context), Number(second), Number(third));
  }
  if (third.length !== 2 && third.length !== 4) return null;
  const year = third.length === 4 ? Number(third) : fullYear(Number(third), context);
  // "1.1.12" is as likely a version; "22.6.97" and "08.23.17" are days.
  const mayBeVersion = sign === '.' && third.length !== 4 && Number(third) <= 31;
  if (mayBeVersion && !isPadded(first, second)) return null;
  // Dots are the European way of writing a date, whose day always comes first.
  const order = sign === '.' && !mayBeVersion ? 'day-first' : context.dateOrder;
  const { month, day } = inOrder(Number(first), Number(second), order);
  return realPoint(year, month, day);
}

/** "08.23", "05.03": two figures each, of which one could not count versions. */
const isPadded = (one: string, other: string): boolean =>
  one.length === 2 && other.length === 2 && (/^0/.test(one) || /^0/.test(other));

function twoParts(first: string, second: string, context: DateContext): DatePoint | null {
  const one = Number(first);
  if (first.length > 2) return null;
  if (second.length === 4 && one <= 12) return realPoint(Number(second), one, undefined);
  if (second.length > 2) return null;
  if (Number(second) > 31 && one <= 12) {
    return realPoint(fullYear(Number(second), context), one, undefined);
  }
  const { month, day } = inOrder(one, Number(second), context.dateOrder);
  return realPoint(undefined, month, day);
}

/** A figure above twelve can only be the day, whatever the order. */
function inOrder(one: number, other: number, order: ReadingContext['dateOrder']) {
  const isDayFirst = order === 'day-first' ? other <= 12 : one > 12;
  return isDayFirst ? { month: other, day: one } : { month: one, day: other };
}

function realPoint(
  year: number | undefined,
  month: number,
  day: number | undefined,
): DatePoint | null {
  if (month < 1 || month > 12) return null;
  if (day !== undefined && (day < 1 || day > 31)) return null;
  if (year !== undefined && (year < FIRST_YEAR || year > LAST_YEAR)) return null;
  return { year, month, day };
}

/** "May 3:15 p.m.", "June 5%": the figures belong to something else. */
function isFollowedByUnit(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'mark' &&
    !token.spaced &&
    ':%$'.includes(token.text) &&
    tokens[at + 1]?.kind === 'number'
  );
}
