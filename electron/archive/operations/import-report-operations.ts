import type { Contract, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { AccountedStretch, FileReport } from '../../../shared/contract/import-procedures.ts';
import type { ParsedRequestOf } from '../../../shared/contract/procedure.ts';
import type { Outcome } from '../../../shared/imports/account-for.ts';
import type { FilePlan, StoredPlan } from '../../../shared/imports/batch-plan.ts';
import type { DraftPlace, FileHead, ToldOfFile } from '../../../shared/imports/file-head.ts';
import { explainIssues } from '../../../shared/imports/import-explanation.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { adoptDateStyle } from '../date-style.ts';
import { countImported } from '../queries/import-count-queries.ts';
import {
  findPlannedIssue,
  forgetPlans,
  type PlannedFileRow,
  unreportedFiles,
} from '../queries/import-plan-queries.ts';
import {
  type BatchKey,
  findBatch,
  issuesOfBatch,
  listBatches,
  putFileReport,
  readAccount,
  readImportReport,
  reportedFiles,
  setBatchState,
} from '../queries/import-queries.ts';
import { deleteReadings, findReading } from '../queries/import-reading-queries.ts';
import { type IssueKey, readIssueSummary } from '../queries/issue-queries.ts';
import { keepDoublesOfPlan } from './double-operations.ts';
import { filePlanOf } from './import-plan-operations.ts';
import { batchGone } from './import-staging-operations.ts';

export const listImports = (connection: Connection): OutcomeFor<'imports.list'> =>
  ok(listBatches(connection));

export function readReport(
  connection: Connection,
  { batchId, offset, limit }: ParsedRequestOf<Contract['imports.report']>,
): OutcomeFor<'imports.report'> {
  const batch = findBatch(connection, batchId);
  return batch ? ok(readImportReport(connection, batch, { offset, limit })) : err(batchGone());
}

export function listReportedFiles(
  connection: Connection,
  batchId: Identifier,
  from: number,
  limit: number,
): { report: FileReport; account: AccountedStretch[] }[] {
  const batch = findBatch(connection, batchId);
  return batch ? reportedFiles(connection, batch.batch, { from, limit }) : [];
}

export function readFileAccount(
  connection: Connection,
  { batchId, file }: RequestFor<'imports.fileAccount'>,
): OutcomeFor<'imports.fileAccount'> {
  const batch = findBatch(connection, batchId);
  const account = batch && readAccount(connection, batch.batch, file);
  return account ? ok(account) : err(batchGone());
}

/**
 * Writes the reports of some files of a batch all of whose issues are stored; with the last of them
 * the batch is done, and what was staged for it goes. Answers how many were written: none at the end.
 */
export function closeImport(
  connection: Connection,
  batchId: Identifier,
  limit: number,
): Result<number, Failure> {
  const found = findBatch(connection, batchId);
  if (!found) return err(batchGone());
  if (found.state !== 'storing') {
    return err(failure('conflict', 'This import is not being stored.'));
  }
  const { batch } = found;
  const rows = unreportedFiles(connection, batch, limit);
  for (const row of rows) report(connection, batch, row);
  if (rows.length > 0) return ok(rows.length);
  const publications = issuesOfBatch(connection, batch).map(({ publication }) => publication);
  for (const publication of new Set(publications)) adoptDateStyle(connection, publication);
  keepDoublesOfPlan(connection, batch);
  deleteReadings(connection, batch);
  forgetPlans(connection, batch);
  setBatchState(connection, batch, 'done');
  return ok(0);
}

/** An issue that a file brings or is a page of, as far as it came. */
interface Brought {
  readonly plan: StoredPlan;
  readonly issue: IssueKey | null;
}

function report(connection: Connection, batch: BatchKey, row: PlannedFileRow): void {
  const plan = filePlanOf(row);
  const reading = findReading(connection, batch, row.file);
  const told: ToldOfFile | null = reading ? JSON.parse(reading.told) : null;
  const head: FileHead | null = reading ? JSON.parse(reading.head) : null;
  const brought = plan.issues.flatMap((position): Brought[] => {
    const planned = findPlannedIssue(connection, batch, position);
    return planned ? [{ plan: JSON.parse(planned.plan), issue: planned.issue }] : [];
  });
  const fileReport = reportOf(connection, row, plan, told, brought);
  const account = told && head ? accountOf(row, told, head, brought, fileReport.explanation) : [];
  putFileReport(connection, row.key, fileReport, account);
}

function reportOf(
  connection: Connection,
  row: PlannedFileRow,
  plan: FilePlan,
  told: ToldOfFile | null,
  brought: readonly Brought[],
): FileReport {
  const own = brought.filter((each) => each.plan.files[0] === row.file);
  const refused = own.flatMap((each) => each.plan.refused ?? []);
  const isRefused = brought.length > 0 && brought.every(({ issue }) => issue === null);
  const issues = brought.flatMap(({ issue }) =>
    issue === null ? [] : [summary(connection, issue)],
  );
  const fate = isRefused ? 'kept' : row.fate;
  const isWhole = fate === 'issue' && own.every((each) => each.plan.files.length === 1);
  const changes = own.flatMap((each) => each.plan.changes ?? []);
  const words = isWhole ? [explainIssues(issues), plan.besides] : [plan.explanation];
  return {
    name: row.name,
    bytes: row.bytes,
    hash: row.hash,
    outcome: outcomeOf(fate),
    fate,
    within: row.within,
    explanation: [...(isRefused ? [] : words), ...changes, ...refused].filter(Boolean).join(' '),
    importer: row.importer,
    encoding: plan.encoding,
    encodingConfidence: plan.encodingConfidence,
    issues: issues.map(
      ({
        volume: _v,
        number: _n,
        date: _d,
        datePrecision: _p,
        title: _t,
        publication,
        ...each
      }) => ({
        ...each,
        publicationTitle: publication,
      }),
    ),
    warnings: [
      ...(told?.warnings ?? []),
      ...own.flatMap((each) => each.plan.warnings),
      ...plan.notes,
    ],
  };
}

function outcomeOf(fate: FileReport['fate']): FileReport['outcome'] {
  if (fate === 'duplicate') return 'duplicate';
  return fate === 'kept' || fate === 'held-back' || fate === 'left-out' ? 'kept' : 'imported';
}

function summary(connection: Connection, key: IssueKey) {
  const issue = readIssueSummary(connection, key);
  const { volume, number, date, datePrecision, title, publicationTitle } = issue;
  return {
    ...{ volume, number, date, datePrecision, title, publication: publicationTitle },
    issueId: issue.id,
    label: issueLabel(issue),
    briefings: issue.briefingCount,
    ...countImported(connection, key),
  };
}

/** Every byte of the file, and what is known by its place alone. */
function accountOf(
  { file }: PlannedFileRow,
  { account }: ToldOfFile,
  { drafts }: FileHead,
  brought: readonly Brought[],
  explanation: string,
): AccountedStretch[] {
  const became = new Map(
    brought.flatMap(({ plan }) =>
      (plan.became ?? []).flatMap(({ readFrom: [of, draft, briefing], ...it }) =>
        of === file ? [[`${draft} ${briefing}`, it] as const] : [],
      ),
    ),
  );
  const inWords = (outcome: Outcome<DraftPlace>): Omit<AccountedStretch, 'bytes'> => {
    if (outcome.kind === 'stretch') {
      const { place, fate, reason = null } = outcome;
      return { place, fate, briefing: null, reason };
    }
    if (outcome.kind === 'by-place') {
      return { place: 'told by its places', fate: 'untold', briefing: null, reason: null };
    }
    const [draft, place] = outcome.owner;
    const it = became.get(`${draft} ${place}`);
    const headline = drafts[draft]?.draft.briefings[place]?.headline ?? '';
    return {
      place: outcome.place,
      fate: 'briefing',
      briefing: it ?? { id: null, headline },
      reason: it ? null : explanation,
    };
  };
  return [
    ...account.ranges.map(({ start, end, outcome }) => ({
      ...inWords(outcome),
      bytes: [start, end] as [number, number],
    })),
    ...account.byPlace.map((outcome) => ({ ...inWords(outcome), bytes: null })),
  ];
}
