const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Long names bear two errors, short ones a single one; "may" bears none. */
const errorsBorne = (name: string): number => (name.length > 5 ? 2 : name.length > 3 ? 1 : 0);

/**
 * The month whose name is nearest to a misspelt one, in small letters; null where none is near, or
 * two are equally near.
 */
export function misspeltMonth(printed: string): string | null {
  const word = printed.toLowerCase();
  const near = names
    .map((name) => ({ name, errors: editDistance(word, name) }))
    .filter(({ name, errors }) => errors <= errorsBorne(name))
    .sort((one, other) => one.errors - other.errors);
  const [best, second] = near;
  return best && best.errors !== second?.errors ? best.name : null;
}

/** Letters put in, left out, changed or swapped with their neighbour. */
function editDistance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const at = (up: number, left: number) => rows[row - up]?.[column - left] ?? 0;
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line[column] = Math.min(
        at(1, 0) + 1,
        (line[column - 1] ?? 0) + 1,
        at(1, 1) + (isSame ? 0 : 1),
        isSwapped && row > 1 && column > 1 ? at(2, 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(line);
  }
  return rows[one.length]?.[other.length] ?? Number.POSITIVE_INFINITY;
}
