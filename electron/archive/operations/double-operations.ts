import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type {
  DoubleDecision,
  DoublePair,
  DoubleSide,
} from '../../../shared/contract/double-procedures.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { joinSketches } from '../../../shared/likeness/sketch.ts';
import type { Connection } from '../connection.ts';
import type { DoubleCandidates, DoubleQuery, FoundDouble } from '../doubles.ts';
import { isOfBriefings, keptSide, keyOfSide, settlePlannedMerges } from '../planned-merges.ts';
import { briefingsOfIssue, findBriefing, idsOfBriefings } from '../queries/briefing-queries.ts';
import {
  countDoubles,
  deleteDecision,
  deleteDoubles,
  doublesLike,
  doublesOfBatch,
  findDouble,
  insertDouble,
  listDoubles,
  putDecision,
  type SideKeys,
  type StoredDouble,
} from '../queries/double-queries.ts';
import { findPlannedIssue } from '../queries/import-plan-queries.ts';
import { type BatchKey, findBatch, isOpenBatch } from '../queries/import-queries.ts';
import { findIssue, type IssueKey, readStoredIssue } from '../queries/issue-queries.ts';
import { findMerge } from '../queries/merge-queries.ts';
import { referenceLookup } from '../queries/reference-lookup-queries.ts';
import { sha256 } from '../queries/revision-queries.ts';
import { briefingsWithMarks, issuesWithMarks } from '../queries/text-mark-queries.ts';
import { restoreIssue } from './issue-operations.ts';
import { mergeIssues } from './merge-operations.ts';

const MOST_OF_ONE_NUMBER = 12;

/** What in the archive may be a double of an issue: by its number, by its day, by its words. */
export function doubleCandidates(connection: Connection, query: DoubleQuery): DoubleCandidates {
  const own = query.issueId === null ? undefined : findIssue(connection, query.issueId)?.issue;
  const range = { before: own ?? Number.MAX_SAFE_INTEGER, except: own ?? -1 };
  const alike = issuesWithMarks(connection, { marks: joinSketches(query.marks), ...range });
  const ids = new Set([
    ...designated(connection, query)
      .filter(({ issue }) => issue < range.before)
      .map(({ id }) => id),
    ...alike.map((issue) => readStoredIssue(connection, issue).id),
  ]);
  return {
    issueIds: [...ids],
    briefings: query.marks.flatMap((marks, place) =>
      briefingsWithMarks(connection, { marks, ...range }).map(({ briefing, issue }) => ({
        place,
        issueId: readStoredIssue(connection, issue).id,
        briefingId: idsOfBriefings(connection, [briefing])[0] ?? '',
      })),
    ),
  };
}

function designated(
  connection: Connection,
  { publicationId, number, day }: DoubleQuery,
): { issue: IssueKey; id: Identifier }[] {
  if (publicationId === null) return [];
  const lookup = referenceLookup(connection);
  const found = [
    ...(number === null
      ? []
      : lookup.issuesByNumber(publicationId, null, number, MOST_OF_ONE_NUMBER)),
    ...(day === null ? [] : lookup.issuesBetween(publicationId, day, day, MOST_OF_ONE_NUMBER)),
  ];
  return found.flatMap(({ issueId: id }) => {
    const issue = findIssue(connection, id)?.issue;
    return issue === undefined ? [] : [{ issue, id }];
  });
}

/** Puts the pairs that a search found in place of those of the search before. */
export function putDoubles(
  connection: Connection,
  batchId: Identifier | null,
  pairs: readonly FoundDouble[],
): void {
  const batch = batchId === null ? null : findBatch(connection, batchId)?.batch;
  if (batch === undefined) return;
  deleteDoubles(connection, batch);
  for (const found of pairs) {
    const one = keysOf(connection, found.one);
    const other = keysOf(connection, found.other);
    if (!one || !other) continue;
    insertDouble(connection, {
      id: pairId(batch, found),
      batch,
      pairKey: pairKey(found.oneKey, found.otherKey),
      idKey: idKeyOf(found),
      one,
      other,
      found,
    });
  }
  if (batch !== null) settlePlannedMerges(connection, batch);
}

/** What a plan leaves undecided is about issues of the archive once they are stored. */
export function keepDoublesOfPlan(connection: Connection, batch: BatchKey): void {
  const left = doublesOfBatch(connection, batch);
  deleteDoubles(connection, batch);
  for (const { found, pairKey: key } of left) {
    const one = storedSide(connection, batch, found.one);
    const other = storedSide(connection, batch, found.other);
    const sides = one && other && { ...found, one, other };
    const [oneKeys, otherKeys] = sides
      ? [keysOf(connection, sides.one), keysOf(connection, sides.other)]
      : [null, null];
    if (!sides || !oneKeys || !otherKeys || oneKeys.issue === otherKeys.issue) continue;
    insertDouble(connection, {
      ...{ id: pairId(null, sides), batch: null, pairKey: key, idKey: idKeyOf(sides) },
      ...{ one: oneKeys, other: otherKeys, found: sides },
    });
  }
}

/** Null where it was not stored. */
function storedSide(connection: Connection, batch: BatchKey, side: DoubleSide): DoubleSide | null {
  if (side.planned === null) return side;
  const issue = findPlannedIssue(connection, batch, side.planned)?.issue;
  if (issue === null || issue === undefined) return null;
  const { id } = readStoredIssue(connection, issue);
  if (side.position === null) return { ...side, issueId: id, planned: null };
  const briefing = briefingsOfIssue(connection, issue)[side.position];
  return briefing ? { ...side, issueId: id, briefingId: briefing.id, planned: null } : null;
}

export function listDoublePairs(
  connection: Connection,
  { batchId, undecidedOnly, ...page }: Parameters<Handlers['doubles.list']>[0],
): OutcomeFor<'doubles.list'> {
  const batch = batchId === undefined ? null : findBatch(connection, batchId)?.batch;
  if (batch === undefined) return err(failure('not-found', 'This import is not in the archive.'));
  return ok({
    total: countDoubles(connection, { batch, undecidedOnly }),
    undecided: countDoubles(connection, { batch, undecidedOnly: true }),
    pairs: listDoubles(connection, { batch, undecidedOnly }, page).map(presented),
  });
}

export function readDouble(
  connection: Connection,
  pairId: Identifier,
): Result<{ pair: DoublePair; batchId: Identifier | null }, Failure<'not-found'>> {
  const double = findDouble(connection, pairId);
  if (!double) return err(pairGone());
  const { batch } = double;
  const row =
    batch === null
      ? undefined
      : connection
          .query<{ id: string }>('SELECT id FROM import_batches WHERE batch = :batch')
          .get({ batch });
  return ok({ pair: presented(double), batchId: row?.id ?? null });
}

export function listAlikePairs(
  connection: Connection,
  { pairId }: RequestFor<'doubles.alike'>,
): OutcomeFor<'doubles.alike'> {
  const double = findDouble(connection, pairId);
  return double ? ok({ pairIds: doublesLike(connection, double) }) : err(pairGone());
}

/** What concerns issues of the archive is done at once; what concerns a plan, when it is stored. */
export function decideDoubles(
  connection: Connection,
  { pairIds, decision, kept }: RequestFor<'doubles.decide'>,
): OutcomeFor<'doubles.decide'> {
  const batches = new Set<BatchKey>();
  for (const id of pairIds) {
    const double = findDouble(connection, id);
    if (!double) return err(pairGone());
    const done = decideOne(connection, double, decision, kept);
    if (!done.ok) return done;
    if (double.batch !== null) batches.add(double.batch);
  }
  for (const batch of batches) settlePlannedMerges(connection, batch);
  return ok({ decided: pairIds.length });
}

function decideOne(
  connection: Connection,
  double: StoredDouble,
  decision: DoubleDecision | null,
  kept: 'one' | 'other' = double.found.kept,
): Result<void, Failure<'conflict'>> {
  const { found, one, other, pairKey: key, idKey } = double;
  if (decision === 'merge' && isOfBriefings(double)) return err(briefingsStay());
  if (double.batch !== null && !isOpenBatch(connection, double.batch)) return err(isStored());
  for (const each of [key, ...(idKey === null ? [] : [idKey])]) {
    if (decision === null) deleteDecision(connection, each);
    else {
      const keptKey = decision === 'merge' ? keyOfSide(found, kept) : null;
      putDecision(connection, each, { decision, keptKey });
    }
  }
  if (one.issue === null || other.issue === null || isOfBriefings(double)) return ok(undefined);
  partAgain(connection, one.issue, other.issue);
  if (decision !== 'merge') return ok(undefined);
  return kept === 'one'
    ? mergeIssues(connection, { kept: one.issue, merged: other.issue })
    : mergeIssues(connection, { kept: other.issue, merged: one.issue });
}

function partAgain(connection: Connection, one: IssueKey, other: IssueKey): void {
  for (const [merged, kept] of [
    [one, other],
    [other, one],
  ] as const) {
    if (findMerge(connection, merged)?.kept !== kept) continue;
    restoreIssue(connection, { issueId: readStoredIssue(connection, merged).id });
  }
}

function presented(double: StoredDouble): DoublePair {
  const { oneKey, otherKey, ...found } = double.found;
  return { ...found, id: double.id, decision: double.decision, kept: keptSide(double) };
}

const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');

/** The same pair is the same after another search, also for a window that shows it meanwhile. */
function pairId(batch: BatchKey | null, { one, other }: FoundDouble): Identifier {
  const sides = [one, other].map(({ issueId, briefingId, planned, position }) =>
    [briefingId ?? issueId ?? `planned ${planned}`, position ?? ''].join('/'),
  );
  return sha256([batch ?? 'archive', ...sides.sort()].join(' ')).slice(0, 32);
}

function idKeyOf({ one, other }: FoundDouble): string | null {
  const ids = [one, other].map(({ briefingId, issueId }) => briefingId ?? issueId);
  return ids.every((id) => id !== null) ? `ids ${ids.sort().join(' ')}` : null;
}

/** Null where the side is gone since it was found. */
function keysOf(
  connection: Connection,
  { issueId, briefingId, planned }: DoubleSide,
): SideKeys | null {
  if (issueId === null) return { issue: null, briefing: null, planned };
  const issue = findIssue(connection, issueId)?.issue;
  const briefing = briefingId === null ? null : findBriefing(connection, briefingId)?.briefing;
  return issue === undefined || briefing === undefined ? null : { issue, briefing, planned };
}

const pairGone = () =>
  failure('not-found', 'This pair is no longer there.', { hint: 'Look for doubles again.' });

const isStored = () =>
  failure('conflict', 'The import of this pair is being stored already.', {
    hint: 'Look for doubles in the archive when it is done.',
  });

const briefingsStay = () =>
  failure('conflict', 'Briefings of two issues cannot be merged: each was printed in its own.', {
    hint: 'Keep both, or mark them as different.',
  });
