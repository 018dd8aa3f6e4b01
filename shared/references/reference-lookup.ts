import type { IsoDate } from '../dates/iso-date.ts';
import type { FormerTitle } from '../issues/publication.ts';
import type { Identifier } from '../kernel/identifier.ts';
import type { AddressKey } from './address-keys.ts';

/** An issue as a lookup finds it, with no more than resolving needs. */
export interface FoundIssue {
  readonly issueId: Identifier;
  readonly publicationId: Identifier;
  /** What a person calls it: "Vol. 6, No. 160 · 31 August 2000". */
  readonly label: string;
  /** As printed; null where it has none. */
  readonly number: string | null;
  /** BCP 47; null where it is that of its publication. */
  readonly language: string | null;
  /** A month or year stands for its first day, as in `IssueDetails`. */
  readonly date: IsoDate | null;
  readonly datePrecision: 'day' | 'month' | 'year';
}

/** Words that head an issue or one of its briefings. */
export interface FoundTitle {
  readonly issue: FoundIssue;
  readonly words: string;
}

/** What heads so much of an archive ("In brief") that it names none of it. */
export interface CommonTitles {
  /** Whether more issues and briefings bear this `normaliseTitle` than anyone chooses among. */
  isCommonTitle(normalisedTitle: string): boolean;
  /** Whether titles that begin with these words are too many for likeness to tell them apart. */
  isCommonOpening(opening: string): boolean;
}

/**
 * The questions that resolving asks of the archive. Each is answered by one indexed query, in the
 * order of date, and leaves out what is in the trash. `limit` bounds the answer, never the work
 * of the index. An unknown publication is answered with nothing.
 */
export interface ReferenceLookup extends CommonTitles {
  /** Issues whose `date` lies between the two days, both included, whatever their precision. */
  issuesBetween(
    publicationId: Identifier,
    first: IsoDate,
    last: IsoDate,
    limit: number,
  ): readonly FoundIssue[];
  /**
   * Issues with this number, compared by `normaliseNumber` ("007" and "7" are the same, and a
   * double issue "12-13" answers to 12, to 13 and to 12-13); in any volume where `volume` is null.
   */
  issuesByNumber(
    publicationId: Identifier,
    volume: string | null,
    number: string,
    limit: number,
  ): readonly FoundIssue[];
  /** Issues whose title has this `normaliseTitle`; in any publication where the id is null. */
  issuesByTitle(
    publicationId: Identifier | null,
    normalisedTitle: string,
    limit: number,
  ): readonly FoundIssue[];
  /** The newest issue dated before this day, or null. */
  latestIssueBefore(publicationId: Identifier, day: IsoDate): FoundIssue | null;
  /** Issues with a briefing whose headline has this `normaliseTitle`. */
  issuesByHeadline(
    publicationId: Identifier | null,
    normalisedTitle: string,
    limit: number,
  ): readonly FoundIssue[];
  /**
   * The titles of issues and the headlines of briefings, by `normaliseTitle`, that go on from these
   * words, in the order of the words; in any publication where the id is null.
   */
  titlesBeginning(
    publicationId: Identifier | null,
    opening: string,
    limit: number,
  ): readonly FoundTitle[];
  /** The title of an issue and the headlines of its briefings, by `normaliseTitle`. */
  titlesOf(issueId: Identifier): readonly string[];
  /** Issues read from a file of this name: lower case, without folders. */
  issuesByFileName(fileName: string, limit: number): readonly FoundIssue[];
  /** Issues that answer one of these keys of an address, each with the key that it answers. */
  issuesByAddress(keys: readonly string[], limit: number): readonly IssueAtAddress[];
}

export interface IssueAtAddress {
  readonly issue: FoundIssue;
  readonly at: AddressKey;
}

/** A publication under all the names by which a text may call it. */
export interface NamedPublication {
  readonly id: Identifier;
  /** Its title first, then short title and aliases. */
  readonly names: readonly string[];
  readonly formerTitles: readonly FormerTitle[];
  /** The publication that it continues. */
  readonly continues: Identifier | null;
  /** Publications of one publisher are sisters, and call each other by their short names. */
  readonly publisher: string | null;
}

/** Where the reference stands. */
export interface ReferenceContext {
  readonly issueDate: IsoDate | null;
  /** The language of the issue, where it is not that of its publication. */
  readonly issueLanguage?: string | null | undefined;
  readonly publicationId: Identifier;
  /** Every publication of the archive, this one included. */
  readonly publications: readonly NamedPublication[];
}
