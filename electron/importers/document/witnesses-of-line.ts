import { knownPart } from '../../../shared/dates/known-part.ts';
import type { Witness, WitnessedField } from '../../../shared/imports/witness.ts';
import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { readNumbering } from '../../../shared/issues/read-numbering.ts';
import { readPageTitle } from '../html/page-witnesses.ts';

/** Who speaks, and how far that is believed. */
type Speaker = Pick<Witness, 'source' | 'confidence'>;

/** What any line says: "Harbour Letter, Vol. 3, No. 7, June 1997", or numbers and a date in prose. */
export function witnessesOfLine(line: string, speaker: Speaker): Witness[] {
  const masthead = readMastheadLine(line);
  const numbering = readNumbering(line);
  const date = masthead ? masthead.date : readIssueDate(line);
  const value = (field: 'volume' | 'number') =>
    numbering.find((part) => part.field === field)?.value ?? null;
  return told(speaker, {
    publication: masthead?.volume || masthead?.number ? masthead.publication : null,
    volume: masthead?.volume ?? value('volume'),
    number: masthead?.number ?? value('number'),
    date: date?.date ? knownPart(date.date, date.precision) : null,
  });
}

/** What a title says: "Harbour Letter #96" is its publication too, "Silt in the Fairway" nothing. */
export function witnessesOfTitle(title: string, speaker: Speaker): Witness[] {
  const { words, witness } = readPageTitle(title.replace(/\s+/g, ' ').trim());
  const { volume, number, date, datePrecision } = witness;
  return told(speaker, {
    publication: witness.publication ?? (number && words !== title ? words : null),
    volume,
    number,
    date: date && knownPart(date, datePrecision),
  });
}

/** A witness for each thing that is said. */
export const told = (
  speaker: Speaker,
  said: Readonly<Partial<Record<WitnessedField, string | null | undefined>>>,
): Witness[] =>
  (['publication', 'volume', 'number', 'date'] as const).flatMap((field) => {
    const value = said[field];
    return value ? [{ field, value: value.slice(0, 200), ...speaker }] : [];
  });
