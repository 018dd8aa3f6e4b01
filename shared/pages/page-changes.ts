import { commonAtEnd, commonAtStart } from '../kernel/common-ends.ts';
import type { PageDrawing, PageMark, PrintedStretch } from './page-drawing.ts';

/** How the print of a page differs from other print that is known. */
export interface PageChanges {
  /** The id of the page whose print that is. */
  readonly since: string;
  readonly marks: Splice<PageMark>;
  readonly stretches: Splice<PrintedStretch>;
}

/** One stretch of a list in the place of another: what is before and after it stays. */
export interface Splice<Item> {
  readonly from: number;
  readonly without: number;
  readonly put: readonly Item[];
}

/** The least that makes one list out of another; their items are told as text, to be compared. */
export function spliceBetween(before: readonly string[], after: readonly string[]): Splice<string> {
  const from = commonAtStart(before, after);
  const kept = commonAtEnd(before, after, from);
  return {
    from,
    without: before.length - kept - from,
    put: after.slice(from, after.length - kept),
  };
}

/** Print with its changes. What has not changed is the same object as before. */
export function changedDrawing(
  before: PageDrawing,
  { marks, stretches }: Pick<PageChanges, 'marks' | 'stretches'>,
): PageDrawing {
  return {
    marks: spliced(before.marks, marks),
    stretches: spliced(before.stretches, stretches),
  };
}

const spliced = <Item>(items: readonly Item[], { from, without, put }: Splice<Item>): Item[] =>
  items.toSpliced(from, without, ...put);
