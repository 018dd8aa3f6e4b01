import type { PrintedLine } from './printed-line.ts';

/**
 * What a block of lines is.
 * - `item`: one item of a list, with its sign or number;
 * - `note`: a footnote, with its number or star.
 */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'note';

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
  /** Whether it begins, and ends, the column: only then may it go on in another. */
  readonly first: boolean;
  readonly last: boolean;
}
