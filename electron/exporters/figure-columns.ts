import { inlineText } from '../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../shared/manuscript/manuscript.ts';

type Row = readonly (readonly Inline[])[];

/** A table's width: its longest row's. */
export const columnCount = (head: Row | undefined, rows: readonly Row[]): number =>
  rows.reduce((widest, row) => Math.max(widest, row.length), Math.max(1, head?.length ?? 0));

/** For each column whether it holds figures only, which stand flush with each other's last. */
export function figureColumns(columns: number, rows: readonly Row[]): boolean[] {
  return Array.from({ length: columns }, (_, column) => {
    const texts = rows.map((row) => inlineText(row[column] ?? []).trim()).filter(Boolean);
    return texts.length > 0 && texts.every(isFigure);
  });
}

const isFigure = (text: string): boolean =>
  /^[+−–-]?\p{Sc}?\s?\d[\d.,\s\u00a0]*\s?[%\p{Sc}]?$/u.test(text);
