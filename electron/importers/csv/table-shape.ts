import { headKey, proposeColumns } from '../../../shared/imports/propose-columns.ts';
import { readRows } from './read-rows.ts';

/** How a table is written down. */
export interface TableShape {
  readonly delimiter: string;
  /** Rows of its beginning that hold anything. */
  readonly sample: readonly (readonly string[])[];
  /** Cells that most rows have. */
  readonly width: number;
  /** Of the rows, the share that has just so many. */
  readonly share: number;
}

const delimiters = [',', ';', '\t', '|'];
const SAMPLED_ROWS = 60;
const LONGEST_HEAD = 60;

/** By the delimiter under which its rows are most alike; null where there are no columns. */
export function findShape(opening: string): TableShape | null {
  const [first = ''] = opening.trimStart().split('\n', 1);
  const shapes = delimiters
    .filter((delimiter) => first.includes(delimiter))
    .map((delimiter) => shapeBy(delimiter, opening))
    .filter(({ width }) => width >= 2)
    .sort((one, other) => other.share - one.share || other.width - one.width);
  return shapes[0] ?? null;
}

function shapeBy(delimiter: string, opening: string): TableShape {
  const { rows } = readRows(opening, delimiter, SAMPLED_ROWS);
  const sample = rows
    .map(({ cells }) => cells)
    .filter((cells) => cells.some((it) => it.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of sample) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const [width, count] = most ?? [0, 0];
  return { delimiter, sample, width, share: sample.length === 0 ? 0 : count / sample.length };
}

/** 0 to 1: how surely a text is a table, by its beginning. */
export function looksLikeTable(opening: string): number {
  if (/^\s*(?:[<{[#]|---|From )/.test(opening)) return 0;
  const shape = findShape(opening);
  const [heads = [], ...rows] = shape?.sample ?? [];
  if (!shape || rows.length === 0 || !areHeads(heads)) return 0;
  const known = Object.keys(proposeColumns(heads)).length;
  if (known >= 2) return 0.97;
  const isEven = shape.width >= 3 && shape.share === 1 && rows.length >= 3;
  if (shape.share < 0.9 || (!isEven && isProse(shape.delimiter, opening))) return 0;
  return known === 1 || shape.width >= 3 || heads.every((head) => !/\s/.test(head)) ? 0.7 : 0;
}

/** Short words, one for each column, none of them a figure. */
export const areHeads = (heads: readonly string[]): boolean => {
  const keys = heads.map(headKey).filter((key) => key !== '');
  return (
    keys.length * 2 >= heads.length &&
    keys.length >= 2 &&
    heads.every((head) => head.trim().length <= LONGEST_HEAD && !/[.!?:]\s|\.$/.test(head)) &&
    keys.every((key) => /\p{L}/u.test(key) || key === '')
  );
};

/** Writers put a space behind a comma, tables do not. */
function isProse(delimiter: string, opening: string): boolean {
  const found = opening.split(delimiter).slice(1);
  const spaced = found.filter((rest) => rest.startsWith(' ')).length;
  return delimiter !== '\t' && spaced * 2 > found.length;
}
