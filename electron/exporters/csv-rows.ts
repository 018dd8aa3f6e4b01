/** A spreadsheet would run a cell that begins like this; an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** The first row of a table. The mark of byte order tells spreadsheets that it is UTF-8. */
export const csvHead = (names: readonly string[]): string => `\uFEFF${csvRow(names)}`;

/** A row as RFC 4180 has it, with nothing in it that a spreadsheet would run. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
