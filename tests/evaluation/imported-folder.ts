import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../electron/archive/archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { expandFiles } from '../../electron/cli/expand-files.ts';
import type { ImportSource } from '../../electron/services/imports/add-files.ts';
import { importFiles } from '../../electron/services/imports/import-files.ts';
import type { ImportReport } from '../../shared/contract/import-procedures.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';

/** What became of a folder in an archive of its own. */
export interface ImportedFolder {
  readonly report: ImportReport;
  /** By id. */
  readonly issues: ReadonlyMap<string, IssueDocument>;
  /** The bytes of a file, or of one within a container, by the hash in its report. */
  readonly bytesOf: (hash: string) => Promise<Uint8Array>;
  /** Of the import alone, without reading its result. */
  readonly seconds: number;
}

/** What tells of the folder is not part of it. */
const ABOUT_THE_FOLDER = /^(?:README\.md|expected\.json|facts\.json)$/;
export const isAboutTheFolder = (name: string): boolean => ABOUT_THE_FOLDER.test(name);

/** Runs the import as the application does, on an archive that is thrown away after `use`. */
export async function withImportedFolder<Value>(
  folder: string,
  use: (imported: ImportedFolder) => Promise<Value>,
): Promise<Value> {
  const found = await expandFiles([folder]);
  if (!found.ok) throw new Error(found.error.message);
  const sources = found.value.filter(({ name }) => !isAboutTheFolder(name));
  return withThrowawayArchive(async (archive) => use(await importInto(archive, sources)));
}

export async function withThrowawayArchive<Value>(
  use: (archive: Archive) => Promise<Value>,
): Promise<Value> {
  const place = await mkdtemp(join(tmpdir(), 'masthead-evaluation-'));
  const opened = await openArchive(join(place, 'archive'), { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
    await rm(place, { recursive: true });
  }
}

/** The result can be read for as long as the archive is open. */
export async function importInto(
  archive: Archive,
  sources: readonly ImportSource[],
): Promise<ImportedFolder> {
  const start = performance.now();
  const job = { signal: new AbortController().signal, progress: () => {} };
  const imported = await importFiles(archive, sources, {}, job);
  const seconds = (performance.now() - start) / 1000;
  if (!imported.ok) throw new Error(imported.error.message);
  const issues = await readIssues(archive, imported.value);
  const bytesOf = async (hash: string) => {
    const original = await archive.readOriginal(hash);
    if (!original.ok) throw new Error(original.error.message);
    return original.value;
  };
  return { report: imported.value, issues, bytesOf, seconds };
}

async function readIssues(
  archive: Archive,
  { files }: ImportReport,
): Promise<Map<string, IssueDocument>> {
  const ids = new Set(files.flatMap(({ issues }) => issues.map(({ issueId }) => issueId)));
  const issues = new Map<string, IssueDocument>();
  for (const id of ids) {
    const document = await archive.issueDocument(id);
    if (document.ok) issues.set(id, document.value);
  }
  return issues;
}

/** The issues that a file became, or of which it is a page. */
export function issuesOf({ report, issues }: ImportedFolder, file: string): IssueDocument[] {
  const entry = report.files.find(({ name }) => name === file);
  return (entry?.issues ?? []).flatMap(({ issueId }) => issues.get(issueId) ?? []);
}
