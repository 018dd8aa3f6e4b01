import { readSheet, sheetToCsv } from '../../../shared/house-style/sheet-table.ts';
import type { StyleSheet } from '../../../shared/house-style/style-sheet.ts';
import { say } from '../../wording/say.ts';

/** Gives the sheet out as a table that any spreadsheet opens. */
export function downloadSheet(sheet: StyleSheet, name: string): void {
  const table = new Blob([`\uFEFF${sheetToCsv(sheet)}`], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(table);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}-style-sheet.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** No sheet of words is larger, in bytes. */
const LARGEST = 2_000_000;

export type ImportedSheet =
  | { readonly sheet: StyleSheet; readonly added: number; readonly passedOver: string }
  | { readonly complaint: string };

/** The sheet with what a file adds to it; what a file says of the same words counts. */
export async function addFromFile(sheet: StyleSheet, file: File): Promise<ImportedSheet> {
  if (file.size > LARGEST)
    return { complaint: say('“{name}” is too large for a style sheet.', { name: file.name }) };
  const { sheet: read, complaints } = readSheet(await file.text());
  const passedOver = complaints
    .slice(0, 3)
    .map(({ line, message }) => say('Line {line, number}: {message}', { line, message }))
    .join(' ');
  if (read.entries.length === 0 && complaints.length > 0) {
    return {
      complaint: say('“{name}” holds no entry of a style sheet. {passedOver}', {
        name: file.name,
        passedOver,
      }),
    };
  }
  const told = new Set(read.entries.flatMap(keysOf));
  const kept = sheet.entries.filter((entry) => !keysOf(entry).some((key) => told.has(key)));
  return {
    sheet: {
      entries: [...kept, ...read.entries],
      spellOutBelow: read.spellOutBelow ?? sheet.spellOutBelow,
      thousands: read.thousands ?? sheet.thousands,
      days: read.days ?? sheet.days,
    },
    added: read.entries.length,
    passedOver,
  };
}

const keysOf = ({ kind, instead }: StyleSheet['entries'][number]): string[] =>
  instead.map((form) => `${kind}/${form.toLowerCase()}`);
