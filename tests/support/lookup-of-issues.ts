import { issueLabel } from '../../shared/issues/issue-label.ts';
import { addressesAnswered } from '../../shared/references/address-keys.ts';
import {
  normaliseNumber,
  normaliseTitle,
  numbersAnswered,
} from '../../shared/references/normalise-name.ts';
import type { AnsweringIssue } from '../../shared/references/reference-keys.ts';
import type {
  FoundIssue,
  NamedPublication,
  ReferenceLookup,
} from '../../shared/references/reference-lookup.ts';

export type ShelvedIssue = AnsweringIssue & {
  readonly issueId: string;
  readonly language?: string | null;
};

/** An issue on a shelf, with what a test does not say left open. */
export const shelved = (issueId: string, details: Partial<ShelvedIssue> = {}): ShelvedIssue => ({
  issueId,
  publicationId: 'hdl',
  volume: null,
  number: null,
  date: null,
  datePrecision: 'day',
  title: null,
  headlines: [],
  fileNames: [],
  addresses: [],
  language: null,
  ...details,
});

/** A publication by its id and names, with what a test does not say left open. */
export const named = (
  id: string,
  names: readonly string[],
  details: Partial<NamedPublication> = {},
): NamedPublication => ({
  id,
  names,
  formerTitles: [],
  continues: null,
  publisher: null,
  ...details,
});

/**
 * Answers the questions of resolving from a list, by the contract of `ReferenceLookup`. Titles and
 * openings are common that more than `mostOfOne` have.
 */
export function lookupOf(
  issues: readonly ShelvedIssue[],
  mostOfOne = Number.POSITIVE_INFINITY,
): ReferenceLookup {
  const isCommon = (isOne: (words: string) => boolean): boolean =>
    issues.flatMap(titlesOf).filter(isOne).length > mostOfOne;
  const byDate = [...issues].sort((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));
  const find = (limit: number, isWanted: (issue: ShelvedIssue) => boolean): FoundIssue[] =>
    byDate.filter(isWanted).slice(0, limit).map(found);
  return {
    issuesBetween: (id, first, last, limit) =>
      find(
        limit,
        ({ publicationId, date }) =>
          publicationId === id && date !== null && date >= first && date <= last,
      ),
    issuesByNumber: (id, volume, number, limit) =>
      find(
        limit,
        (issue) =>
          issue.publicationId === id &&
          issue.number !== null &&
          numbersAnswered(issue.number).includes(normaliseNumber(number)) &&
          (volume === null || normaliseNumber(issue.volume ?? '') === normaliseNumber(volume)),
      ),
    isCommonTitle: (title) => isCommon((words) => words === title),
    isCommonOpening: (opening) => isCommon((words) => goesOn(words, opening)),
    issuesByTitle: (id, title, limit) =>
      find(
        limit,
        (issue) =>
          (id ?? issue.publicationId) === issue.publicationId &&
          normaliseTitle(issue.title ?? '') === title,
      ),
    latestIssueBefore: (id, day) =>
      byDate
        .filter(({ publicationId, date }) => publicationId === id && date !== null && date < day)
        .map(found)
        .at(-1) ?? null,
    issuesByHeadline: (id, title, limit) =>
      find(
        limit,
        (issue) =>
          (id ?? issue.publicationId) === issue.publicationId &&
          issue.headlines.some((headline) => normaliseTitle(headline) === title),
      ),
    titlesBeginning: (id, opening, limit) =>
      byDate
        .filter(({ publicationId }) => (id ?? publicationId) === publicationId)
        .flatMap((issue) => titlesOf(issue).map((words) => ({ issue: found(issue), words })))
        .filter(({ words }) => goesOn(words, opening))
        .sort((one, other) => one.words.localeCompare(other.words))
        .slice(0, limit),
    titlesOf: (issueId) => issues.filter((issue) => issue.issueId === issueId).flatMap(titlesOf),
    issuesByFileName: (name, limit) => find(limit, ({ fileNames }) => fileNames.includes(name)),
    issuesByAddress: (keys, limit) =>
      byDate
        .flatMap((issue) =>
          issue.addresses
            .flatMap(addressesAnswered)
            .filter(({ key }) => keys.includes(key))
            .map((at) => ({ issue: found(issue), at })),
        )
        .slice(0, limit),
  };
}

const goesOn = (words: string, opening: string): boolean =>
  words === opening || words.startsWith(`${opening} `);

const titlesOf = ({ title, headlines }: ShelvedIssue): string[] =>
  [...(title === null ? [] : [title]), ...headlines].map(normaliseTitle);

const found = ({
  issueId,
  publicationId,
  date,
  datePrecision,
  volume,
  number,
  title,
  language = null,
}: ShelvedIssue): FoundIssue => ({
  issueId,
  publicationId,
  date,
  datePrecision,
  number,
  language,
  label: issueLabel({ volume, number, date, datePrecision, title }),
});
