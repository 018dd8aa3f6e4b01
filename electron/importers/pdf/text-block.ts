import type { PrintedLine } from './printed-line.ts';

/**
 * What a block of lines is.
 * - `item`: one item of a list, with its sign or number;
 * - `note`: a footnote, with its number or star;
 * - `pull-quote`: words of the text, set large to be seen;
 * - `contents`: an entry of a list of contents.
 */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'note'
  | 'quotation'
  | 'pull-quote'
  | 'contents'
  | 'table';

/** A line of a block. */
export interface BlockLine extends PrintedLine {
  readonly page: number;
  /** Whether its end is meant, as in verse and addresses, though the block goes on. */
  readonly ends: boolean;
}

/** Lines that make one paragraph, heading, item or note. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly lines: readonly BlockLine[];
  /** The edges of the column that it stands in. */
  readonly left: number;
  readonly right: number;
  /** The frame that it stands in, by its number on the page; text outside runs on around it. */
  readonly frame?: number | undefined;
  /** Whether it begins, and ends, the column: only then may it go on in another. */
  readonly first: boolean;
  readonly last: boolean;
  /** Of a heading of a tagged file, from 1. */
  readonly level?: number | undefined;
  /** Of a heading: whether it names the section of the one that follows. */
  readonly over?: boolean | undefined;
  /** Of an item: lists around its own. */
  readonly depth?: number | undefined;
  /** Of a table: the lines of its cells, row by row; `lines` are all of them. */
  readonly rows?: readonly (readonly (readonly BlockLine[])[])[] | undefined;
  /** Of a table: whether its first row heads its columns. */
  readonly headed?: boolean | undefined;
}
