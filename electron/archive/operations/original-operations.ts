import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { OriginalOfBriefing } from '../../../shared/contract/original-procedures.ts';
import type { Passage } from '../../../shared/imports/passage.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import {
  cameByImport,
  mergedBriefingsLike,
  type OriginalFile,
  originalsOfIssue,
  passagesIn,
} from '../queries/original-file-queries.ts';
import { findOriginal, storeOriginal, unpackOriginal } from '../queries/original-queries.ts';
import { presentBriefing } from './briefing-operations.ts';

export function readOriginal(connection: Connection, hash: string): Result<Uint8Array, Failure> {
  const original = findOriginal(connection, hash);
  return original
    ? ok(unpackOriginal(original))
    : err(failure('not-found', 'No file with this hash was imported into the archive.'));
}

/** A text may show what no import brought. */
export const keepOriginal = (connection: Connection, bytes: Uint8Array): Result<string, Failure> =>
  ok(storeOriginal(connection, bytes));

/** What was written here has none. Of an issue that many pages brought, only those are told in which this briefing stands. */
export function originalsOfBriefing(
  connection: Connection,
  { briefingId }: RequestFor<'originals.ofBriefing'>,
): OutcomeFor<'originals.ofBriefing'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { briefing, issue } = found.value;
  if (!cameByImport(connection, briefing)) return ok({ originals: [] });
  const all = originalsOfIssue(connection, issue).map((file) =>
    presented(file, passagesOf(connection, briefing, file)),
  );
  const own = all.filter(({ isOtherForm }) => !isOtherForm);
  const isPlaced = own.some(({ passages }) => passages.length > 0);
  return ok({
    originals: all.filter((it) => it.isOtherForm || !isPlaced || it.passages.length > 0),
  });
}

function passagesOf(
  connection: Connection,
  briefing: BriefingKey,
  { file, isOtherForm }: OriginalFile,
): Passage[] {
  const own = passagesIn(connection, briefing, file);
  if (own.length > 0 || !isOtherForm) return own;
  const [likest] = mergedBriefingsLike(connection, briefing, file);
  return likest === undefined ? [] : passagesIn(connection, likest, file);
}

/** What reports say of how a file was read; older ones know less. */
interface ToldOfReading {
  readonly encoding?: string | null;
  readonly encodingConfidence?: number | null;
}

function presented(
  { file: _, report, importer, ...file }: OriginalFile,
  passages: Passage[],
): OriginalOfBriefing {
  const { encoding = null, encodingConfidence = null }: ToldOfReading = JSON.parse(report);
  const format = importer?.split(' ', 1)[0] ?? null;
  return { ...file, importer, format, encoding, encodingConfidence, passages };
}
