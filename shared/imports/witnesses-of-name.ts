import { dateInName } from './date-in-name.ts';
import { numbersInName } from './numbers-in-name.ts';
import type { Witness } from './witness.ts';

/** How many files are called alike, by the form of their names. */
export type NameSeries = ReadonlyMap<string, number>;

/** A figure alone says little; in a row of names that differ in it alone, more. */
const FIGURE_ALONE = 0.25;
const FIGURE_IN_SERIES = 0.5;
const LEAST_OF_SERIES = 3;
const FOLDER_YEAR = 0.5;
const PATH_DATE = 0.6;
/** Words of a name are never believed so far that they would raise a question. */
const WORDS = 0.2;
/** Folders further up are of the archive rather than of the issue. */
const DEEPEST = 6;

/** The forms of all names that came together; they tell what a figure alone means. */
export function nameSeries(names: Iterable<string>): NameSeries {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(formOf(name), (counts.get(formOf(name)) ?? 0) + 1);
  return counts;
}

/** What the name of a file and of its folders say of its issue. */
export function witnessesOfName(name: string, series: NameSeries = new Map()): Witness[] {
  const folders = stepsOf(name).slice(0, -1).reverse().slice(0, DEEPEST);
  const stem = stemOf(name);
  const isOfSeries = (series.get(formOf(name)) ?? 0) >= LEAST_OF_SERIES;
  const read = [
    ...readStep(stem, 'file name'),
    ...folders.flatMap(readFolder),
    ...dateOfPath(name),
  ];
  const isNumbered = read.some(({ field }) => field === 'number');
  const isDated = read.some(
    ({ field, source }) => field === 'date' && !source.startsWith('folder '),
  );
  return [
    ...read,
    ...(isNumbered || isDated ? [] : figureAlone(stem, isOfSeries)),
    ...(isOfSeries ? nameOfSeries(stem) : []),
  ];
}

const stepsOf = (name: string): string[] => name.split('/').filter((step) => step !== '');

/** The last step without its endings: "18" of "18.txt.gz"; "risks-19.42" keeps its figures. */
const stemOf = (name: string): string =>
  (stepsOf(name).at(-1) ?? '').replace(/(?:\.(?=[a-z\d]*[a-z])[a-z\d]{1,8}){1,2}$/iu, '');

/** Names of one form differ in the figures of their last step alone. */
const formOf = (name: string): string =>
  [...stepsOf(name).slice(0, -1), stemOf(name).replace(/\d+/g, '#')].join('/');

/** A step of the way read by itself: a date, and numbers that are no part of it. */
function readStep(step: string, source: string): Witness[] {
  const date = dateInName(step);
  const rest = date ? `${step.slice(0, date.start)} ${step.slice(date.end)}` : step;
  const said = [...(date ? [{ field: 'date' as const, ...date }] : []), ...numbersInName(rest)];
  return said.map(({ field, value, confidence }) => ({ field, value, source, confidence }));
}

function readFolder(folder: string): Witness[] {
  const source = `folder ${folder.slice(0, 100)}`;
  if (!/^(?:19|20)\d\d$/.test(folder)) return readStep(folder, source);
  return [{ field: 'date', value: folder, source, confidence: FOLDER_YEAR }];
}

/** "1997/06/03" and "1997/0603.txt": a date told step by step. */
function dateOfPath(name: string): Witness[] {
  const { year, month, day } =
    /(?:^|\/)(?<year>(?:19|20)\d\d)\/(?<month>\d\d)[/_-]?(?<day>\d\d)(?!\d)/.exec(name)?.groups ??
    {};
  const read = year ? dateInName(`${year}-${month}-${day}`) : null;
  return read
    ? [{ field: 'date', value: read.value, source: 'folders', confidence: PATH_DATE }]
    : [];
}

/** "utf-8", "koi8-r", "windows-1251": their figures number nothing. */
const encodingName =
  /(?<![a-z\d])(?:utf|iso[-_. ]?(?:8859|2022|ir)|windows|win|cp|koi|gb|big|latin|ibm|base)[-_. ]?\d{1,5}(?:[-_. ]?(?:le|be|ru|u|r))?(?![a-z\d])/giu;

/** "10px", "8bit", "2MB", "100k": how much, not which. */
const measure =
  /\d{1,5}(?:bits?|bytes?|[kmgt]i?b|[kmg]|px|p[tc]|r?em|ex|in|[cm]m|dpi|[km]?hz)(?![a-z\d])/giu;

/** "012.txt": a number, the surer if its neighbours are called so too; a year is none. */
function figureAlone(stem: string, isOfSeries: boolean): Witness[] {
  const told = stem.replace(encodingName, '-').replace(measure, '-');
  const figures = /(?<![\d.])(?<figures>\d{1,5})[^\d]*$/u.exec(told)?.groups?.figures;
  if (!figures || /^(?:19|20)\d\d$/.test(figures)) return [];
  const confidence = isOfSeries ? FIGURE_IN_SERIES : FIGURE_ALONE;
  return [{ field: 'number', value: String(Number(figures)), source: 'file name', confidence }];
}

const general =
  /^(?:archives?|issues?|content|html?|text|txt|docs?|files?|posts?|newsletters?|news|pages?|index|email|mail|messages?|back|old|all|data|volume|vol|no|nr|number|.{1,3})$/i;

/** The words that all files of a series begin with may be the name of the publication. */
function nameOfSeries(stem: string): Witness[] {
  const [opening = ''] = stem.split(/\d|#/, 1);
  const words = opening.split(/[^\p{L}'’]+/u).filter((word) => word !== '');
  if (words.every((word) => general.test(word))) return [];
  while (general.test(words.at(-1) ?? '-----')) words.pop();
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return [{ field: 'publication', value: title, source: 'file name', confidence: WORDS }];
}
