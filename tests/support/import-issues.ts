import type { Archive, IndexedBriefing } from '../../electron/archive/archive.ts';
import type { ReadyIssue, StagedReading } from '../../electron/archive/import-staging.ts';
import { stageUnread } from '../../electron/services/imports/stage-reading.ts';
import type { ImportReport } from '../../shared/contract/import-procedures.ts';
import type { FileRow, IssuePlan } from '../../shared/imports/batch-plan.ts';
import type { IssueDetails } from '../../shared/issues/issue.ts';
import { issueLabel } from '../../shared/issues/issue-label.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** An issue as an import would store it, already recognised. */
export interface IndexedIssue extends Omit<IssueDetails, 'status'> {
  /** The title of its publication. */
  readonly publication: string;
  readonly addresses?: readonly string[];
  readonly language?: string | null;
  readonly briefings: readonly IndexedBriefing[];
}

export interface IndexedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** None where the file is only kept. */
  readonly issues: readonly IndexedIssue[];
}

/** Imports files whose issues are known already, by the same steps as an import that reads them. */
export async function importIssues(
  archive: Archive,
  files: readonly IndexedFile[],
): Promise<ImportReport> {
  const batchId = value(
    await archive.beginImport({ publication: null, recipe: null, rereads: null }),
  );
  await stageIssues(archive, batchId, files);
  value(await archive.startStoring(batchId));
  const issues = files.flatMap(({ issues: brought }, file) =>
    brought.map((issue) => readyIssue(issue, file)),
  );
  const prepared = issues.map((issue, position) => ({
    position,
    ready: new TextEncoder().encode(JSON.stringify(issue)),
    refused: null,
  }));
  value(await archive.storeIssues(batchId, prepared));
  while (value(await archive.closeImport(batchId, 100)) > 0);
  return value(await archive['imports.report']({ batchId }));
}

async function stageIssues(archive: Archive, batchId: string, files: readonly IndexedFile[]) {
  const staged = files.map((file) => ({ ...file, within: null, reading: readingOf(file) }));
  value(await archive.stageFiles(batchId, staged));
  let position = 0;
  const rows = files.map(({ issues }, file) => ({
    issues: issues.map((issue) => {
      const plan = planOf(issue, file);
      const row = { position, plan: JSON.stringify(plan), sortKey: issue.date ?? '9999' };
      position += 1;
      return { ...row, publication: issue.publication, briefings: issue.briefings.length };
    }),
    file,
  }));
  const chunk = {
    isFirst: true,
    isLast: true,
    otherwise: [],
    issues: rows.flatMap(({ issues }) => issues),
    files: rows.map(({ file, issues }) => ({
      file,
      fate: issues.length > 0 ? ('issue' as const) : ('kept' as const),
      attention: false,
      plan: JSON.stringify(filePlan(issues.map((issue) => issue.position))),
    })),
  };
  value(await archive.putPlan(batchId, chunk));
}

function readingOf({ issues, ...file }: IndexedFile): StagedReading {
  const before = { contained: null, options: {} };
  const reading = stageUnread(file, before, { refused: 'Not understood' });
  return issues.length > 0 ? { ...reading, importer: 'text 1' } : reading;
}

const filePlan = (issues: readonly number[]): FileRow['plan'] => ({
  encoding: 'UTF-8',
  encodingConfidence: null,
  explanation: 'Not understood',
  besides: '',
  confidence: 1,
  labels: [],
  publication: null,
  briefings: 0,
  warnings: 0,
  questions: 0,
  doubles: 0,
  notes: [],
  issues,
});

const planOf = ({ briefings: _, ...issue }: IndexedIssue, file: number): IssuePlan => ({
  ...issue,
  label: issueLabel(issue),
  isNewPublication: false,
  language: issue.language ?? null,
  confidence: 1,
  files: [file],
  briefings: [],
  witnesses: [],
  questions: [],
  build: { kind: 'draft', file, draft: 0 },
  addresses: issue.addresses ?? [],
  warnings: [],
  doubles: 0,
});

const readyIssue = (issue: IndexedIssue, file: number): ReadyIssue => ({
  ...issue,
  language: issue.language ?? null,
  addresses: issue.addresses ?? [],
  files: [file],
  warnings: [],
  briefings: issue.briefings.map((briefing, place) => ({
    ...briefing,
    readFrom: [file, 0, place],
    passages: [],
  })),
});

function value<Value>(outcome: Result<Value, Failure>): Value {
  if (!outcome.ok) throw new Error(`${outcome.error.kind}: ${outcome.error.message}`);
  return outcome.value;
}
