import { daysBetween } from '../dates/iso-date.ts';
import type { Identifier } from '../kernel/identifier.ts';
import { normaliseNumber, normaliseTitle } from './normalise-name.ts';
import type { NumberTarget, Period } from './reference-target.ts';
import type { MissingIssue } from './resolution.ts';

export function missingNumber(
  publicationId: Identifier,
  { volume, number }: NumberTarget,
): MissingIssue {
  const parts = [volume ?? '', number].map((part) => sortable(normaliseNumber(part)));
  const label = [volume && `Vol. ${volume}`, `No. ${number}`].filter(Boolean).join(', ');
  return { publicationId, key: `no ${parts.join('/')}`, label };
}

export function missingPeriod(publicationId: Identifier, period: Period): MissingIssue {
  return { publicationId, key: `on ${period.first}/${period.last}`, label: periodInWords(period) };
}

export const missingTitle = (publicationId: Identifier, title: string): MissingIssue => ({
  publicationId,
  key: `title ${normaliseTitle(title)}`,
  label: `“${title}”`,
});

export const missingFile = (publicationId: Identifier, fileName: string): MissingIssue => ({
  publicationId,
  key: `file ${fileName}`,
  label: fileName,
});

/** With leading zeros, so that the order of letters is that of the figures. */
const sortable = (number: string): string =>
  number.replace(/\d+/g, (figures) => figures.padStart(6, '0'));

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const wholeDay = format({ day: 'numeric', month: 'long', year: 'numeric' });
const wholeMonth = format({ month: 'long', year: 'numeric' });

function periodInWords({ first, last, extent }: Period): string {
  const start = new Date(`${first}T00:00:00Z`);
  if (extent === 'day') return wholeDay.format(start);
  if (extent === 'days') return wholeDay.formatRange(start, new Date(`${last}T00:00:00Z`));
  return daysBetween(first, last) > 31 ? first.slice(0, 4) : wholeMonth.format(start);
}
