import type { ReferenceReading } from '../citations/reading.ts';
import { daysInMonth, type IsoDate, isRealDay, toIsoDate } from '../dates/iso-date.ts';
import { type MeantPublications, meantPublications } from './meant-publications.ts';
import type { ReferenceContext } from './reference-lookup.ts';
import { type RelativeIssue, readRelativeIssue } from './relative-issue.ts';

/** One issue by its number; `volume` is null where none is printed. */
export interface NumberTarget {
  readonly volume: string | null;
  readonly number: string;
}

/** What a reference points at, in the terms in which issues are found. */
export interface ReferenceTarget extends MeantPublications {
  readonly numbers: readonly NumberTarget[];
  /** Days from first to last, both included. */
  readonly periods: readonly Period[];
  readonly relative: RelativeIssue | null;
  readonly title: string | null;
  /** The last part of an address, or a bare file name, in lower case. */
  readonly fileName: string | null;
  /** Where it is sought by address: an address on the web, or a way on the site of the issue. */
  readonly address: string | null;
  readonly isWebAddress: boolean;
}

export interface Period {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** A single day, several days, or a whole month or year. */
  readonly extent: 'day' | 'days' | 'whole';
}

export function referenceTarget(
  reference: ReferenceReading,
  context: ReferenceContext,
): ReferenceTarget {
  const relative = readRelativeIssue(reference.publication);
  const name = relative ? relative.publication : reference.publication;
  const periods = (reference.resolved ?? []).flatMap(({ start, end }) => periodOf(start, end));
  const day = periods[0]?.first ?? context.issueDate;
  return {
    ...meantPublications(name, day, context),
    numbers: numberTargets(reference),
    periods,
    relative,
    title: reference.title ?? null,
    ...addressTarget(reference.address),
  };
}

function numberTargets({ volume, number, numbers }: ReferenceReading): NumberTarget[] {
  const printed = numbers ?? (number === null ? [] : [number]);
  return printed.map((one) => {
    const dotted = /^(\d+)\.(\d+)$/.exec(one);
    return dotted
      ? { volume: dotted[1] ?? null, number: dotted[2] ?? '' }
      : { volume, number: one };
  });
}

/** The days that a resolved date or range covers; what is no day of the calendar covers none. */
function periodOf(start: string, end: string): Period[] {
  const first = dayAt(start, 'first');
  const last = dayAt(end, 'last');
  if (first === null || last === null || last < first) return [];
  const isWhole = start.length < 10 && start === end;
  return [{ first, last, extent: isWhole ? 'whole' : first === last ? 'day' : 'days' }];
}

function dayAt(date: string, edge: 'first' | 'last'): IsoDate | null {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return null;
  const [year = '', month = edge === 'first' ? '01' : '12', day] = date.split('-');
  if (day !== undefined) return isRealDay(Number(year), Number(month), Number(day)) ? date : null;
  const lastDay = daysInMonth(Number(year), Number(month));
  return toIsoDate(Number(year), Number(month), edge === 'first' ? 1 : lastDay);
}

/** A bare name is that of a file; a way of several steps is no file of that name elsewhere. */
function addressTarget(
  printed: string | undefined,
): Pick<ReferenceTarget, 'fileName' | 'address' | 'isWebAddress'> {
  if (printed === undefined) return { fileName: null, address: null, isWebAddress: false };
  const isWebAddress = /^(?:https?|ftp):\/\/|^www\./i.test(printed);
  const isWay = isWebAddress || printed.includes('/');
  return {
    fileName: isWay && !isWebAddress ? null : fileNameOf(printed),
    address: isWay ? printed.replace(/^www\./i, 'https://$&') : null,
    isWebAddress,
  };
}

function fileNameOf(address: string): string | null {
  const path = address.replace(/[?#].*$/, '').replace(/(?<!\/)\/+$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return /\.[a-z]{2,5}$/.test(name) && !/^www\./.test(name) ? name : null;
}
