import type { ColumnField, ColumnMapping } from '../../../shared/imports/column-mapping.ts';

/** The column of each field, by its place from 0. */
export type ColumnPlaces = ReadonlyMap<ColumnField, number>;

/** A mapping by heads or places as places alone; what names no column of the table is left out. */
export function columnPlaces(mapping: ColumnMapping, heads: readonly string[]): ColumnPlaces {
  const places = Object.entries(mapping).flatMap(([field, column]) => {
    const place =
      typeof column === 'number'
        ? column
        : heads.findIndex((head) => head.trim() === column.trim());
    return place === -1 ? [] : [[field as ColumnField, place] as const];
  });
  return new Map(places);
}

const figures = /^(?<first>\d{1,2})(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d\d)\b/;

/**
 * Dates of a column in figures, which alone may be read day first or month first: one day beyond
 * the twelfth tells it for all. Where none does, they stay as printed.
 */
export function columnDates(dates: readonly string[]): (printed: string) => string {
  const read = dates.map((date) => figures.exec(date.trim())?.groups);
  const isDayFirst = read.some((groups) => Number(groups?.first) > 12);
  const isMonthFirst = read.some((groups) => Number(groups?.second) > 12);
  if (isDayFirst === isMonthFirst) return (printed) => printed;
  return (printed) => {
    const groups = figures.exec(printed.trim())?.groups;
    if (!groups) return printed;
    const [day, month] = isDayFirst ? [groups.first, groups.second] : [groups.second, groups.first];
    const year = groups.year ?? '';
    const century = year.length === 4 ? '' : Number(year) >= 70 ? '19' : '20';
    return `${century}${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  };
}
