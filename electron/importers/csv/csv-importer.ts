import type { ColumnField, ColumnMapping } from '../../../shared/imports/column-mapping.ts';
import { proposeColumns } from '../../../shared/imports/propose-columns.ts';
import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { chosenEncoding } from '../chosen-encoding.ts';
import type { Entry } from '../entries/entry.ts';
import { issuesOfEntries } from '../entries/issues-of-entries.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { cleanControlCharacters } from '../text/clean-control-characters.ts';
import { decode, detectEncoding } from '../text/detect-encoding.ts';
import { TextPlaces } from '../text-places.ts';
import { cellText } from './cell-text.ts';
import { readIndex } from './read-index.ts';
import { readRows, type TableRow } from './read-rows.ts';
import { type ColumnPlaces, columnDates, columnPlaces } from './table-columns.ts';
import { areHeads, findShape, looksLikeTable } from './table-shape.ts';

/** Tables of text (CSV, TSV and their like), a row an issue or a briefing of one. */
export const csvImporter = {
  id: 'csv',
  version: 3,
  recognises({ bytes }) {
    const sample = bytes.subarray(0, importLimits.tableSampleBytes);
    return looksLikeTable(decode(sample, detectEncoding(sample)));
  },
  read(file, options?: ReadingOptions) {
    const detected = chosenEncoding(options) ?? detectEncoding(file.bytes);
    const read = readTextFile(file, { detected, isText: true });
    if (!read.ok) return read;
    const { decoded, encoding, warnings } = read.value;
    const table = readTable(decoded, options?.columns);
    if (!table) {
      const message = 'There are no columns in the file.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    const places = new TextPlaces(decoded, file.bytes, detected);
    const index = table.places.has('text') ? null : indexIn(table);
    if (index) {
      const reason = 'It tells which issues other files are.';
      const whole = { ...places.passage('', 0, decoded.length), fate: 'metadata', reason } as const;
      return ok({ drafts: [], encoding, warnings, stretches: [whole], index });
    }
    if (!table.places.has('text') && !listsIssues(table)) return err(withoutText(file.name, table));
    const { entries, stretches } = readEntries(table, places);
    const end = table.rows.at(-1)?.end ?? 0;
    if (end < decoded.length && !table.isOpen) {
      stretches.push({
        ...places.passage('', end, decoded.length),
        fate: 'unread',
        reason: tooMany,
      });
    }
    if (entries.length === 0) {
      const message = `There is no text in the column ${nameOf(table, 'text')}.`;
      return err(
        failure('unreadable-file', message, { file: file.name, hint: columnsHint(table) }),
      );
    }
    const drafts = issuesOfEntries(entries, { publication: null, base: null });
    return ok({ drafts, encoding, warnings: [...warnings, ...tableWarnings(table)], stretches });
  },
} satisfies Importer;

const tooMany = `Only the first ${importLimits.entries.toLocaleString('en')} rows are read.`;

/** A table with what its columns hold. */
interface Table {
  readonly heads: readonly string[];
  /** All rows of the file, blank ones and that of the heads too. */
  readonly rows: readonly TableRow[];
  /** How many rows the heads take up: one or none. */
  readonly headRows: number;
  readonly places: ColumnPlaces;
  readonly isOpen: boolean;
}

function readTable(text: string, chosen: ColumnMapping | undefined): Table | null {
  const shape = findShape(text.slice(0, importLimits.tableSampleBytes));
  if (!shape) return null;
  const { rows, isOpen } = readRows(text, shape.delimiter, importLimits.entries + 1);
  const first = rows.findIndex((row) => !isBlank(row));
  const cells = rows[first]?.cells ?? [];
  const isHeaded =
    Object.values(chosen ?? {}).some((it) => typeof it === 'string') || areHeads(cells);
  const heads = isHeaded ? cells : [];
  const columns =
    chosen ?? proposeColumns(isHeaded ? cells : cells.map(() => ''), shape.sample.slice(1));
  return {
    heads,
    rows,
    headRows: isHeaded ? first + 1 : 0,
    places: columnPlaces(columns, heads),
    isOpen,
  };
}

/** A list of issues by number or date, of which it knows no more than the titles. */
const listsIssues = ({ heads, places }: Table): boolean =>
  heads.length > 0 && places.has('title') && (places.has('number') || places.has('date'));

/** What a cell holds that is no text, on one line; null where it holds nothing. */
function cellOf({ places }: Table, { cells }: TableRow, field: ColumnField): string | null {
  const place = places.get(field);
  const text = place === undefined ? '' : (cells[place] ?? '');
  return text.replace(/\s+/g, ' ').trim() || null;
}

const datesOf = (table: Table) =>
  columnDates(table.rows.slice(table.headRows).map((row) => cellOf(table, row, 'date') ?? ''));

function indexIn(table: Table) {
  const { heads, rows, headRows } = table;
  return readIndex({
    heads,
    rows: rows.slice(headRows).filter((row) => !isBlank(row)),
    cell: (row, field) => cellOf(table, row, field),
    readDate: datesOf(table),
  });
}

function readEntries(table: Table, places: TextPlaces) {
  const { rows, headRows, places: columns } = table;
  const cell = (row: TableRow, field: ColumnField) => cellOf(table, row, field);
  const readDate = datesOf(table);
  const entries: Entry[] = [];
  const stretches: Stretch[] = [];
  for (const [index, row] of rows.entries()) {
    const name = `row ${index + 1}`;
    const passage = places.passage(name, row.start, row.end);
    const text = cleanControlCharacters(row.cells[columns.get('text') ?? -1] ?? '').text;
    const headline = cell(row, 'headline');
    const title = cell(row, 'title');
    if (index < headRows)
      stretches.push({ ...passage, fate: 'metadata', reason: 'The heads of its columns.' });
    else if (isBlank(row)) continue;
    else if (text.trim() === '' && !headline && !title) {
      stretches.push({ ...passage, fate: 'unread', reason: 'It has neither title nor text.' });
    } else {
      const date = cell(row, 'date');
      entries.push({
        name,
        title: headline ?? title,
        issueTitle: headline ? title : null,
        body: cellText(text, table.heads[columns.get('text') ?? -1] ?? ''),
        date: date && readDate(date),
        publication: cell(row, 'publication'),
        volume: cell(row, 'volume'),
        number: cell(row, 'number'),
        section: cell(row, 'section'),
        byline: cell(row, 'byline'),
        language: languageOf(cell(row, 'language')),
        address: addressOf(cell(row, 'address')),
        passages: [passage],
        warnings: [],
      });
    }
  }
  return { entries, stretches };
}

const isBlank = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');

const languageOf = (tag: string | null): string | null =>
  tag && /^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(tag) ? tag : null;

const addressOf = (address: string | null): string | null =>
  address && /^(?:https?:\/\/|\/)[^\s{}]+$/i.test(address) ? address : null;

const nameOf = ({ heads, places }: Table, field: ColumnField): string => {
  const place = places.get(field) ?? 0;
  return heads[place] ? `“${heads[place]}”` : String(place + 1);
};

const withoutText = (file: string, table: Table) =>
  failure(
    'unreadable-file',
    'This is a table, but none of its columns is known to hold the text.',
    {
      file,
      hint: columnsHint(table),
    },
  );

const NAMED = 20;

/** What there is to choose from. */
function columnsHint({ heads, rows }: Table): string {
  const width = Math.max(0, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  const names = Array.from(
    { length: width },
    (_, index) => heads[index]?.trim() || String(index + 1),
  );
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `It has these columns: ${names.slice(0, NAMED).join(', ')}${more}. Choose which holds the text.`;
}

function tableWarnings(table: Table): ImportWarning[] {
  return [
    ...titlesAlone(table),
    ...raggedRows(table),
    ...leftOutColumns(table),
    ...openQuotation(table),
  ];
}

const titlesAlone = (table: Table): ImportWarning[] =>
  table.places.has('text')
    ? []
    : [
        {
          message: `None of its columns is known to hold the text, so its issues have titles alone. ${columnsHint(table)}`,
        },
      ];

/** Rows that the heads do not fit, told one by one while they are few. */
function raggedRows({ heads, rows, headRows }: Table): ImportWarning[] {
  if (heads.length === 0) return [];
  const ragged = [...rows.entries()].filter(
    ([index, row]) => index >= headRows && !isBlank(row) && row.cells.length !== heads.length,
  );
  const more = ragged.length - NAMED;
  return [
    ...ragged.slice(0, NAMED).map(([index, { cells }]) => ({
      message: `A row has ${cells.length} cells under ${heads.length} heads${cells.length > heads.length ? '; what is beyond them was left out' : ''}.`,
      place: `row ${index + 1}`,
    })),
    ...(more > 0 ? [{ message: `${more} more rows do not fit the heads of the table.` }] : []),
  ];
}

function leftOutColumns({ heads, rows, headRows, places }: Table): ImportWarning[] {
  const taken = new Set(places.values());
  const named = heads.filter(
    (head, index) =>
      head.trim() !== '' &&
      !taken.has(index) &&
      rows.slice(headRows).some(({ cells }) => cells[index]?.trim()),
  );
  if (named.length === 0) return [];
  return [
    {
      message: `Columns left out, for which there is no place: ${named.slice(0, NAMED).join(', ')}.`,
    },
  ];
}

const openQuotation = ({ isOpen, rows }: Table): ImportWarning[] =>
  isOpen
    ? [
        {
          message: 'A quotation mark is never closed; all that follows it was taken for one cell.',
          place: `row ${rows.length}`,
        },
      ]
    : [];
