/**
 * The cells of a spreadsheet that came as plain text: rows of as many cells each, at least two of
 * them, with tabs between. A cell of several lines stands in quotes. Null where it is none.
 */
export function readCells(text: string): string[][] | null {
  const rows = splitCells(text.replace(/\r\n?|\u2028|\u2029/g, '\n')).filter((row) =>
    row.some((cell) => cell !== ''),
  );
  const columns = rows[0]?.length ?? 0;
  return columns > 1 && rows.every((row) => row.length === columns) ? rows : null;
}

function splitCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"(?<quoted>(?:[^"]|"")*)"(?=[\t\n]|$)|(?<plain>[^\t\n]*))(?<end>[\t\n]|$)/gy;
  for (const { groups = {} } of text.matchAll(cell)) {
    const words = groups.quoted?.replaceAll('""', '"') ?? groups.plain ?? '';
    rows.at(-1)?.push(words.trim());
    if (groups.end === '\n') rows.push([]);
    if (groups.end === '') break;
  }
  return rows;
}
