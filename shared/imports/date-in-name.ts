import { isRealDay, toIsoDate } from '../dates/iso-date.ts';

/** A date found in a name, as a witness tells it, and where it stands; end exclusive. */
export interface NamedDate {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

const names =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const name = `(?<name>${names})(?![a-z])`;
const year = '(?<year>(?:19|20)\\d\\d)';
const short = '(?<short>\\d\\d)';
const gap = '[-_. ]?';
const two = (group: string) => `(?<${group}>\\d\\d)`;
const oneOrTwo = (group: string) => `(?<${group}>\\d{1,2})`;
const inFigures = (pattern: string) => new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'iu');
const inLetters = (pattern: string) => new RegExp(`(?<![a-z])${pattern}(?!\\d)`, 'iu');

type Groups = Readonly<Record<string, string | undefined>>;

/** In order of trust; the first form that makes a day of the calendar counts. */
const forms: readonly [pattern: RegExp, confidence: number][] = [
  [inFigures(`${year}(?<mark>[-_.])${oneOrTwo('month')}\\k<mark>${oneOrTwo('day')}`), 0.7],
  [inFigures(`${year}${two('month')}${two('day')}`), 0.65],
  [inFigures(`${oneOrTwo('day')}${gap}${name}${gap}${year}`), 0.65],
  [inLetters(`${name}${gap}${oneOrTwo('day')}[-_., ]{1,2}${year}`), 0.65],
  [inFigures(`${year}${gap}${name}${gap}${oneOrTwo('day')}`), 0.65],
  [inFigures(`${oneOrTwo('first')}(?<mark>[-_.])${oneOrTwo('second')}\\k<mark>${year}`), 0.5],
  [inFigures(`${oneOrTwo('day')}${gap}${name}${gap}${short}`), 0.55],
  [inLetters(`${name}[-_.' ]?${year}`), 0.6],
  [inFigures(`${year}${gap}${name}`), 0.6],
  [inFigures(`${year}[-_.]${two('month')}`), 0.5],
  [inFigures(`${year}${two('month')}`), 0.4],
  [inFigures(`${short}${two('month')}${two('day')}`), 0.5],
  [inFigures(`${two('first')}${two('second')}${short}`), 0.4],
  [inLetters(`${name}[-_.']?${short}`), 0.4],
  [inLetters(`(?:sun|mon|tue|wed|thu|fri|sat)${gap}${two('month')}${gap}${two('day')}`), 0.45],
  [inFigures(`(?<=[a-z][-_]?)${two('month')}${two('day')}(?=$|\\W)`), 0.4],
];

/** The date that a name of a file or folder holds: "1997-06-03", "970603", "3jun97", "mon0828". */
export function dateInName(text: string): NamedDate | null {
  for (const [pattern, confidence] of forms) {
    const match = pattern.exec(text);
    const value = match?.groups && dateOf(match.groups);
    if (match && value) {
      return { value, start: match.index, end: match.index + match[0].length, confidence };
    }
  }
  return null;
}

/** Null where there is no such day. */
function dateOf(groups: Groups): string | null {
  const inYear = groups.year ? Number(groups.year) : fullYear(groups.short);
  const monthAndDay = groups.first ? inEitherOrder(groups) : [monthOf(groups), Number(groups.day)];
  if (!monthAndDay) return null;
  const [month = 0, day = 0] = monthAndDay;
  if (groups.day === undefined && groups.first === undefined) {
    const isMonth = inYear !== null && month >= 1 && month <= 12;
    return isMonth ? toIsoDate(inYear, month, 1).slice(0, 7) : null;
  }
  if (!isRealDay(inYear ?? LEAP_YEAR, month, day)) return null;
  return inYear === null
    ? `-${toIsoDate(LEAP_YEAR, month, day).slice(4)}`
    : toIsoDate(inYear, month, day);
}

const LEAP_YEAR = 2000;

const monthOf = ({ name: printed, month }: Groups): number =>
  printed
    ? names.split('|').findIndex((it) => it.startsWith(printed.slice(0, 3).toLowerCase())) + 1
    : Number(month);

/** Of two figures that may both be the month, none is chosen. */
function inEitherOrder({ first, second }: Groups): [month: number, day: number] | null {
  const [one, other] = [Number(first), Number(second)];
  if (other > 12 || one === other) return [one, other];
  return one > 12 ? [other, one] : null;
}

/** Newsletters in files begin in the sixties: "68" to "99" are of the last century. */
function fullYear(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  return Number(printed) + (Number(printed) >= 68 ? 1900 : 2000);
}
