/** "page 3", "pages 2 to 5 and 9": numbers in ascending order. */
export function listPages(pages: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  const parts = runs.map(([first, last]) =>
    first === last ? `${first}` : `${first} ${last === first + 1 ? 'and' : 'to'} ${last}`,
  );
  const all = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
  return `${pages.length === 1 ? 'page' : 'pages'} ${all ?? ''}`;
}
