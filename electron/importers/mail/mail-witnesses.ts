import { daysBetween, type IsoDate, isRealDay, toIsoDate } from '../../../shared/dates/iso-date.ts';
import { knownPart } from '../../../shared/dates/known-part.ts';
import { settleWitnesses } from '../../../shared/imports/settle-witnesses.ts';
import type { Witness, WitnessedField } from '../../../shared/imports/witness.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { readNumbering } from '../../../shared/issues/read-numbering.ts';
import type { FoundMasthead } from './find-newsletter.ts';
import type { Letter } from './letter.ts';
import { writtenInFull } from './written-in-full.ts';

/** The fields of an issue as one place says them. */
export type SaidFields = Partial<Record<WitnessedField, string | null>>;

/**
 * The day meant by figures that may be read month first or day first, if just one reading is of the
 * days before the message; else their year, and null where there are no such figures.
 */
export function dayByMessage(text: string, sent: IsoDate | null): string | null {
  const [, one, other, year] =
    /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(writtenInFull(text)) ?? [];
  if (!year) return null;
  const figures = [Number(one), Number(other)];
  const days = [figures, figures.toReversed()].flatMap(([month = 0, day = 0]) =>
    isRealDay(Number(year), month, day) ? toIsoDate(Number(year), month, day) : [],
  );
  const near = [...new Set(days)].filter((day) => {
    const distance = sent === null ? Number.NaN : daysBetween(day, sent);
    return distance >= -1 && distance <= MOST_DAYS;
  });
  return (near.length === 1 ? near[0] : undefined) ?? year;
}

/** A newsletter is passed on within so many days. */
const MOST_DAYS = 20;

/** One witness for each field that the place names. */
export const witnessesOf = (said: SaidFields, source: string, confidence: number): Witness[] =>
  (Object.entries(said) as [WitnessedField, string | null][]).flatMap(([field, value]) =>
    value ? [{ field, value: value.slice(0, 200), source, confidence }] : [],
  );

export const mastheadSays = ({
  publication,
  volume,
  number,
  date,
  datePrecision,
}: FoundMasthead): SaidFields => ({
  publication,
  volume,
  number,
  date: date && knownPart(date, datePrecision),
});

/**
 * What a subject or a closing line says of the issue: "Quay Post 2.19 - Dredgers leave", "End of
 * Quay v07 #10", "Quay, 26 January 1997". A number with a point counts only behind the name.
 */
export function lineSays(text: string, name: string | null): SaidFields {
  const line = writtenInFull(text);
  const parts = readNumbering(line);
  const date = readIssueDate(line);
  const value = (field: 'volume' | 'number') =>
    parts.find((part) => part.field === field)?.value ?? null;
  const behindName = name === null ? undefined : decimalBehind(line, name);
  return {
    volume: value('volume') ?? behindName?.volume ?? null,
    number: value('number') ?? behindName?.number ?? null,
    date: date?.date ? knownPart(date.date, date.precision) : null,
  };
}

/** "2.19" and "v07 #10" behind one of the words of the name. */
function decimalBehind(line: string, name: string) {
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const found =
    /(?<!\d)(?:v(?:ol)?\.?\s?(?<v>\d{1,3})\s?#\s?(?<n>\d{1,4})|(?<volume>\d{1,3})\.(?<number>\d{1,3}))(?![\d.])/i.exec(
      line,
    );
  const before = line.slice(0, found?.index ?? 0).toLowerCase();
  if (!found?.groups || !words.some((word) => before.includes(word))) return undefined;
  const { v, n, volume, number } = found.groups;
  return { volume: plain(v ?? volume), number: plain(n ?? number) };
}

const plain = (figures = ''): string => figures.replace(/^0+(?=\d)/, '');

/** "Quay Alert" of "End of Quay Alert 3.04", where no masthead names the publication. */
export const nameBeforeNumber = (text: string): string | null =>
  /^[\s*=_~-]*(?:end\s+(?:of\s+)?(?:the\s+)?)?(?<name>\p{Lu}[\p{L}\p{N}'’& -]{2,60}?)\s+(?:#|v(?:ol)?\b|no\b|\d{1,3}\.\d{2}(?!\d))/iu.exec(
    text,
  )?.groups?.name ?? null;

/**
 * A subject that is like a masthead names the publication too. That of an answer is not believed
 * without one: it may speak of any issue.
 */
export function subjectSays(
  { title, isPassedOn, list, isBulk }: Letter,
  name: string | null,
): SaidFields {
  if (title === null) return {};
  const line = readMastheadLine(writtenInFull(title));
  if (name !== null) return lineSays(title, name);
  if (isPassedOn && !(line?.publication && line.number)) return {};
  const said = lineSays(title, list);
  const number = said.number ?? (isBulk && list ? numberBehind(title, list) : null);
  return { publication: line?.publication ?? null, ...said, number };
}

/** "Harbour News 17: cranes and tides" of the list Harbour News. */
function numberBehind(title: string, list: string): string | null {
  if (!title.toLowerCase().startsWith(list.toLowerCase())) return null;
  return (
    /^[\s,:#–—-]{0,4}(?<number>\d{1,5})(?=\s*(?:[:,–—-]|$))/.exec(title.slice(list.length))?.groups
      ?.number ?? null
  );
}

/** The draft with its witnesses, and with the likeliest of what they say in its fields. */
export function believeWitnesses(draft: IssueDraft, witnesses: readonly Witness[]): IssueDraft {
  const { draft: settled } = settleWitnesses({ ...draft, witnesses: [...witnesses] }, []);
  const { publication, volume, number, date, datePrecision } = settled;
  return { ...draft, publication, volume, number, date, datePrecision, witnesses: [...witnesses] };
}
