import { CsvError, parse } from 'csv-parse/sync';

/** A row as it stands in its table; offsets count in the text. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** Whether the last cell was opened with a quotation mark that is never closed. */
  readonly isOpen: boolean;
}

/** The rows of a table, blank ones too; `most` of them at most. */
export function readRows(text: string, delimiter: string, most: number): TableRows {
  const whole = Buffer.from(text);
  const first = parsed(whole, delimiter, most);
  const records = first ?? parsed(Buffer.concat([whole, Buffer.from('"')]), delimiter, most) ?? [];
  let byte = 0;
  let offset = 0;
  const rows = records.map(({ record, info }) => {
    const end = Math.min(info.bytes, whole.length);
    const start = offset;
    offset += whole.toString('utf8', byte, end).length;
    byte = end;
    return { cells: record, start, end: offset };
  });
  return { rows, isOpen: first === null };
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly bytes: number };
}

/** Null where a quotation mark is open at the end. */
function parsed(text: Buffer, delimiter: string, most: number): ParsedRecord[] | null {
  try {
    return parse(text, {
      delimiter,
      to: most,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as ParsedRecord[];
  } catch (thrown) {
    if (thrown instanceof CsvError) return null;
    throw thrown;
  }
}
