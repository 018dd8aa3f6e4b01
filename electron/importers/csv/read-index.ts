import { knownPart } from '../../../shared/dates/known-part.ts';
import type { IndexEntry } from '../../../shared/imports/index-entry.ts';
import { headKey } from '../../../shared/imports/propose-columns.ts';
import { readEntryDate } from '../entries/entry-date.ts';
import type { TableRow } from './read-rows.ts';

/** What people and programmes write over the names of files; the first that is there is meant. */
const fileHeads =
  'file|file name|filename|path|file path|datei|dateiname|fichier|nom du fichier|archivo|fichero|файл|имя файла|plik|soubor|post id'.split(
    '|',
  );

/** A name of a file has no spaces at its ends and is no sentence. */
const MOST_WORDS = 8;

interface IndexTable {
  readonly heads: readonly string[];
  /** Below the heads, without blank ones. */
  readonly rows: readonly TableRow[];
  readonly cell: (
    row: TableRow,
    field: 'publication' | 'volume' | 'number' | 'date',
  ) => string | null;
  readonly readDate: (printed: string) => string;
}

/**
 * A table that holds no text but tells of files, one a row, which issue each is; null where it is
 * none. Rows that tell nothing are left out.
 */
export function readIndex({ heads, rows, cell, readDate }: IndexTable): IndexEntry[] | null {
  const keys = heads.map(headKey);
  const head = fileHeads.find((name) => keys.includes(name));
  if (head === undefined) return null;
  const column = keys.indexOf(head);
  const named = rows.filter((row) => isFileName(row.cells[column]));
  if (named.length === 0 || named.length * 2 < rows.length) return null;
  const entries = named.map((row): IndexEntry => {
    const printed = cell(row, 'date');
    const { date, datePrecision } = readEntryDate(printed && readDate(printed));
    return {
      file: (row.cells[column] ?? '').trim().slice(0, 1000),
      publication: cell(row, 'publication')?.slice(0, 200) ?? null,
      volume: cell(row, 'volume')?.slice(0, 20) ?? null,
      number: cell(row, 'number')?.slice(0, 40) ?? null,
      date: date && knownPart(date, datePrecision),
    };
  });
  const telling = entries.filter((it) => it.publication || it.volume || it.number || it.date);
  return telling.length > 0 ? telling : null;
}

const isFileName = (cell = ''): boolean => {
  const name = cell.trim();
  return name !== '' && name.split(/\s+/).length <= MOST_WORDS && !/[?*<>|"]/.test(name);
};
