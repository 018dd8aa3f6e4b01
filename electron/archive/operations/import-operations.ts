import { randomUUID } from 'node:crypto';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { FileReport, ImportReport } from '../../../shared/contract/import-procedures.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { ImportedFile, IndexedIssue } from '../archive.ts';
import { storeBriefing } from '../briefing-storing.ts';
import type { Connection } from '../connection.ts';
import { adoptDateStyle } from '../date-style.ts';
import { DecisionMemory } from '../decision-memory.ts';
import { resolveTowards } from '../issue-changes.ts';
import { insertAddresses } from '../queries/address-queries.ts';
import { countImported } from '../queries/import-count-queries.ts';
import {
  type BatchKey,
  type FileKey,
  findBatch,
  insertBatch,
  insertImportedFile,
  insertImportedIssue,
  listBatches,
  putFileReport,
  readImportReport,
} from '../queries/import-queries.ts';
import {
  type IssueKey,
  insertIssue,
  readIssueSummary,
  readStoredIssue,
  setIssueLanguage,
} from '../queries/issue-queries.ts';
import { storeOriginal } from '../queries/original-queries.ts';
import { findPublicationKey, type PublicationKey } from '../queries/publication-queries.ts';
import { labelIssue } from './issue-operations.ts';
import { whilePublicationsAppear } from './publication-names.ts';

interface StoredFile {
  readonly file: FileKey;
  readonly hash: string;
  readonly imported: ImportedFile;
  readonly issues: readonly IssueKey[];
}

/**
 * Stores all files of a batch with their issues, then resolves: first what waited for these issues,
 * which includes what the batch says of itself. The report counts what has become of it at the end.
 */
export function commitImport(
  connection: Connection,
  files: readonly ImportedFile[],
): Result<ImportReport, Failure> {
  const id = randomUUID();
  const now = new Date().toISOString();
  const batch = insertBatch(connection, id, now);
  const stored = whilePublicationsAppear(connection, () =>
    storeFiles(connection, files, batch, now),
  );
  if (!stored.ok) return stored;
  const brought = new Set(stored.value.flatMap(({ issues }) => issues));
  for (const issue of brought) resolveTowards(connection, issue);
  const publications = [...brought].map((key) => readStoredIssue(connection, key).publication);
  for (const publication of new Set(publications)) adoptDateStyle(connection, publication);
  for (const each of stored.value) putFileReport(connection, each.file, reportOf(connection, each));
  return ok(readImportReport(connection, { batch, id, startedAt: now, undoneAt: null }));
}

function storeFiles(
  connection: Connection,
  files: readonly ImportedFile[],
  batch: BatchKey,
  now: string,
): Result<StoredFile[], Failure> {
  const stored: StoredFile[] = [];
  for (const [position, imported] of files.entries()) {
    const hash = storeOriginal(connection, imported.bytes);
    for (const picture of imported.pictures ?? []) storeOriginal(connection, picture);
    const { name, outcome, importer } = imported;
    const row = { batch, position, name, sha256: hash, outcome, importer };
    const file = insertImportedFile(connection, row);
    const issues: IssueKey[] = [];
    for (const issue of imported.issues) {
      const publication = findPublicationKey(connection, issue.publicationId);
      if (publication === undefined) return err(publicationGone(name));
      issues.push(storeIssue(connection, file, publication, issue, now));
    }
    stored.push({ file, hash, imported, issues });
  }
  return ok(stored.map((page) => withIssueOfPage(connection, page, stored)));
}

export const listImports = (connection: Connection): OutcomeFor<'imports.list'> =>
  ok(listBatches(connection));

export function readReport(
  connection: Connection,
  { batchId }: RequestFor<'imports.report'>,
): OutcomeFor<'imports.report'> {
  const batch = findBatch(connection, batchId);
  return batch
    ? ok(readImportReport(connection, batch))
    : err(failure('not-found', 'This import is not in the archive.'));
}

function storeIssue(
  connection: Connection,
  file: FileKey,
  publication: PublicationKey,
  { briefings, volume, number, date, datePrecision, title, ...place }: IndexedIssue,
  now: string,
): IssueKey {
  const details = { volume, number, date, datePrecision, title, status: 'published' as const };
  const key = insertIssue(connection, { id: randomUUID(), publication, now }, details);
  setIssueLanguage(connection, key, place.language ?? null);
  insertAddresses(connection, key, place.addresses ?? []);
  insertImportedIssue(connection, file, key);
  labelIssue(connection, key);
  const issue = readStoredIssue(connection, key);
  const memory = new DecisionMemory(connection, issue);
  for (const [position, briefing] of briefings.entries()) {
    const place = { issue, position, origin: 'import' as const, now };
    storeBriefing(connection, place, memory.recall(briefing));
  }
  return key;
}

/** A page belongs to the issue that another file of the batch has brought. */
function withIssueOfPage(
  connection: Connection,
  page: StoredFile,
  stored: readonly StoredFile[],
): StoredFile {
  const { pageOf } = page.imported;
  const [issue] = pageOf === undefined ? [] : (stored[pageOf]?.issues ?? []);
  if (issue === undefined) return page;
  insertImportedIssue(connection, page.file, issue);
  return { ...page, issues: [issue] };
}

function reportOf(connection: Connection, { hash, imported, issues }: StoredFile): FileReport {
  const { name, bytes, outcome, explanation, encoding, warnings } = imported;
  return {
    name,
    bytes: bytes.length,
    hash,
    outcome,
    explanation,
    encoding,
    issues: issues.map((key) => {
      const issue = readIssueSummary(connection, key);
      return {
        issueId: issue.id,
        label: issueLabel(issue),
        publicationTitle: issue.publicationTitle,
        briefings: issue.briefingCount,
        ...countImported(connection, key),
      };
    }),
    warnings: [...warnings],
  };
}

const publicationGone = (file: string) =>
  failure('not-found', 'The publication for this file is no longer in the archive.', {
    file,
    hint: 'Import the file again.',
  });
