/** A line of a tree of which only the open parts are listed, in order. */
export interface TreeRow {
  readonly key: string;
  /** From 1. */
  readonly level: number;
  /** Null where there is nothing under it. */
  readonly expanded: boolean | null;
  /** What typing finds it by, and its name. */
  readonly text: string;
}

/** The row that holds this one; -1 for one at the top. */
export function parentRow(rows: readonly TreeRow[], row: number): number {
  const level = rows[row]?.level ?? 1;
  return rows.slice(0, row).findLastIndex((one) => one.level < level);
}
