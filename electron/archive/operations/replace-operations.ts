import { randomUUID } from 'node:crypto';
import { indexManuscript } from '../../../shared/citations/index-manuscript.ts';
import { tagManuscript } from '../../../shared/citations/tag-manuscript.ts';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { FoundBriefing, LeftBriefing } from '../../../shared/contract/replace-procedures.ts';
import { findInBriefing } from '../../../shared/find/briefing-matches.ts';
import { createFinder, type Finder } from '../../../shared/find/finder.ts';
import { indexWords } from '../../../shared/find/index-words.ts';
import {
  type BriefingContent,
  replaceInBriefing,
} from '../../../shared/find/replace-in-briefing.ts';
import { wordsAround } from '../../../shared/find/words-around.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { rewriteBriefing } from '../briefing-rewriting.ts';
import { keysBetween } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { readingContextOfIssue } from '../issue-reading-context.ts';
import { isLocked } from '../publishing-lock.ts';
import { readStoredBriefing, type StoredBriefing } from '../queries/briefing-queries.ts';
import { findIssue, readStoredIssue } from '../queries/issue-queries.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';
import {
  type Candidate,
  type Candidates,
  candidatesBefore,
  findReplacing,
  insertReplacingStep,
  isChangedSince,
  listReplacings,
  markStepUndone,
  putReplacing,
  readCandidate,
  readLines,
  stepsToUndo,
} from '../queries/replace-queries.ts';
import { readRevision } from '../queries/revision-queries.ts';
import { publicationFacet } from '../queries/search-queries.ts';
import type {
  ChangedBriefing,
  ReplaceChunk,
  Replaced,
  ReplacingUndone,
  SearchPlace,
  WordSearch,
  WordsFound,
} from '../replacing.ts';
import { presentBriefing } from './briefing-operations.ts';

/** Briefings that are asked for at once; the time that it takes is looked at after each. */
const AT_ONCE = 50;
/** Above every key. */
const END = 2n ** 53n;

/** Newest first; with the index, what stands only in the lines that it does not know comes last. */
export function findWords(
  connection: Connection,
  { query, scope, from, patience }: WordSearch,
): Result<WordsFound, Failure<'not-found'>> {
  const end = performance.now() + patience;
  // An issue is looked through whole.
  const words = scope.issueId === undefined ? indexWords(query) : null;
  const candidates = candidatesOf(connection, scope, words);
  if (!candidates.ok) return candidates;
  const finder = createFinder(query);
  const place = from ?? { pass: 'words', before: END };
  if (!finder.ok) return ok({ briefings: [], read: 0, unsearched: 0, next: null });
  const { match, lines } = candidates.value;
  const isLines = place.pass === 'lines';
  const keys = candidatesBefore(connection, isLines ? lines : match, place.before, AT_ONCE);
  const briefings: FoundBriefing[] = [];
  let read = 0;
  let unsearched = 0;
  for (const key of keys) {
    if (read > 0 && performance.now() > end) break;
    read += 1;
    if (isLines && !standsInLines(finder.value, readLines(connection, key))) continue;
    const candidate = readCandidate(connection, key);
    if (!candidate || (scope.draftsOnly && candidate.status !== 'draft')) continue;
    const found = foundIn(connection, finder.value, candidate);
    if (found === null) unsearched += 1;
    else if (found && !(isLines && isKnownToIndex(found))) briefings.push(found);
  }
  const last = keys[read - 1];
  const isOver = read === keys.length && keys.length < AT_ONCE;
  const next =
    isOver || last === undefined ? after(place, words !== null) : { ...place, before: last };
  return ok({ briefings, read, unsearched, next });
}

/** Replaces in each briefing whatever can be; one that cannot is named, and left as it is. */
export function replaceWords(
  connection: Connection,
  { actId, query, replacement, briefings }: ReplaceChunk,
): Replaced {
  const changed: ChangedBriefing[] = [];
  const left: LeftBriefing[] = [];
  let matches = 0;
  for (const { briefingId, revision, headline, changes } of briefings) {
    const found = presentBriefing(connection, briefingId);
    if (!found.ok) {
      left.push({ briefingId, issueId: null, headline, why: 'gone' });
      continue;
    }
    const stored = found.value;
    const { id: issueId } = readStoredIssue(connection, stored.issue);
    const leave = (why: LeftBriefing['why']) =>
      left.push({ briefingId, issueId, headline: stored.headline, why });
    const body = readRevision(connection, stored.briefing, stored.revision);
    if (!body || isChangedSince(connection, stored.briefing, revision)) {
      leave('changed');
      continue;
    }
    if (isLocked(connection, stored)) {
      leave('locked');
      continue;
    }
    const replaced = replaceInBriefing(body, changes);
    if (!replaced.ok) {
      leave(replaced.error.why);
      continue;
    }
    const after = rewrite(connection, stored, replaced.value, 'replace');
    if (after === stored.revision) continue;
    const act = { id: actId, madeAt: new Date().toISOString(), query, replacement };
    insertReplacingStep(connection, putReplacing(connection, act), {
      briefing: stored.briefing,
      before: stored.revision,
      after,
      matches: changes.length,
    });
    changed.push({ briefingId, issueId });
    matches += changes.length;
  }
  return { changed, matches, left };
}

/** What was edited since keeps what it says, and is named. */
export function undoReplacing(
  connection: Connection,
  actId: Identifier,
  { after, limit }: { readonly after: number; readonly limit: number },
): Result<ReplacingUndone, Failure<'not-found'>> {
  const replacing = findReplacing(connection, actId);
  if (replacing === undefined) {
    return err(failure('not-found', 'This replacing is not in the archive.'));
  }
  const changed: ChangedBriefing[] = [];
  const left: LeftBriefing[] = [];
  const steps = stepsToUndo(connection, replacing, BigInt(after), limit);
  for (const step of steps) {
    const stored = readStoredBriefing(connection, step.briefing);
    const { id: briefingId, headline } = stored;
    const { id: issueId } = readStoredIssue(connection, stored.issue);
    const body = readRevision(connection, step.briefing, step.before);
    const isGone = !presentBriefing(connection, briefingId).ok || !body;
    const isEdited = isChangedSince(connection, step.briefing, step.after);
    if (isGone || isEdited || isLocked(connection, stored)) {
      const why = isGone ? 'gone' : isEdited ? 'edited-since' : 'locked';
      left.push({ briefingId, issueId, headline, why });
      continue;
    }
    rewrite(connection, stored, body, 'restore');
    markStepUndone(connection, replacing, step.briefing);
    changed.push({ briefingId, issueId });
  }
  const last = steps.at(-1);
  return ok({ changed, left, next: last && steps.length === limit ? Number(last.briefing) : null });
}

export const listReplaceActs = (
  connection: Connection,
  { limit }: Required<RequestFor<'replace.acts'>>,
): OutcomeFor<'replace.acts'> => ok(listReplacings(connection, limit));

/** What each pass looks at. */
function candidatesOf(
  connection: Connection,
  { publicationId, issueId, from, to }: WordSearch['scope'],
  words: ReturnType<typeof indexWords>,
): Result<{ match: Candidates; lines: Candidates }, Failure<'not-found'>> {
  const publication =
    publicationId === undefined ? null : findPublicationKey(connection, publicationId);
  const issue = issueId === undefined ? null : (findIssue(connection, issueId)?.issue ?? undefined);
  if (publication === undefined || issue === undefined) {
    return err(failure('not-found', 'What should be looked through is not in the archive.'));
  }
  const range = from || to ? keysBetween(from, to) : null;
  const facet = publication === null ? null : `facets : (${publicationFacet(publication)})`;
  const phrases = words?.map((run) => `"${run.join(' ')}"`).join(' OR ');
  const held = phrases ? `{headline text} : (${phrases})` : null;
  const match = [held, facet].filter(Boolean).join(' AND ') || null;
  return ok({ match: { match, issue, range }, lines: { match: facet, issue, range } });
}

/** Where it goes on after the last of a pass. */
const after = ({ pass }: SearchPlace, byIndex: boolean): SearchPlace | null =>
  pass === 'words' && byIndex ? { pass: 'lines', before: END } : null;

const standsInLines = (finder: Finder, lines: ReturnType<typeof readLines>): boolean =>
  lines !== undefined &&
  [lines.section, lines.byline, lines.dateline].some((line) => finder.find(line ?? '')?.length);

/** Then the pass before has found it. */
const isKnownToIndex = ({ matches }: FoundBriefing): boolean =>
  matches.some(({ place }) => place === 'headline' || place === 'text');

/** Undefined where nothing is found, null where it would take too long. */
function foundIn(
  connection: Connection,
  finder: Finder,
  candidate: Candidate,
): FoundBriefing | undefined | null {
  const matches = findInBriefing(finder, candidate);
  if (!matches) return null;
  if (matches.length === 0) return undefined;
  const { briefingId, revision, headline, issueId, publicationTitle, status } = candidate;
  return {
    ...{ briefingId, revision, headline, issueId, publicationTitle, status },
    issueLabel: issueLabel(readStoredIssue(connection, candidate.issue)),
    matches: matches.map(({ place, start, end, groups }) => {
      const text = candidate[place] ?? '';
      const around = wordsAround(text, { start, end });
      return { place, start, end, ...around, words: text.slice(start, end), groups: [...groups] };
    }),
  };
}

/** Stores it with its citations read anew; answers the revision. */
function rewrite(
  connection: Connection,
  stored: StoredBriefing,
  { details, manuscript }: BriefingContent,
  origin: 'replace' | 'restore',
): number {
  const context = readingContextOfIssue(connection, readStoredIssue(connection, stored.issue));
  const tagged = tagManuscript(manuscript, context, randomUUID);
  const index = indexManuscript(tagged, context);
  const content = { ...details, manuscript: tagged, ...index };
  return rewriteBriefing(connection, stored, content, origin).revision;
}
