import { locale } from './spoken.ts';

const englishMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

const months = Array.from({ length: 12 }, (_, month) =>
  englishMonth.format(Date.UTC(2000, month, 1)),
);

const english = new RegExp(
  `^(?:(?<weekday>[A-Z][a-z]+day), )?(?:(?<day>\\d{1,2}) )?(?<month>${months.join('|')})(?: (?<year>\\d{4}))?$`,
);

/** "Friday, 25 August 2000" in the language of the interface, as exact as it is; null for no date. */
export function retoldDate(words: string): string | null {
  const { weekday, day, month, year } = english.exec(words)?.groups ?? {};
  if (month === undefined) return null;
  // A leap year, so that 29 February is itself.
  const date = Date.UTC(Number(year ?? 2000), months.indexOf(month), Number(day ?? 1));
  return new Intl.DateTimeFormat(locale(), {
    ...(weekday && { weekday: 'long' }),
    ...(day && { day: 'numeric' }),
    month: 'long',
    ...(year && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}
