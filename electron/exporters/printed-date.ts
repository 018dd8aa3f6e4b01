import { knownPart } from '../../shared/dates/known-part.ts';
import type { IssueDetails } from '../../shared/issues/issue.ts';
import type { Publication } from '../../shared/issues/publication.ts';

/**
 * The day, month or year of an issue as its publication prints dates: in its language, and in
 * English in its order ("March 4, 2024", "4 March 2024"); with the year first, in figures
 * ("2024-03-04"). Null where it is not known.
 */
export function printedDate(
  { date, datePrecision }: Pick<IssueDetails, 'date' | 'datePrecision'>,
  { language, dateOrder }: Pick<Publication, 'language' | 'dateOrder'>,
): string | null {
  if (!date) return null;
  if (dateOrder === 'year-first') return knownPart(date, datePrecision);
  const format = formatOf(dateLocale(language, dateOrder), datePrecision);
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Each is made once, and used for every date that is printed alike. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, precision: IssueDetails['datePrecision']): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...(precision === 'day' && { day: 'numeric' }),
  });
  formats.set(key, format);
  return format;
}

function dateLocale(language: string, dateOrder: Publication['dateOrder']): string {
  if (/^en\b/i.test(language)) return dateOrder === 'month-first' ? 'en-US' : 'en-GB';
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
