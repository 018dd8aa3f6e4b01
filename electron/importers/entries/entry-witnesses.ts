import { knownPart } from '../../../shared/dates/known-part.ts';
import type { Witness } from '../../../shared/imports/witness.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import type { Masthead } from '../../../shared/issues/read-masthead.ts';
import { inFigures } from '../../../shared/issues/read-numbering.ts';
import { readPageTitle } from '../html/page-witnesses.ts';
import type { Entry } from './entry.ts';
import type { EntryDate } from './entry-date.ts';

/** "Harbour Letter No. 12, 3 June 1997" over an entry tells its issue. */
export interface TitleWitness {
  readonly publication: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly datePrecision: IssueDraft['datePrecision'];
}

/** All that may tell of which issue an entry is. */
export interface EntryEvidence {
  readonly entry: Entry;
  readonly told: EntryDate;
  readonly title: TitleWitness;
  /** Over its text, where that bears a number. */
  readonly masthead: Masthead | null;
}

/** What the file calls the publication, and whether its entries agree on another name. */
export interface EntryNaming {
  readonly channel: string | null;
  readonly isNamedByTitles: boolean;
}

export function readEntryTitle(title: string | null): TitleWitness {
  const line = title === null ? null : readMastheadLine(title);
  const { witness } = readPageTitle(title ?? '');
  const { publication, volume, number } = line ?? witness;
  const date = line ? line.date : readIssueDate(title ?? '');
  return {
    publication,
    volume,
    number,
    date: date?.date ?? null,
    datePrecision: date?.precision ?? 'day',
  };
}

/** What is told outright goes before what is read from a title; a day printed there before a stamp. */
export function witnessesOfEntry(
  { entry, told, title, masthead }: EntryEvidence,
  { channel, isNamedByTitles }: EntryNaming,
): Witness[] {
  const { name } = entry;
  const itsTitle = `title of ${name}`;
  const itsText = `masthead of ${name}`;
  const isWithin = told.date?.startsWith(exact(title) ?? ' ') ?? false;
  return [
    ...said('publication', entry.publication, name, 0.95),
    ...said('publication', title.publication, itsTitle, isNamedByTitles ? 0.85 : 0.3),
    ...said('publication', channel, 'file as a whole', isNamedByTitles ? 0.3 : 0.8),
    ...said('publication', masthead?.publication, itsText, 0.35),
    ...said('volume', entry.volume && inFigures(entry.volume), name, 0.95),
    ...said('volume', title.volume, itsTitle, 0.85),
    ...said('volume', masthead?.volume, itsText, 0.7),
    ...said('number', entry.number && numberIn(entry.number), name, 0.95),
    ...said('number', title.number, itsTitle, 0.85),
    ...said('number', masthead?.number, itsText, 0.7),
    ...said('date', exact(told), name, 0.8),
    ...said('date', exact(title), itsTitle, isWithin ? 0.5 : 0.9),
    ...said('date', masthead && exact(masthead), itsText, 0.7),
  ];
}

const numberIn = (printed: string): string =>
  inFigures(printed.trim().replace(/^(?:#|no\.?\s|nr\.?\s|№)\s*/i, ''));

const exact = ({ date, datePrecision }: Pick<TitleWitness, 'date' | 'datePrecision'>) =>
  date && knownPart(date, datePrecision);

const said = (
  field: Witness['field'],
  value: string | null | undefined,
  source: string,
  confidence: number,
): Witness[] =>
  value?.trim() ? [{ field, value: clip(value.trim(), 200), source, confidence }] : [];
