import type { ReferenceReading } from '../citations/reading.ts';
import { addDays, daysBetween, type IsoDate } from '../dates/iso-date.ts';
import type { Identifier } from '../kernel/identifier.ts';
import { addressesAnswered, addressesSought } from './address-keys.ts';
import type { AskedTitles } from './asked-titles.ts';
import { normaliseNumber, normaliseTitle, numbersAnswered } from './normalise-name.ts';
import type { CommonTitles, ReferenceContext } from './reference-lookup.ts';
import { type Period, referenceTarget } from './reference-target.ts';
import { DAYS_BACK, type RelativeIssue } from './relative-issue.ts';
import { titleOpening } from './title-likeness.ts';

/** A period of up to so many days waits under each of them, a longer one under its months. */
const MOST_DAYS = 62;
const MOST_MONTHS = 36;

/**
 * The keys under which a reference waits. An issue that answers one of them, by `issueKeys`, may
 * change what the reference resolves to; all other issues cannot. Keys are stable: they may be
 * stored. A reference to a publication that the archive does not have waits under no key, and one
 * that was found without asking for its title does not wait for titles.
 */
export function referenceKeys(
  reference: ReferenceReading,
  context: ReferenceContext,
  asked: Readonly<AskedTitles> = { exact: true, alike: true },
): string[] {
  const target = referenceTarget(reference, context);
  const publicationIds = [...target.publicationIds, ...target.relatedIds];
  const keys = publicationIds.flatMap((id) => [
    ...target.numbers.flatMap(({ volume, number }) =>
      numbersAnswered(number).map((one) => numberKey(id, volume, one)),
    ),
    ...target.periods.flatMap((period) => periodKeys(id, period)),
    ...relativeKeys(id, target.relative, context.issueDate),
  ]);
  if (target.title !== null) {
    if (asked.exact) keys.push(titleKey(target.title));
    const opening = titleOpening(target.title);
    if (asked.alike && opening !== null) keys.push(openingKey(opening));
  }
  if (target.fileName !== null) keys.push(fileKey(target.fileName));
  if (target.address !== null) {
    keys.push(
      ...addressesSought(target.address)
        .flat()
        .map(({ key }) => addressKey(key)),
    );
  }
  return [...new Set(keys)];
}

/**
 * The keys under which a reference waits for a change of what it may mean: of the names, the
 * publisher or the succession of one of these publications.
 */
export function publicationKeys(reference: ReferenceReading, context: ReferenceContext): string[] {
  const { publicationIds, relatedIds } = referenceTarget(reference, context);
  return [...publicationIds, ...relatedIds].map(publicationKey);
}

export const publicationKey = (id: Identifier): string => `meaning ${id}`;

/** What of an issue references can ask for. */
export interface AnsweringIssue {
  readonly publicationId: Identifier;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly datePrecision: 'day' | 'month' | 'year';
  readonly title: string | null;
  readonly headlines: readonly string[];
  readonly fileNames: readonly string[];
  /** Where it stands on its site or in its folder. */
  readonly addresses: readonly string[];
}

/**
 * The keys that an issue answers when it arrives, changes or goes. Words that are common without it
 * name nothing whether it bears them or not: for them nobody is to be resolved again.
 */
export function issueKeys(
  issue: AnsweringIssue,
  elsewhere: CommonTitles = NOTHING_COMMON,
): string[] {
  const { publicationId: id, volume, number, title, headlines, fileNames, addresses } = issue;
  const keys = (number === null ? [] : numbersAnswered(number)).flatMap((one) => [
    numberKey(id, null, one),
    ...(volume === null ? [] : [numberKey(id, volume, one)]),
  ]);
  keys.push(...dateKeys(issue));
  for (const words of new Set([...(title === null ? [] : [title]), ...headlines])) {
    const opening = titleOpening(words);
    if (!elsewhere.isCommonTitle(normaliseTitle(words))) keys.push(titleKey(words));
    if (opening !== null && !elsewhere.isCommonOpening(opening)) keys.push(openingKey(opening));
  }
  for (const fileName of fileNames) keys.push(fileKey(fileName));
  for (const address of addresses) {
    keys.push(...addressesAnswered(address).map(({ key }) => addressKey(key)));
  }
  return [...new Set(keys)];
}

function dateKeys({ publicationId: id, date, datePrecision }: AnsweringIssue): string[] {
  if (date === null) return [];
  const [year, month] = [date.slice(0, 4), date.slice(0, 7)];
  if (datePrecision === 'year') return [`${id} in ${year}`, `${id} on ${date}`];
  const keys = [`${id} in ${year}`, `${id} in ${month}`, `${id} on ${date}`];
  return datePrecision === 'month' ? [...keys, monthlyKey(id, month)] : keys;
}

const numberKey = (id: Identifier, volume: string | null, number: string): string =>
  volume === null
    ? `${id} no ${normaliseNumber(number)}`
    : `${id} no ${normaliseNumber(volume)}/${normaliseNumber(number)}`;

/** A day in a publication that has one issue a month may mean the issue of its month. */
const monthlyKey = (id: Identifier, month: string): string => `${id} monthly ${month}`;

const NOTHING_COMMON: CommonTitles = {
  isCommonTitle: () => false,
  isCommonOpening: () => false,
};

const titleKey = (title: string): string => `title ${normaliseTitle(title)}`;

/** Titles that are nearly the same begin with the same words. */
const openingKey = (opening: string): string => `opening ${opening}`;

const addressKey = (key: string): string => `address ${key}`;
const fileKey = (fileName: string): string =>
  `file ${fileName.slice(fileName.lastIndexOf('/') + 1).toLowerCase()}`;

function periodKeys(id: Identifier, { first, last, extent }: Period): string[] {
  if (extent === 'whole') {
    const isYear = daysBetween(first, last) > 31;
    return [`${id} in ${first.slice(0, isYear ? 4 : 7)}`];
  }
  const days = daysBetween(first, last) + 1;
  const months = monthsBetween(first, last);
  if (days <= MOST_DAYS) {
    const each = Array.from({ length: days }, (_, index) => `${id} on ${addDays(first, index)}`);
    return [...each, ...months.map((month) => monthlyKey(id, month))];
  }
  if (months.length <= MOST_MONTHS) return months.map((month) => `${id} in ${month}`);
  return [...new Set(months.map((month) => `${id} in ${month.slice(0, 4)}`))];
}

function monthsBetween(first: IsoDate, last: IsoDate): string[] {
  const months: string[] = [];
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); ) {
    months.push(month);
    month = addDays(`${month}-28`, 4).slice(0, 7);
  }
  return months;
}

function relativeKeys(
  id: Identifier,
  relative: RelativeIssue | null,
  issueDate: IsoDate | null,
): string[] {
  if (relative === null || issueDate === null) return [];
  const days = { first: addDays(issueDate, -DAYS_BACK), last: addDays(issueDate, -1) };
  return periodKeys(id, { ...days, extent: 'days' });
}
