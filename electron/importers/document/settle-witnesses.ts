import type { Witness, WitnessedField } from '../../../shared/imports/witness.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { readNumbering } from '../../../shared/issues/read-numbering.ts';
import { readPageTitle } from '../html/page-witnesses.ts';

/** A date is settled only by what is at least so sure; others stand as witnesses. */
const SURE_ENOUGH = 0.5;
const dayLengths = { day: 10, month: 7, year: 4 } as const;

/** As exact as it is told: "1997-06" of June 1997. */
export const exactDate = (date: string, precision: IssueDraft['datePrecision']): string =>
  date.slice(0, dayLengths[precision]);

/** What any line says: "Harbour Letter, Vol. 3, No. 7, June 1997", or numbers and a date in prose. */
export function witnessesOfLine(line: string, source: string, confidence: number): Witness[] {
  const masthead = readMastheadLine(line);
  const numbering = readNumbering(line);
  const date = masthead ? masthead.date : readIssueDate(line);
  const value = (field: 'volume' | 'number') =>
    numbering.find((part) => part.field === field)?.value ?? null;
  const said: [WitnessedField, string | null | undefined][] = [
    ['publication', masthead?.volume || masthead?.number ? masthead.publication : null],
    ['volume', masthead?.volume ?? value('volume')],
    ['number', masthead?.number ?? value('number')],
    ['date', date?.date && exactDate(date.date, date.precision)],
  ];
  return said.flatMap(([field, it]) =>
    it ? [{ field, value: it.slice(0, 200), source, confidence }] : [],
  );
}

/** What a title says: "Harbour Letter #96" is its publication too, "Silt in the Fairway" nothing. */
export function witnessesOfTitle(title: string, source: string, confidence: number): Witness[] {
  const { words, witness } = readPageTitle(title.replace(/\s+/g, ' ').trim());
  const { volume, number, date, datePrecision } = witness;
  const publication = witness.publication ?? (number && words !== title ? words : null);
  const said: [WitnessedField, string | null][] = [
    ['publication', publication],
    ['volume', volume],
    ['number', number],
    ['date', date && exactDate(date, datePrecision)],
  ];
  return said.flatMap(([field, it]) =>
    it ? [{ field, value: it.slice(0, 200), source, confidence }] : [],
  );
}

/** The likeliest of what all witnesses say; of those equally sure, the first. */
export function settleWitnesses(
  witnesses: readonly Witness[],
): Pick<IssueDraft, 'publication' | 'volume' | 'number' | 'date' | 'datePrecision'> {
  const best = (field: WitnessedField) =>
    witnesses
      .filter((witness) => witness.field === field && witness.confidence >= SURE_ENOUGH)
      .toSorted((one, other) => other.confidence - one.confidence)[0]?.value ?? null;
  const publication = best('publication');
  const date = best('date');
  return {
    publication: publication && clip(publication, 200),
    volume: best('volume')?.slice(0, 20) ?? null,
    number: best('number')?.slice(0, 40) ?? null,
    date: date && `${date}-01-01`.slice(0, 10),
    datePrecision: date?.length === 4 ? 'year' : date?.length === 7 ? 'month' : 'day',
  };
}
