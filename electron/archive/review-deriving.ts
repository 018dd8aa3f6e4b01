import { createHash } from 'node:crypto';
import { sourceKey } from '../../shared/authority/source-key.ts';
import { moveReading } from '../../shared/citations/read-in-text.ts';
import { recogniseAttributions } from '../../shared/citations/recognise-attributions.ts';
import { supportedSentence } from '../../shared/citations/supported-sentence.ts';
import { type Doubt, doubtOf, doubtOfName, doubtOfSuggestion } from '../../shared/review/doubt.ts';
import { wordsKey } from '../../shared/review/same-words.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { readingContextOfIssue } from './issue-reading-context.ts';
import { type LikelySource, likelySource } from './likely-source.ts';
import { pressNamesOf } from './press-names.ts';
import { issueOfBriefing } from './queries/briefing-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { occurrencesOfBriefing, type StoredOccurrence } from './queries/occurrence-queries.ts';
import { resolutionsOf } from './queries/reference-queries.ts';
import {
  deleteDoubtsOfSpans,
  deleteReviewItems,
  insertReviewItem,
  leftWords,
  textOfBriefing,
} from './queries/review-item-queries.ts';

/** Lists what waits for a person in a briefing, from what was read and resolved in it. */
export function listReview(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
  occurrences: readonly StoredOccurrence[],
): void {
  deleteReviewItems(connection, briefing);
  const left = leftWords(connection, briefing);
  const likely = likelySources(connection, issue);
  for (const occurrence of occurrences) listDoubt(connection, briefing, likely, occurrence, left);
  listSuggestions(connection, briefing, issue, occurrences, left);
}

/** The same from what is stored of the briefing. */
export const listReviewOf = (
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
): void => listReview(connection, briefing, issue, occurrencesOfBriefing(connection, briefing));

/** The same for its tagged spans alone, after references resolved otherwise. */
export function listDoubtsAnew(connection: Connection, briefing: BriefingKey): void {
  const issue = issueOfBriefing(connection, briefing);
  deleteDoubtsOfSpans(connection, briefing);
  const left = leftWords(connection, briefing);
  const likely = likelySources(connection, issue);
  for (const occurrence of occurrencesOfBriefing(connection, briefing)) {
    listDoubt(connection, briefing, likely, occurrence, left);
  }
}

/** Under this key words of a briefing are set aside. */
export const keyOfLeft = (reason: string, printed: string, sentence: string): string =>
  `${reason} ${wordsKey(printed)} | ${wordsKey(sentence)}`;

function listDoubt(
  connection: Connection,
  briefing: BriefingKey,
  likely: LikelySources,
  occurrence: StoredOccurrence,
  left: ReadonlySet<string>,
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
    isLeft: left.has(keyOfLeft(listed.reason, printed, sentence)),
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

/** A suggestion is not tagged; what a person has rejected is, so that it never comes back. */
function listSuggestions(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
  occurrences: readonly StoredOccurrence[],
  left: ReadonlySet<string>,
): void {
  const text = textOfBriefing(connection, briefing);
  const bracketed = occurrences.flatMap(({ reading, start, end }) =>
    reading ? [{ ...reading, start, end }] : [],
  );
  const context = {
    ...readingContextOfIssue(connection, issue),
    pressNames: pressNamesOf(connection),
  };
  for (const found of recogniseAttributions(text, context, bracketed)) {
    const { start, end, printed } = found;
    const isTagged = occurrences.some((one) => one.start < end && start < one.end);
    if (isTagged || printed.includes('\n')) continue;
    const sentence = supportedSentence(text, start, end);
    const doubt = doubtOfSuggestion(found);
    insertReviewItem(connection, {
      ...doubt,
      ...{ briefing, start, end, printed, occurrence: null },
      id: suggestionId(start, printed, sentence),
      reading: moveReading(found, -start),
      nameKey: null,
      isLeft: left.has(keyOfLeft(doubt.reason, printed, sentence)),
    });
  }
}

const suggestionId = (start: number, printed: string, sentence: string): string =>
  `s-${createHash('sha256').update(`${start} ${printed} ${sentence}`).digest('hex').slice(0, 32)}`;
