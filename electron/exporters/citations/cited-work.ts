import type { DateSpan } from '../../../shared/citations/reading.ts';

/** What kind of thing is cited; each format has its own word for each. */
export type WorkKind =
  | 'newspaper'
  | 'magazine'
  | 'broadcast'
  | 'webpage'
  | 'report'
  | 'interview'
  /** An issue of the archive or of another periodical that a reference points to. */
  | 'issue';

export interface AuthorName {
  /** Null where the name does not part into two: then `family` is all of it. */
  readonly given: string | null;
  readonly family: string;
}

/** Where it is cited. */
export interface CitedPlace {
  readonly publicationTitle: string;
  readonly issueLabel: string;
  readonly headline: string;
  /** The citation as it stands there. */
  readonly printed: string;
}

/** One source on one day or range of days, with every place that cites it. */
export interface CitedWork {
  /** ASCII, unique in its list, and the same in every export: "interfax-2000-08-29". */
  readonly id: string;
  readonly kind: WorkKind;
  /** The periodical, station, site or office; its authority record's name. */
  readonly container: string | null;
  readonly title: string | null;
  readonly authors: readonly AuthorName[];
  /** As exact as printed; null where no year is known. */
  readonly issued: DateSpan | null;
  readonly circa: boolean;
  readonly volume: string | null;
  readonly number: string | null;
  readonly pages: string | null;
  readonly url: string | null;
  /** BCP 47, where the record knows it. */
  readonly language: string | null;
  /** Words beside it in print: "in Russian", "May 3" where no year is known. */
  readonly notes: readonly string[];
  /** Topics of the briefings that cite it. */
  readonly keywords: readonly string[];
  readonly places: readonly CitedPlace[];
}

/** One format: what stands before, between and after the works of a list. */
export interface CitationFormat {
  readonly extension: string;
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  entry(work: CitedWork): string;
}

/** "Cited in Baltic Ledger, Vol. 5, No. 20 · 16 May 2025: “Ports reopen”". */
export function citedIn({ publicationTitle, issueLabel, headline }: CitedPlace): string {
  const title = headline === '' ? '' : `: “${headline}”`;
  return `${publicationTitle}, ${issueLabel}${title}`;
}

/** Every note of a work, the places last, each on one line. */
export function notesOf({ notes, places }: CitedWork): string[] {
  const where = [...new Set(places.map(citedIn))].join('; ');
  return [...notes, ...(where === '' ? [] : [`Cited in ${where}`])].map(onOneLine);
}

/** Formats that go by lines take no line ends within a value. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
