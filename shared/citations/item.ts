import type { PointSpan } from './date-span.ts';
import type { IssueNumber } from './issue-number.ts';

interface Placed {
  /** Offsets into the text that was read. */
  readonly start: number;
  readonly end: number;
}

export interface NameItem extends Placed {
  readonly kind: 'name';
  /** Without quotation marks, marks of italics and a leading article. */
  readonly name: string;
  /** "the " as printed, or nothing. References keep it, citations do not. */
  readonly article: string;
  readonly quoted: boolean;
  /** Where its opening quotation mark stands, or the name itself where it has none. */
  readonly printedStart: number;
}

export interface DatesItem extends Placed {
  readonly kind: 'dates';
  readonly spans: readonly PointSpan[];
  readonly note: string | undefined;
}

export interface NumberItem extends Placed {
  readonly kind: 'number';
  readonly number: IssueNumber;
  /** Directly behind a name, without a comma. */
  readonly isTight: boolean;
  readonly printed: string;
}

/**
 * The parts of a parenthesis in the order of print. `words` is a word that belongs to none of the
 * others: it is prose. `through` is "cited by" or its like, `note` what says nothing of source or
 * date ("in Russian", "undated", "accessed May 3"), `label` is "Source:", `stop` a full stop between sentences.
 */
export type Item =
  | NameItem
  | DatesItem
  | NumberItem
  | (Placed & { readonly kind: 'locator'; readonly printed: string })
  | (Placed & { readonly kind: 'authors'; readonly names: readonly string[] })
  | (Placed & { readonly kind: 'note'; readonly printed: string })
  | (Placed & { readonly kind: 'words'; readonly text: string })
  | (Placed & { readonly kind: 'label' })
  | (Placed & { readonly kind: 'see' })
  | (Placed & { readonly kind: 'through' })
  | (Placed & { readonly kind: 'comma' })
  | (Placed & { readonly kind: 'semicolon' })
  | (Placed & { readonly kind: 'stop' })
  | (Placed & { readonly kind: 'aside' });

export type ItemKind = Item['kind'];
