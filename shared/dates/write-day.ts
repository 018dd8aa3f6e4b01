import type { DateOrder } from './date-order.ts';
import type { IsoDate } from './iso-date.ts';

export interface DayStyle {
  /** BCP 47. */
  readonly language: string;
  readonly dateOrder: DateOrder;
}

/** A day as a publication prints it in a citation: "August 29", "29 August", "2000-08-29". */
export function writeDay(date: IsoDate, style: DayStyle, isYearSaid = false): string {
  const day = dayAndMonth(date, style);
  if (!isYearSaid) return day;
  if (style.dateOrder === 'year-first') return date;
  const year = String(Number(date.slice(0, 4)));
  return style.dateOrder === 'month-first' ? `${day}, ${year}` : `${day} ${year}`;
}

/** "August 2000". */
export function writeMonth(date: IsoDate, { language }: Pick<DayStyle, 'language'>): string {
  const month = formatter(language, { month: 'long' }).format(timeOf(date));
  return `${month} ${Number(date.slice(0, 4))}`;
}

function dayAndMonth(date: IsoDate, { language, dateOrder }: DayStyle): string {
  const format = formatter(language, { day: 'numeric', month: 'long' });
  const parts = format.formatToParts(timeOf(date));
  const at = (type: string) => parts.findIndex((part) => part.type === type);
  const isMonthFirst = at('month') < at('day');
  if (isMonthFirst === (dateOrder !== 'day-first')) {
    return parts.map(({ value }) => value).join('');
  }
  const [day = '', month = ''] = [parts[at('day')]?.value, parts[at('month')]?.value];
  return dateOrder === 'day-first' ? `${day} ${month}` : `${month} ${day}`;
}

const timeOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** English where the window knows no such language. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const [known = 'en'] = isWellFormed(language)
    ? Intl.DateTimeFormat.supportedLocalesOf([language])
    : [];
  return new Intl.DateTimeFormat(known, { ...options, timeZone: 'UTC' });
}

const isWellFormed = (language: string): boolean => /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language);
