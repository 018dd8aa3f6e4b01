/** A figure of ours, with that of plain Lexical beside it where there is one, and what it may be. */
export interface BenchRow {
  readonly what: string;
  readonly ours: number;
  readonly plain?: number;
  readonly unit: 'ms' | 'MB';
  /** At most this, and at most so many times the plain one. */
  readonly most?: number;
  readonly mostOfPlain?: number;
}

/** Prints the rows as one table, those over their bound marked; then the process fails. */
export function printTable(rows: readonly BenchRow[]): void {
  const head = ['', 'ours', 'plain', 'ours : plain', 'bound', ''];
  const lines = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
  if (rows.some(isOver)) process.exitCode = 1;
}

function cellsOf(row: BenchRow): string[] {
  const { what, ours, plain, unit, most, mostOfPlain } = row;
  const figure = (value: number) => `${value.toFixed(1)} ${unit}`;
  const bounds = [
    ...(mostOfPlain === undefined ? [] : [`${mostOfPlain.toFixed(2)} : 1`]),
    ...(most === undefined ? [] : [figure(most)]),
  ];
  return [
    what,
    figure(ours),
    plain === undefined ? '' : figure(plain),
    plain === undefined ? '' : (ours / plain).toFixed(2),
    bounds.join(', '),
    isOver(row) ? 'OVER' : '',
  ];
}

const isOver = ({ ours, plain, most, mostOfPlain }: BenchRow): boolean =>
  (most !== undefined && ours > most) ||
  (plain !== undefined && mostOfPlain !== undefined && ours / plain > mostOfPlain);
