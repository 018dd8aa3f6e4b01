import type { IssueDetails } from '../issues/issue.ts';
import { normaliseNumber, numbersAnswered } from '../references/normalise-name.ts';
import type { Likeness } from './likeness.ts';

/**
 * What two texts are to each other.
 * - `same-issue`: one issue in two forms, or twice;
 * - `same-number`: two issues of one number or day that say different things: a person is asked;
 * - `reprint`: what was printed once stands in another issue again.
 */
export const doubleKinds = ['same-issue', 'same-number', 'reprint'] as const;
export type DoubleKind = (typeof doubleKinds)[number];

export interface DoubleJudgement {
  readonly kind: DoubleKind;
  /** Whether it may be settled as proposed without asking. */
  readonly isSure: boolean;
  readonly proposal: 'merge' | 'keep-both';
}

/** What is known of an issue beside its text. */
export type JudgedIssue = Pick<IssueDetails, 'volume' | 'number' | 'date' | 'datePrecision'> & {
  /** What tells publications apart; null where none is named. */
  readonly publication: string | null;
  readonly language: string | null;
  /** The id of the importer that read it; null for what was written here. */
  readonly format: string | null;
};

/** A form may be cut, or carry what another lacks: so much of the one must stand in the other. */
const SAME_TEXT = 0.6;
/** Less alike in one format is another edition, and a person is asked which one is wanted. */
const SAME_EDITION = 0.97;
/** Without a number or day in common, the text alone must tell. */
const SAME_TEXT_ALONE = { covered: 0.8, least: 0.5, telling: 40 };
const REPRINT = { covered: 0.7, telling: 24 };
/** Fewer shingles of its own and a text tells nothing. */
const LEAST_TELLING = 12;

/** Null where the two have nothing to do with each other. */
export function judgeIssues(
  one: JudgedIssue,
  other: JudgedIssue,
  likeness: Likeness,
): DoubleJudgement | null {
  if (speakDifferently(one, other)) return null;
  const covered = Math.max(likeness.ofOne, likeness.ofOther);
  const least = Math.min(likeness.ofOne, likeness.ofOther);
  const sameNumber = answersToOneNumber(one, other);
  const days = compareDays(one, other);
  const numbersDiffer = one.number !== null && other.number !== null && !sameNumber;
  const isNamed = one.publication !== null && one.publication === other.publication;
  const mayBeOne = isNamed || one.publication === null || other.publication === null;
  const isPlaced = sameNumber ? days !== 'differ' : days === 'same' && !numbersDiffer;

  if (mayBeOne && isPlaced) {
    if (covered >= SAME_TEXT && likeness.telling >= LEAST_TELLING) {
      const isEdition = one.format === other.format && likeness.together < SAME_EDITION;
      return { kind: 'same-issue', isSure: isNamed && !isEdition, proposal: 'merge' };
    }
    return isNamed ? { kind: 'same-number', isSure: false, proposal: 'keep-both' } : null;
  }
  const isAlike =
    covered >= SAME_TEXT_ALONE.covered &&
    least >= SAME_TEXT_ALONE.least &&
    likeness.telling >= SAME_TEXT_ALONE.telling;
  if (!isAlike) return null;
  const isTwice = mayBeOne && !numbersDiffer && (days !== 'differ' || sameNumber);
  return isTwice
    ? { kind: 'same-issue', isSure: false, proposal: 'merge' }
    : { kind: 'reprint', isSure: false, proposal: 'keep-both' };
}

/** Two briefings of different issues; null where neither stands in the other. */
export function judgeBriefings({ ofOne, ofOther, telling }: Likeness): DoubleJudgement | null {
  return Math.max(ofOne, ofOther) >= REPRINT.covered && telling >= REPRINT.telling
    ? { kind: 'reprint', isSure: false, proposal: 'keep-both' }
    : null;
}

/** "en" and "en-GB" are one language. */
function speakDifferently(one: JudgedIssue, other: JudgedIssue): boolean {
  const [first, second] = [one, other].map(({ language }) =>
    language?.split('-')[0]?.toLowerCase(),
  );
  return Boolean(first && second && first !== second);
}

function answersToOneNumber(one: JudgedIssue, other: JudgedIssue): boolean {
  if (one.number === null || other.number === null) return false;
  if (one.volume !== null && other.volume !== null) {
    if (normaliseNumber(one.volume) !== normaliseNumber(other.volume)) return false;
  }
  const numbers = new Set(numbersAnswered(one.number));
  return numbersAnswered(other.number).some((number) => numbers.has(number));
}

function compareDays(one: JudgedIssue, other: JudgedIssue): 'same' | 'differ' | 'unknown' {
  if (!one.date || !other.date) return 'unknown';
  const length = Math.min(EXACT[one.datePrecision], EXACT[other.datePrecision]);
  if (one.date.slice(0, length) !== other.date.slice(0, length)) return 'differ';
  return length === EXACT.day ? 'same' : 'unknown';
}

/** How many letters of an ISO date are known. */
const EXACT = { day: 10, month: 7, year: 4 } as const;
