import {
  complaintAboutEntry,
  dayOrders,
  emptySheet,
  type StyleEntry,
  type StyleEntryKind,
  type StyleSheet,
  styleEntry,
  styleEntryKinds,
  thousandsStyles,
} from './style-sheet.ts';

/** What came of reading a table: the sheet, and the lines that say nothing that a sheet holds. */
export interface ReadSheet {
  readonly sheet: StyleSheet;
  readonly complaints: readonly { readonly line: number; readonly message: string }[];
}

const HEAD = ['kind', 'write', 'instead of', 'capitals', 'note'] as const;

/** The sheet as a table of comma-separated values, a line an entry; forms are parted by "; ". */
export function sheetToCsv({ entries, spellOutBelow, thousands, days }: StyleSheet): string {
  const rules: readonly (readonly string[])[] = [
    ['numbers in words below', spellOutBelow === null ? '' : String(spellOutBelow), '', '', ''],
    ['thousands', thousands ?? '', '', '', ''],
    ['days', days ?? '', '', '', ''],
  ].filter(([, value]) => value !== '');
  const rows = entries.map(({ kind, preferred, instead, matchesCase, note }) => [
    kind,
    preferred,
    instead.join('; '),
    matchesCase ? 'exact' : '',
    note,
  ]);
  return [HEAD, ...rules, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * A table as `sheetToCsv` writes it, or plain text with a line an entry: "advisor -> adviser",
 * "! irregardless -> regardless", "@ Pres. -> President", "IMF = International Monetary Fund".
 */
export function readSheet(file: string): ReadSheet {
  const text = file.replace(/^\uFEFF/, '');
  const isTable = /^"?kind"?[,;\t]/i.test(text);
  const read = isTable ? rowsOf(text).slice(1).map(fromRow) : text.split(/\r?\n/).map(fromLine);
  const first = isTable ? 2 : 1;
  const rules = Object.assign({}, ...read.map(({ rule }) => rule)) as Partial<StyleSheet>;
  return {
    sheet: { ...emptySheet, ...rules, entries: read.flatMap(({ entry }) => entry ?? []) },
    complaints: read.flatMap(({ complaint }, index) =>
      complaint === undefined ? [] : [{ line: index + first, message: complaint }],
    ),
  };
}

interface ReadLine {
  readonly entry?: StyleEntry;
  readonly rule?: Partial<StyleSheet>;
  readonly complaint?: string;
}

function fromRow([
  kind = '',
  write = '',
  instead = '',
  capitals = '',
  note = '',
]: string[]): ReadLine {
  const name = kind.trim().toLowerCase();
  if (name === '' && write.trim() === '' && instead.trim() === '') return {};
  const rule = ruleOf(name, write.trim().toLowerCase());
  if (rule) return rule;
  const known = styleEntryKinds.find((one) => one === name);
  if (!known) return { complaint: `“${kind}” is no kind of entry.` };
  return entryOf(known, write, instead.split(';'), capitals.trim() !== '', note);
}

function ruleOf(name: string, value: string): ReadLine | null {
  switch (name) {
    case 'numbers in words below': {
      const below = Number(value);
      const isFit = Number.isInteger(below) && below >= 2 && below <= 21;
      return isFit
        ? { rule: { spellOutBelow: below } }
        : { complaint: 'Numbers are spelled out below 2 to 21.' };
    }
    case 'thousands': {
      const thousands = thousandsStyles.find((one) => one === value);
      return thousands
        ? { rule: { thousands } }
        : { complaint: 'Thousands are parted by “comma” or “space”.' };
    }
    case 'days': {
      const days = dayOrders.find((one) => one === value);
      return days
        ? { rule: { days } }
        : { complaint: 'Days are written “month-day” or “day-month”.' };
    }
    default:
      return null;
  }
}

function fromLine(line: string): ReadLine {
  const said = line.trim();
  if (said === '' || said.startsWith('#')) return {};
  const [, short, long] = /^(\S+)\s*=\s*(.+)$/u.exec(said) ?? [];
  if (short && long) return entryOf('abbreviation', long, [short], true, '');
  const [, sign = '', instead = '', preferred = ''] =
    /^([!@]?)\s*(.+?)(?:\s*(?:->|→)\s*(.*))?$/u.exec(said) ?? [];
  const kind = sign === '!' ? 'banned' : sign === '@' ? 'title' : 'preferred';
  return entryOf(kind, preferred, instead.split(';'), false, '');
}

function entryOf(
  kind: StyleEntryKind,
  preferred: string,
  instead: readonly string[],
  matchesCase: boolean,
  note: string,
): ReadLine {
  const read = styleEntry.safeParse({
    kind,
    preferred,
    instead: instead.map((one) => one.trim()).filter((one) => one !== ''),
    matchesCase: matchesCase || kind === 'abbreviation',
    note,
  });
  if (!read.success) return { complaint: 'Something is missing, or too long.' };
  const complaint = complaintAboutEntry(read.data);
  return complaint === null ? { entry: read.data } : { complaint };
}

/** The rows of a table as RFC 4180 has them; semicolons and tabs part cells where the head says so. */
function rowsOf(text: string): string[][] {
  const sign = /^"?kind"?([,;\t])/i.exec(text)?.[1] ?? ',';
  const rows: string[][] = [[]];
  let value = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(value);
    value = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (isQuoted && letter === '"' && text.charAt(at + 1) === '"') {
      value += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) value += letter;
    else if (letter === sign) endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else if (letter !== '\r') value += letter;
  }
  endCell();
  return rows.map((row) => row.map(unguarded));
}

/** A spreadsheet would run a cell that begins like this; an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const harmless = FORMULA.test(value) || value.startsWith("'") ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const unguarded = (value: string): string => value.replace(/^'(?=['=+\-@\t\r])/, '');
