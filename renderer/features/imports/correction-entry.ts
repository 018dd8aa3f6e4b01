import type { Correction } from '../../../shared/imports/correction.ts';
import { say } from '../../wording/say.ts';
import {
  type MastheadEntry,
  mastheadErrors,
  readTypedDate,
  tooLong,
} from '../issues/masthead-entry.ts';

/** What a person types over what was read of an issue; an empty string is "it has none". */
export interface CorrectionEntry extends MastheadEntry {
  readonly publication: string;
  readonly encoding: string;
}

export type CorrectionErrors = Partial<Record<keyof CorrectionEntry, string>>;

/** Only what was changed becomes part of the correction; the rest stays as it was read. */
export function readCorrectionEntry(
  entry: CorrectionEntry,
  before: CorrectionEntry,
): { readonly correction: Correction } | { readonly errors: CorrectionErrors } {
  const changed = (name: keyof CorrectionEntry) => entry[name].trim() !== before[name].trim();
  const errors: CorrectionErrors = {
    ...(changed('publication') && problemOfPublication(entry.publication)),
    ...mastheadErrors(entry),
  };
  const date = readTypedDate(entry.date);
  if (date === null || Object.keys(errors).length > 0) return { errors };
  const orNone = (name: 'volume' | 'number' | 'title') =>
    changed(name) ? { [name]: entry[name].trim() || null } : {};
  const correction: Correction = {
    ...(changed('publication') && { publication: entry.publication.trim() }),
    ...orNone('volume'),
    ...orNone('number'),
    ...orNone('title'),
    ...(changed('date') && (date.date === null ? { date: null } : date)),
    ...(changed('encoding') && entry.encoding && { encoding: entry.encoding }),
  };
  if (Object.keys(correction).length === 0) return { errors: { publication: NOTHING } };
  return { correction };
}

const NOTHING = say('Nothing was changed yet.');

function problemOfPublication(typed: string): CorrectionErrors {
  const publication = typed.trim() === '' ? say('Which publication is it?') : tooLong(typed, 200);
  return publication === undefined ? {} : { publication };
}
