import type { Passage } from '../../../shared/imports/passage.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';

/** The body of an entry, and how it is written. */
export interface EntryText {
  readonly form: 'html' | 'markdown' | 'plain';
  readonly text: string;
}

/** One text of an export with what the platform says of it: an item, a post, a row. */
export interface Entry {
  /** For messages: "item 3", "row 12". */
  readonly name: string;
  /** Plain text. */
  readonly title: string | null;
  /** What its issue is called, where the entry says so besides its own title. */
  readonly issueTitle?: string | null;
  readonly body: EntryText;
  /** As printed, in any form. */
  readonly date: string | null;
  readonly volume?: string | null;
  readonly number?: string | null;
  /** The publication that the entry itself names. */
  readonly publication?: string | null;
  readonly section: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  /** Where it stands on its site, as given. */
  readonly address: string | null;
  /** The address that its relative links count from, where that is another. */
  readonly base?: string | null;
  /** Words about it that are not of its text. */
  readonly summary?: string | null;
  /** Why it is no finished text. */
  readonly unfinished?: string | undefined;
  /** Set where it is an issue by itself whatever the others are: a page of a site. */
  readonly isAlone?: boolean;
  /** Where it stands in the file. */
  readonly passages: readonly Passage[];
  readonly warnings: readonly ImportWarning[];
}
