import type { PointSpan } from './date-span.ts';
import type { NameItem, NumberItem } from './item.ts';

/** A group in the making: names are kept whole until all of it has been seen. */
export interface GroupDraft {
  names: NameItem[];
  spans: PointSpan[];
  numbers: NumberItem[];
  locators: string[];
  authors: string[];
  notes: string[];
  /** Where its last name, date, number or locator ends. */
  end: number;
  /** A comma stands where the name should be: it was lost with its link. */
  isNameLost: boolean;
  /** No comma parts the date from the name before it. */
  isDateTight: boolean;
  /** "Spring 1998": a number of a quarterly, though only its year is kept. */
  hasSeason: boolean;
  /** "4 Jan. 1993 Pier Letters": the name stands directly behind its date. */
  isDateFirst: boolean;
}

export const emptyGroup = (): GroupDraft => ({
  names: [],
  spans: [],
  numbers: [],
  locators: [],
  authors: [],
  notes: [],
  end: 0,
  isNameLost: false,
  isDateTight: false,
  hasSeason: false,
  isDateFirst: false,
});

/** A pointer in the making. */
export interface ReferenceDraft {
  /** From the first part that names the issue to the end of the last. */
  start: number;
  end: number;
  /** As it will be printed: with its article where the text points with "see the …". */
  publication: string | null;
  name: NameItem | null;
  spans: PointSpan[];
  volume: string | null;
  number: string | null;
  numbers: readonly string[] | undefined;
  title: string | undefined;
  locator: string | undefined;
  address: string | undefined;
  confidence: number;
}
