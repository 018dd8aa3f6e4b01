import { settleWitnesses, witnessedDate } from '../../../shared/imports/settle-witnesses.ts';
import type { Witness, WitnessedField } from '../../../shared/imports/witness.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { readNumbering } from '../../../shared/issues/read-numbering.ts';
import { type FoundMasthead, withWholeYears } from './find-newsletter.ts';
import type { Letter } from './letter.ts';

/** The fields of an issue as one place says them. */
export type SaidFields = Partial<Record<WitnessedField, string | null>>;

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
  date: date && witnessedDate(date, datePrecision),
});

/**
 * What a subject or a closing line says of the issue: "Quay Post 2.19 - Dredgers leave", "End of
 * Quay v07 #10", "Quay, 26 January 1997". A number with a point counts only behind the name.
 */
export function lineSays(text: string, name: string | null): SaidFields {
  const line = withWholeYears(text);
  const parts = readNumbering(line);
  const date = readIssueDate(line);
  const value = (field: 'volume' | 'number') =>
    parts.find((part) => part.field === field)?.value ?? null;
  const behindName = name === null ? undefined : decimalBehind(line, name);
  return {
    volume: value('volume') ?? behindName?.volume ?? null,
    number: value('number') ?? behindName?.number ?? null,
    date: date?.date ? witnessedDate(date.date, date.precision) : null,
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

/** A subject that is like a masthead names the publication too. */
export function subjectSays({ title }: Letter, name: string | null): SaidFields {
  if (title === null) return {};
  const line = readMastheadLine(title);
  return {
    publication: name === null ? (line?.publication ?? null) : null,
    ...lineSays(title, name),
  };
}

/** The draft with its witnesses, and with the likeliest of what they say in its fields. */
export function believeWitnesses(draft: IssueDraft, witnesses: readonly Witness[]): IssueDraft {
  const { draft: settled } = settleWitnesses({ ...draft, witnesses: [...witnesses] }, []);
  const { publication, volume, number, date, datePrecision } = settled;
  return { ...draft, publication, volume, number, date, datePrecision, witnesses: [...witnesses] };
}
