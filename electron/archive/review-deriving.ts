import { sourceKey } from '../../shared/authority/source-key.ts';
import type { Occurrence } from '../../shared/citations/occurrence.ts';
import { type Doubt, doubtOf, doubtOfName } from '../../shared/review/doubt.ts';
import { wordsKey } from '../../shared/review/same-words.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { type LikelySource, likelySource } from './likely-source.ts';
import { issueOfBriefing } from './queries/briefing-queries.ts';
import { proposedNamesIn } from './queries/citation-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import {
  occurrencesCiting,
  occurrencesOfBriefing,
  type StoredOccurrence,
} from './queries/occurrence-queries.ts';
import { resolutionsOf } from './queries/reference-queries.ts';
import {
  deleteDoubtsOf,
  deleteDoubtsOfSpans,
  deleteReviewItems,
  insertReviewItem,
  leftWords,
  moveDoubts,
  textOfBriefing,
} from './queries/review-item-queries.ts';
import { type IsLeft, listSuggestions } from './suggestion-deriving.ts';

/** Lists what waits for a person in a briefing, from what was read and resolved in it. */
export function listReview(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
  occurrences: readonly StoredOccurrence[],
): void {
  deleteReviewItems(connection, briefing);
  const isLeft = leftIn(connection, briefing);
  const likely = likelySources(connection, issue);
  for (const occurrence of occurrences) {
    listDoubt({ connection, briefing, isLeft, likely }, occurrence);
  }
  const text = textOfBriefing(connection, briefing);
  listSuggestions(connection, briefing, issue, { text, occurrences }, isLeft);
}

/** What of a text that was listed has changed. */
export interface ReviewedChange {
  readonly text: string;
  /** All that is tagged in it, in order. */
  readonly occurrences: readonly Occurrence[];
  /** Nothing is derived of these yet; what was derived of all others stands. */
  readonly fresh: readonly StoredOccurrence[];
  /** Of these only the sentence is another. */
  readonly resaid: readonly StoredOccurrence[];
}

/**
 * The same where what is tagged is otherwise as it was. Only by what became known of sources may
 * that be doubted otherwise than before.
 */
export function listReviewOfChange(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
  { text, occurrences, fresh, resaid }: ReviewedChange,
): void {
  const isLeft = leftIn(connection, briefing);
  const likely = likelySources(connection, issue);
  const names = proposedNamesIn(connection, briefing).filter((name) => likely(name) !== null);
  const anew = new Map(
    [...occurrencesCiting(connection, briefing, names), ...resaid, ...fresh].map((one) => [
      one.occurrence,
      one,
    ]),
  );
  moveDoubts(connection, briefing);
  for (const occurrence of anew.values()) {
    deleteDoubtsOf(connection, occurrence.occurrence);
    listDoubt({ connection, briefing, isLeft, likely }, occurrence);
  }
  listSuggestions(connection, briefing, issue, { text, occurrences }, isLeft);
}

/** The same from what is stored of the briefing. */
export const listReviewOf = (
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
): void => listReview(connection, briefing, issue, occurrencesOfBriefing(connection, briefing));

/** The same for its tagged spans alone, after references resolved otherwise. */
export function listDoubtsAnew(connection: Connection, briefing: BriefingKey): void {
  deleteDoubtsOfSpans(connection, briefing);
  const isLeft = leftIn(connection, briefing);
  const likely = likelySources(connection, issueOfBriefing(connection, briefing));
  for (const occurrence of occurrencesOfBriefing(connection, briefing)) {
    listDoubt({ connection, briefing, isLeft, likely }, occurrence);
  }
}

/** Under this key words of a briefing are set aside. */
export const keyOfLeft = (reason: string, printed: string, sentence: string): string =>
  `${reason} ${wordsKey(printed)} | ${wordsKey(sentence)}`;

function leftIn(connection: Connection, briefing: BriefingKey): IsLeft {
  const left = leftWords(connection, briefing);
  return (...words) => left.size > 0 && left.has(keyOfLeft(...words));
}

/** What listing the doubts of a briefing needs. */
interface Doubts {
  readonly connection: Connection;
  readonly briefing: BriefingKey;
  readonly isLeft: IsLeft;
  readonly likely: LikelySources;
}

function listDoubt(
  { connection, briefing, isLeft, likely }: Doubts,
  occurrence: StoredOccurrence,
): void {
  const { id, start, end, printed, sentence, reading } = occurrence;
  const hasReferences = reading !== null && reading.references.length > 0;
  const resolutions = hasReferences ? resolutionsOf(connection, occurrence.occurrence) : [];
  const doubt = doubtOf(occurrence, resolutions);
  const isQuiet = doubt === null || doubt.reason === 'dangling';
  const named = isQuiet ? doubtfulName(likely, occurrence) : null;
  const listed = named ?? (doubt && { ...doubt, nameKey: null });
  if (!listed) return;
  insertReviewItem(connection, {
    ...listed,
    ...{ briefing, id, start, end, printed, reading: null, occurrence: occurrence.occurrence },
    isLeft: isLeft(listed.reason, printed, sentence),
  });
}

/** The first name of an undecided citation that may be another spelling of a known source. */
function doubtfulName(
  likelyOf: LikelySources,
  { reading, decision }: StoredOccurrence,
): (Doubt & { nameKey: string }) | null {
  const names = decision ? [] : (reading?.groups.flatMap(({ sources }) => sources) ?? []);
  for (const { name } of names) {
    const likely = likelyOf(name);
    if (likely)
      return { ...doubtOfName(name, likely.record.name, likely), nameKey: sourceKey(name) };
  }
  return null;
}

type LikelySources = (printed: string) => LikelySource | null;

/** `likelySource` in the texts of one issue, each name asked for once. */
function likelySources(connection: Connection, { date }: StoredIssue): LikelySources {
  const known = new Map<string, LikelySource | null>();
  return (printed) => {
    const before = known.get(printed);
    if (before !== undefined) return before;
    const likely = likelySource(connection, printed, date);
    known.set(printed, likely);
    return likely;
  };
}
