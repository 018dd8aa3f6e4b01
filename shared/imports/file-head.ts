import type { ImportWarning, IssueDraft } from '../issues/issue-draft.ts';
import type { Account } from './account-for.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { IndexEntry } from './index-entry.ts';
import type { Passage } from './passage.ts';
import type { Stretch } from './stretch.ts';

/** What is settled about a file before it is read. */
export interface HowToRead {
  readonly encoding?: string | undefined;
  readonly columns?: ColumnMapping | undefined;
}

/** A draft without its texts: all that is needed to know which issue it is. */
export interface DraftHead {
  /** Its manuscripts are empty. */
  readonly draft: IssueDraft;
  /** What can be told of each briefing's text, in their order. */
  readonly texts: readonly { readonly words: number; readonly opening: string }[];
}

/** What was read from a file, without its texts. */
export interface FileHead {
  /** With its version: "markdown 3"; null where none understood the file. */
  readonly importer: string | null;
  readonly encoding: string | null;
  readonly encodingConfidence: number | null;
  /** Why it is only kept. */
  readonly refused: string | null;
  /** Why it was not read at all: bytes that are known. */
  readonly duplicate: string | null;
  readonly warnings: number;
  /** How many files it holds. */
  readonly holds: number;
  /** What it says of other files, where it is an index of them. */
  readonly index?: readonly IndexEntry[] | undefined;
  readonly drafts: readonly DraftHead[];
  /** The same where the file is no page of an issue that others bring; null where it is the same. */
  readonly alone: readonly DraftHead[] | null;
  /** What its container says of how it is to be read. */
  readonly saidOptions: HowToRead;
  /** With which options it was read. */
  readonly options: HowToRead;
}

/** Which briefing of which draft of a file, both from 0. */
export type DraftPlace = readonly [draft: number, briefing: number];

/** How a file came and was read, and what became of its bytes. */
export interface ToldOfFile {
  /** What its container says of it. */
  readonly passage?: Passage | undefined;
  readonly address?: string | undefined;
  readonly warnings: readonly ImportWarning[];
  readonly stretches: readonly Stretch[];
  readonly account: Account<DraftPlace>;
}
