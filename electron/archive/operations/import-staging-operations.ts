import { randomUUID } from 'node:crypto';
import type { FileHead } from '../../../shared/imports/file-head.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import type {
  BatchStanding,
  BatchStart,
  KnownBytes,
  KnownIssue,
  PlanChunk,
  StagedFile,
  StagedHead,
  StagedOriginal,
  StagedReading,
} from '../import-staging.ts';
import { correctionsOf, insertCorrection } from '../queries/import-correction-queries.ts';
import {
  deletePlannedIssues,
  findPlannedFile,
  insertPlannedIssue,
  listPlannedFiles,
  putFilePlan,
} from '../queries/import-plan-queries.ts';
import {
  findBatch,
  findFileKey,
  idOfBatch,
  insertBatch,
  insertImportedFile,
  isImported,
  nextPosition,
  type StoredBatch,
  setBatchState,
  setFileReading,
} from '../queries/import-queries.ts';
import {
  fileWithBytes,
  findReading,
  knownIssues,
  putReading,
  readHeads,
  readHeadsOf,
} from '../queries/import-reading-queries.ts';
import { findOriginal, storeOriginal, unpackOriginal } from '../queries/original-queries.ts';

/** A batch that reads the files of an earlier one again takes along what was settled there. */
export function beginImport(
  connection: Connection,
  { publication, recipe, rereads }: BatchStart,
): Result<Identifier, Failure<'not-found'>> {
  const earlier = rereads === null ? undefined : findBatch(connection, rereads);
  if (rereads !== null && !earlier) return err(batchGone());
  const id = randomUUID();
  const batch = insertBatch(connection, {
    id,
    startedAt: new Date().toISOString(),
    publication: publication ?? earlier?.publication ?? null,
    rereads: earlier?.batch ?? null,
    recipe: recipe ? JSON.stringify(recipe) : (earlier?.recipe ?? null),
  });
  for (const each of earlier ? correctionsOf(connection, earlier.batch) : []) {
    insertCorrection(connection, batch, { ...each, id: randomUUID() });
  }
  return ok(id);
}

export function importStanding(
  connection: Connection,
  batchId: Identifier,
): Result<BatchStanding, Failure<'not-found'>> {
  const batch = findBatch(connection, batchId);
  if (!batch) return err(batchGone());
  return ok({
    state: batch.state,
    publication: batch.publication,
    rereads: batch.rereads === null ? null : idOfBatch(connection, batch.rereads),
    files: nextPosition(connection, batch.batch),
  });
}

export function knownBytes(
  connection: Connection,
  batchId: Identifier,
  sha256: string,
): KnownBytes {
  const batch = findBatch(connection, batchId);
  return {
    isImported: isImported(connection, sha256, batch?.rereads ?? null),
    earlier: (batch && fileWithBytes(connection, batch.batch, sha256)) ?? null,
  };
}

/** Keeps the bytes of files and what was read from them; they follow those that are there. */
export function stageFiles(
  connection: Connection,
  batchId: Identifier,
  files: readonly StagedFile[],
): Result<null, Failure> {
  const found = openBatch(connection, batchId);
  if (!found.ok) return found;
  const { batch } = found.value;
  let position = nextPosition(connection, batch);
  for (const { name, bytes, within, reading } of files) {
    const sha256 = storeOriginal(connection, bytes);
    const file = insertImportedFile(connection, { batch, position, name, sha256, within });
    keepReading(connection, file, reading);
    position += 1;
  }
  setBatchState(connection, batch, 'reading');
  return ok(null);
}

/** Takes what was read of a file in place of what was read before. */
export function restageFile(
  connection: Connection,
  batchId: Identifier,
  position: number,
  reading: StagedReading,
): Result<null, Failure> {
  const found = openBatch(connection, batchId);
  if (!found.ok) return found;
  const file = findFileKey(connection, found.value.batch, position);
  if (file !== undefined) keepReading(connection, file, reading);
  return ok(null);
}

function keepReading(connection: Connection, file: number, reading: StagedReading): void {
  for (const picture of reading.pictures) storeOriginal(connection, picture);
  setFileReading(connection, file, reading);
  putReading(connection, file, reading);
}

export function importHeads(
  connection: Connection,
  batchId: Identifier,
  from: number,
  limit: number,
): StagedHead[] {
  const batch = findBatch(connection, batchId);
  return batch ? readHeads(connection, batch.batch, { from, limit }) : [];
}

/** The same of the files of these places. */
export function importHeadsOf(
  connection: Connection,
  batchId: Identifier,
  files: readonly number[],
): StagedHead[] {
  const batch = findBatch(connection, batchId);
  return batch ? readHeadsOf(connection, batch.batch, files) : [];
}

/** The issues of the archive that may be doubles of what a batch brings. */
export function issuesBeside(
  connection: Connection,
  batchId: Identifier,
  after: number,
  limit: number,
): { issues: KnownIssue[]; last: number | null } {
  const batch = findBatch(connection, batchId);
  const except = batch?.rereads ?? batch?.batch ?? -1;
  const rows = knownIssues(connection, { after, limit, except });
  const last = rows.length === limit ? (rows.at(-1)?.issue ?? null) : null;
  return { issues: rows.map(({ issue: _, id: _id, title: _title, ...known }) => known), last };
}

/** A file of a batch with its bytes; null where there is none at this place. */
export function importedOriginal(
  connection: Connection,
  batchId: Identifier,
  position: number,
): StagedOriginal | null {
  const batch = findBatch(connection, batchId);
  const row = batch && findPlannedFile(connection, batch.batch, position);
  const original = row && findOriginal(connection, row.hash);
  if (!batch || !row || !original) return null;
  const reading = findReading(connection, batch.batch, position);
  return {
    file: position,
    name: row.name,
    bytes: unpackOriginal(original),
    told: reading?.told ?? null,
    saidOptions: reading ? (JSON.parse(reading.head) as FileHead).saidOptions : {},
  };
}

/** The places of the files of a batch that are in no container. */
export function outermostFiles(connection: Connection, batchId: Identifier): number[] {
  const batch = findBatch(connection, batchId);
  if (!batch) return [];
  const all = listPlannedFiles(
    connection,
    batch.batch,
    { filter: 'all' },
    { offset: 0, limit: -1 },
  );
  return all.filter(({ within }) => within === null).map(({ file }) => file);
}

export function putPlan(
  connection: Connection,
  batchId: Identifier,
  chunk: PlanChunk,
): Result<null, Failure> {
  const found = openBatch(connection, batchId);
  if (!found.ok) return found;
  const { batch } = found.value;
  if (chunk.isFirst) {
    setBatchState(connection, batch, 'reading');
    deletePlannedIssues(connection, batch);
  }
  for (const row of chunk.issues) insertPlannedIssue(connection, batch, row);
  for (const row of chunk.files) putFilePlan(connection, batch, row);
  if (chunk.isLast) setBatchState(connection, batch, 'planned');
  return ok(null);
}

/** A batch of which nothing is stored yet. */
export function openBatch(
  connection: Connection,
  batchId: Identifier,
): Result<StoredBatch, Failure<'not-found' | 'conflict'>> {
  const batch = findBatch(connection, batchId);
  if (!batch) return err(batchGone());
  if (batch.state === 'reading' || batch.state === 'planned') return ok(batch);
  return err(
    failure('conflict', 'This import cannot be changed any more: it was stored or given up.', {
      hint: 'Take it back, or import the files again.',
    }),
  );
}

export const batchGone = () => failure('not-found', 'This import is not in the archive.');
