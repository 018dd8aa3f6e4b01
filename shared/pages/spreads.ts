export type PageView = 'single' | 'spreads';

/** Which pages stand side by side, row by row: the first alone, as it faces the reader's hand. */
export function spreadsOf(pages: number, view: PageView): number[][] {
  const all = Array.from({ length: pages }, (_, page) => page);
  if (view === 'single') return all.map((page) => [page]);
  const rows: number[][] = [];
  for (const page of all) {
    const last = rows.at(-1);
    if (page % 2 === 0 && page > 0 && last) last.push(page);
    else rows.push([page]);
  }
  return rows;
}
