import { randomUUID } from 'node:crypto';
import type { Became, IssuePlan } from '../../../shared/imports/batch-plan.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { storeBriefing } from '../briefing-storing.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { DecisionMemory } from '../decision-memory.ts';
import { attachForm } from '../form-attaching.ts';
import type { PlannedForms, PreparedIssue, ReadyIssue, WaitingIssue } from '../import-staging.ts';
import { resolveTowards } from '../issue-changes.ts';
import { type MergeTarget, mergeOfPlanned } from '../planned-merges.ts';
import { insertAddresses } from '../queries/address-queries.ts';
import { readStoredBriefing } from '../queries/briefing-queries.ts';
import {
  findPlannedFile,
  findPlannedIssue,
  type PlannedIssueRow,
  plannedFrom,
  settlePlannedIssue,
  waitingIssues,
} from '../queries/import-plan-queries.ts';
import {
  type BatchKey,
  type FileKey,
  findBatch,
  findFileKey,
  insertImportedIssue,
  issuesFromSameBytes,
  pauseAllStoring,
  type StoredBatch,
  setBatchState,
} from '../queries/import-queries.ts';
import { findReading } from '../queries/import-reading-queries.ts';
import {
  type IssueKey,
  insertIssue,
  isPresentIssue,
  readStoredIssue,
  type StoredIssue,
  setIssueLanguage,
} from '../queries/issue-queries.ts';
import { putPassages } from '../queries/passage-queries.ts';
import { batchGone } from './import-staging-operations.ts';
import { labelIssue } from './issue-operations.ts';
import { mergeIssues } from './merge-operations.ts';
import { whilePublicationsAppear } from './publication-names.ts';
import { ensurePublicationKey } from './publication-operations.ts';
import { updateRereadIssue } from './update-reread-issue.ts';

/** A planned batch, or one that was interrupted, begins to be stored, or goes on. */
export function startStoring(
  connection: Connection,
  batchId: Identifier,
): Result<null, Failure<'not-found' | 'conflict'>> {
  const found = findBatch(connection, batchId);
  if (!found) return err(batchGone());
  if (!['planned', 'storing', 'paused'].includes(found.state)) {
    return err(failure('conflict', 'This import has nothing that waits to be stored.'));
  }
  setBatchState(connection, found.batch, 'storing');
  return ok(null);
}

export function pauseStoring(connection: Connection, batchId: Identifier): null {
  const found = findBatch(connection, batchId);
  if (found?.state === 'storing') setBatchState(connection, found.batch, 'paused');
  return null;
}

export function pauseInterrupted(connection: Connection): null {
  pauseAllStoring(connection);
  return null;
}

/** Bytes of texts, compressed, that are handed out at once. */
const ENOUGH = 2_000_000;

/** The next issues to be stored, with what was read of their files: some, but at least one. */
export function nextIssues(
  connection: Connection,
  batchId: Identifier,
  { limit, except }: { readonly limit: number; readonly except: readonly number[] },
): WaitingIssue[] {
  const found = findBatch(connection, batchId);
  if (!found) return [];
  const { batch } = found;
  const next: WaitingIssue[] = [];
  let size = 0;
  for (const { position, plan } of waitingIssues(connection, batch, limit + except.length)) {
    if (except.includes(position)) continue;
    const readings = filesOfBuild(plan).flatMap((file) => {
      const reading = findReading(connection, batch, file);
      return reading ? [{ file, name: reading.name, body: reading.body }] : [];
    });
    next.push({ position, plan, readings });
    size += readings.reduce((sum, { body }) => sum + body.length, 0);
    if (size > ENOUGH || next.length === limit) break;
  }
  return next;
}

/** Some planned issues from a place on, with what was read of their files, each file once. */
export function plannedForms(
  connection: Connection,
  batchId: Identifier,
  page: { readonly from: number; readonly limit: number },
): PlannedForms {
  const found = findBatch(connection, batchId);
  const rows = found ? plannedFrom(connection, found.batch, page) : [];
  const readings = new Map<number, PlannedForms['readings'][number]>();
  let size = 0;
  let taken = 0;
  for (const { plan } of rows) {
    for (const file of filesOfBuild(plan)) {
      const reading = found && !readings.has(file) && findReading(connection, found.batch, file);
      const row = found && reading && findPlannedFile(connection, found.batch, file);
      if (!reading || !row) continue;
      const { hash, format } = row;
      readings.set(file, { file, name: reading.name, body: reading.body, hash, format });
      size += reading.body.length;
    }
    taken += 1;
    if (size > ENOUGH) break;
  }
  const issues = rows.slice(0, taken).map(({ position, plan }) => ({ position, plan }));
  const last = issues.at(-1)?.position;
  const isLast = last === undefined || (taken === rows.length && rows.length < page.limit);
  return { issues, readings: [...readings.values()], next: isLast ? null : last + 1 };
}

function filesOfBuild(plan: string): readonly number[] {
  const { build }: IssuePlan = JSON.parse(plan);
  return build.kind === 'pages' ? build.files : [build.file];
}

/**
 * Stores some issues of a plan in one transaction, and resolves what waited for them. One that was
 * stored before is left as it is.
 */
export function storeIssues(
  connection: Connection,
  batchId: Identifier,
  prepared: readonly PreparedIssue[],
): Result<null, Failure> {
  const found = findBatch(connection, batchId);
  if (!found) return err(batchGone());
  const now = new Date().toISOString();
  whilePublicationsAppear(connection, () => {
    for (const { position, ready, refused } of prepared) {
      const row = findPlannedIssue(connection, found.batch, position);
      if (row?.state !== 'waiting') continue;
      if (ready === null) refuse(connection, found.batch, row, refused ?? '');
      else {
        const issue: ReadyIssue = JSON.parse(new TextDecoder().decode(ready));
        storeOrAttach(connection, found, row, issue, now);
      }
    }
  });
  return ok(null);
}

function refuse(
  connection: Connection,
  batch: BatchKey,
  row: PlannedIssueRow,
  refused: string,
): void {
  const plan = JSON.stringify({ ...JSON.parse(row.plan), refused });
  settlePlannedIssue(connection, batch, { ...row, plan, state: 'refused' });
}

/** What is another form of an issue becomes a further original of it. */
function storeOrAttach(
  connection: Connection,
  found: StoredBatch,
  row: PlannedIssueRow,
  ready: ReadyIssue,
  now: string,
): void {
  const { batch } = found;
  const { into, replaces } = mergeOfPlanned(connection, batch, row.position);
  const isReadBefore = into !== null && 'issue' in into && earlierOf(connection, found, ready);
  const kept = into && !isReadBefore ? keptIssue(connection, batch, into) : null;
  if (kept !== null) {
    const became = attachForm(connection, { batch, kept, ready });
    const plan = JSON.stringify({ ...JSON.parse(row.plan), warnings: [], became });
    settlePlannedIssue(connection, batch, { ...row, plan, state: 'stored', issue: kept });
    return;
  }
  const issue = storePlanned(connection, found, row, ready, now);
  // One that has gone into the trash meanwhile stays there by itself.
  for (const merged of replaces) mergeIssues(connection, { kept: issue, merged });
}

/** Null where it was refused, or has gone since the plan was made. */
function keptIssue(connection: Connection, batch: BatchKey, target: MergeTarget): IssueKey | null {
  const issue =
    'issue' in target
      ? target.issue
      : (findPlannedIssue(connection, batch, target.planned)?.issue ?? null);
  return issue !== null && isPresentIssue(connection, issue) ? issue : null;
}

function storePlanned(
  connection: Connection,
  found: StoredBatch,
  row: PlannedIssueRow,
  ready: ReadyIssue,
  now: string,
): IssueKey {
  const { batch } = found;
  const files = filesOf(connection, batch, ready);
  const earlier = earlierOf(connection, found, ready);
  const stored = earlier
    ? updateStored(connection, earlier.issue, ready)
    : insertStored(connection, files, ready, now);
  const became = ready.briefings.map(({ readFrom, passages, headline }, place): Became => {
    const briefing = stored.briefings[place];
    invariant(briefing !== undefined, 'each briefing of a stored issue is there');
    const file = findFileKey(connection, batch, readFrom[0]);
    if (file !== undefined) putPassages(connection, briefing, file, passages);
    return { readFrom, id: readStoredBriefing(connection, briefing).id, headline };
  });
  const { issue, changes } = stored;
  const told = { warnings: ready.warnings, became, ...(changes && { changes }) };
  const plan = JSON.stringify({ ...JSON.parse(row.plan), ...told });
  settlePlannedIssue(connection, batch, { ...row, plan, state: 'stored', issue });
  return issue;
}

interface Stored {
  readonly issue: IssueKey;
  /** In the order of the issue that was stored. */
  readonly briefings: readonly BriefingKey[];
  readonly changes?: string;
}

const filesOf = (connection: Connection, batch: BatchKey, { files }: ReadyIssue): FileKey[] =>
  files.flatMap((file) => findFileKey(connection, batch, file) ?? []);

/**
 * The issue that the batch which is read again has read from the same files: of several, the one of
 * this number or day.
 */
function earlierOf(
  connection: Connection,
  { batch, rereads }: StoredBatch,
  ready: ReadyIssue,
): StoredIssue | undefined {
  if (rereads === null) return undefined;
  const { number, date } = ready;
  const found = filesOf(connection, batch, ready).flatMap((file) =>
    issuesFromSameBytes(connection, rereads, file),
  );
  const present = found.filter(({ trashedAt }) => trashedAt === null);
  const [only] = present;
  if (new Set(present.map(({ issue }) => issue)).size === 1) return only;
  return (
    present.find((it) => it.number === number && it.date === date) ??
    present.find((it) => (number !== null ? it.number === number : it.date === date))
  );
}

/** It stays an issue of the batch that brought it first: taking this one back leaves it there. */
function updateStored(connection: Connection, issue: IssueKey, ready: ReadyIssue): Stored {
  const { briefings, words } = updateRereadIssue(connection, issue, ready);
  return { issue, briefings, changes: words };
}

function insertStored(
  connection: Connection,
  files: readonly FileKey[],
  ready: ReadyIssue,
  now: string,
): Stored {
  const key = insertReady(connection, ready, now);
  for (const file of files) insertImportedIssue(connection, file, key);
  const issue = readStoredIssue(connection, key);
  const memory = new DecisionMemory(connection, issue);
  const briefings = ready.briefings.map(
    ({ readFrom: _, passages: _passages, ...content }, position) =>
      storeBriefing(connection, { issue, position, origin: 'import', now }, memory.recall(content)),
  );
  resolveTowards(connection, key);
  return { issue: key, briefings };
}

function insertReady(connection: Connection, ready: ReadyIssue, now: string): IssueKey {
  const publication = ensurePublicationKey(connection, ready.publication, ready.language);
  const { volume, number, date, datePrecision, title, addresses, language } = ready;
  const details = { volume, number, date, datePrecision, title, status: 'published' as const };
  const key = insertIssue(connection, { id: randomUUID(), publication, now }, details);
  setIssueLanguage(connection, key, language);
  insertAddresses(connection, key, addresses);
  labelIssue(connection, key);
  return key;
}
