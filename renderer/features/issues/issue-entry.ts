import { knownPart } from '../../../shared/dates/known-part.ts';
import type { IssueDetails } from '../../../shared/issues/issue.ts';
import {
  type MastheadEntry,
  type MastheadErrors,
  mastheadErrors,
  readTypedDate,
} from './masthead-entry.ts';

/** The details of an issue as a person types them; an empty string is "not known". */
export interface IssueEntry extends MastheadEntry {
  readonly status: IssueDetails['status'];
}

export const emptyIssueEntry = (today: string): IssueEntry => ({
  volume: '',
  number: '',
  date: today,
  title: '',
  status: 'draft',
});

export function issueEntryOf(details: IssueDetails): IssueEntry {
  const { volume, number, title, status, date, datePrecision } = details;
  return {
    volume: volume ?? '',
    number: number ?? '',
    date: date === null ? '' : knownPart(date, datePrecision),
    title: title ?? '',
    status,
  };
}

/** What the archive takes, or what is wrong with it, field by field. */
export function readIssueEntry(
  entry: IssueEntry,
): { readonly details: IssueDetails } | { readonly errors: MastheadErrors } {
  const errors = mastheadErrors(entry);
  const date = readTypedDate(entry.date);
  if (date === null || Object.keys(errors).length > 0) return { errors };
  const details: IssueDetails = {
    volume: entry.volume.trim() || null,
    number: entry.number.trim() || null,
    title: entry.title.trim() || null,
    status: entry.status,
    ...date,
  };
  return { details };
}
