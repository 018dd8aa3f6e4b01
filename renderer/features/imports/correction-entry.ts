import { isoDate } from '../../../shared/dates/iso-date.ts';
import type { Correction } from '../../../shared/imports/correction.ts';
import { say } from '../../wording/say.ts';

/** What a person types over what was read of an issue; an empty string is "it has none". */
export interface CorrectionEntry {
  readonly publication: string;
  readonly volume: string;
  readonly number: string;
  /** "2000-08-29", "2000-08" or "2000": how exact it is says how much is known. */
  readonly date: string;
  readonly title: string;
  readonly encoding: string;
}

export type CorrectionErrors = Partial<Record<keyof CorrectionEntry, string>>;

/** Only what was changed becomes part of the correction; the rest stays as it was read. */
export function readCorrectionEntry(
  entry: CorrectionEntry,
  before: CorrectionEntry,
): { readonly correction: Correction } | { readonly errors: CorrectionErrors } {
  const changed = (name: keyof CorrectionEntry) => entry[name].trim() !== before[name].trim();
  const date = changed('date') ? readDate(entry.date.trim()) : {};
  const errors: CorrectionErrors = {
    ...(changed('publication') && problemOf('publication', entry.publication, 200, true)),
    ...problemOf('volume', entry.volume, 20),
    ...problemOf('number', entry.number, 40),
    ...problemOf('title', entry.title, 300),
    ...(date === null && {
      date: say('There is no such day. Write 2000-08-29, or 2000-08 or 2000 where less is known.'),
    }),
  };
  if (date === null || Object.keys(errors).length > 0) return { errors };
  const orNone = (name: 'volume' | 'number' | 'title') =>
    changed(name) ? { [name]: entry[name].trim() || null } : {};
  const correction: Correction = {
    ...(changed('publication') && { publication: entry.publication.trim() }),
    ...orNone('volume'),
    ...orNone('number'),
    ...orNone('title'),
    ...date,
    ...(changed('encoding') && entry.encoding && { encoding: entry.encoding }),
  };
  if (Object.keys(correction).length === 0) return { errors: { publication: NOTHING } };
  return { correction };
}

const NOTHING = say('Nothing was changed yet.');

function problemOf(
  name: keyof CorrectionEntry,
  typed: string,
  most: number,
  isWanted = false,
): CorrectionErrors {
  const { length } = typed.trim();
  if (length > most)
    return {
      [name]: say('At most {most, plural, one {# character} other {# characters}}.', { most }),
    };
  return isWanted && length === 0 ? { [name]: say('Which publication is it?') } : {};
}

function readDate(typed: string): Pick<Correction, 'date' | 'datePrecision'> | null {
  if (typed === '') return { date: null };
  const datePrecision = ({ 4: 'year', 7: 'month', 10: 'day' } as const)[typed.length];
  if (!datePrecision) return null;
  const day = isoDate.safeParse(`${typed}-01-01`.slice(0, 10));
  return day.success ? { date: day.data, datePrecision } : null;
}
