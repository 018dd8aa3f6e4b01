import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { archivePaths } from '../../../../electron/archive/archive-paths.ts';
import { openSession } from '../../../../electron/archive/archive-session.ts';
import type { Connection } from '../../../../electron/archive/connection.ts';
import { migrations } from '../../../../electron/archive/migrations/migrations.ts';
import { type OpenOptions, openArchive } from '../../../../electron/archive/open-archive.ts';
import { operations } from '../../../../electron/archive/operations/operations.ts';
import type { SourceSeed } from '../../../../shared/authority/source-seed.ts';
import { indexManuscript } from '../../../../shared/citations/index-manuscript.ts';
import { readingContext } from '../../../../shared/citations/reading-context.ts';
import { tagManuscript } from '../../../../shared/citations/tag-manuscript.ts';
import type { IssueDetails } from '../../../../shared/issues/issue.ts';
import type { Publication, PublicationDetails } from '../../../../shared/issues/publication.ts';
import type { Failure } from '../../../../shared/kernel/failure.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { Inline, Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { type IndexedIssue, importIssues } from '../../../support/import-issues.ts';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A list of well-known sources with none in it: founding an archive is then much quicker. */
export const noSources: SourceSeed = { version: 1, sources: [] };

/** An empty archive in a folder of its own, closed when the test is over. */
export async function temporaryArchive(folder = temporaryFolder()): Promise<Archive> {
  return opened(folder, { seed: noSources });
}

/** The same with the well-known sources that every archive begins with. */
export async function archiveWithKnownSources(): Promise<Archive> {
  return opened(temporaryFolder(), {});
}

async function opened(folder: string, options: OpenOptions): Promise<Archive> {
  await found(folder, options);
  const archive = value(await openArchive(folder, options));
  onTestFinished(() => archive.close());
  return archive;
}

/** What was founded once, by its seed; founding an archive brings it through all its forms. */
const founded = new Map<SourceSeed | undefined, Buffer>();

/** Puts a copy of an archive in which nothing ever was into a folder without one. */
export async function found(place: string, options: OpenOptions): Promise<void> {
  const { database, folder } = archivePaths(place);
  if (existsSync(database)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(database, founded.get(options.seed) ?? (await foundFirst(options)));
}

async function foundFirst(options: OpenOptions): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-archive-'));
  await value(await openArchive(folder, options)).close();
  const bytes = readFileSync(archivePaths(folder).database);
  rmSync(folder, { recursive: true });
  founded.set(options.seed, bytes);
  return bytes;
}

/** The same operations without the worker: founded in milliseconds, for property tests. */
export const archiveInThisThread = async (): Promise<Archive> =>
  (await archiveWithConnection()).archive;

/** The same with the connection beneath it, for what no operation shows. */
export async function archiveWithConnection(): Promise<{
  readonly archive: Archive;
  readonly connection: Connection;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-archive-'));
  const paths = archivePaths(folder);
  await found(folder, { seed: noSources });
  const session = value(await openSession({ paths, migrations, seed: noSources, create: true }));
  const { connection } = session;
  const methods = Object.entries(operations).map(([name, operation]) => {
    const work = operation as (...all: unknown[]) => unknown;
    // As across threads: what cannot be copied does not arrive.
    return [
      name,
      async (...parameters: unknown[]) =>
        structuredClone(work(connection, ...structuredClone(parameters))),
    ];
  });
  const close = async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { archive: { ...Object.fromEntries(methods), close } as Archive, connection };
}

/** The value of an outcome that must not be a failure. */
export function value<Value>(outcome: Result<Value, Failure>): Value {
  if (!outcome.ok) throw new Error(`${outcome.error.kind}: ${outcome.error.message}`);
  return outcome.value;
}

/** The failure of an outcome that must be one. */
export function failureOf(outcome: Result<unknown, Failure>): Failure {
  if (outcome.ok) throw new Error('It should have failed');
  return outcome.error;
}

export const courier: PublicationDetails = {
  title: 'The Harbour Courier',
  shortTitle: 'the Courier',
  subtitle: null,
  publisher: null,
  issn: null,
  language: 'en',
  dateOrder: 'month-first',
  aliases: [],
  formerTitles: [],
  continues: null,
};

export const issueOf = (details: Partial<IssueDetails>): IssueDetails => ({
  volume: null,
  number: null,
  date: null,
  datePrecision: 'day',
  title: null,
  status: 'published',
  ...details,
});

export const manuscriptOf = (...paragraphs: string[]): Manuscript => ({
  version: 1,
  blocks: paragraphs.map((text) => ({
    type: 'paragraph',
    content: text === '' ? [] : [{ type: 'text', text }],
  })),
});

/** A manuscript with its citations and references tagged and read, as the editor would have it. */
export function indexed(
  publication: PublicationDetails,
  issue: IssueDetails,
  ...paragraphs: string[]
) {
  const context = readingContext(publication, issue);
  const manuscript = tagManuscript(manuscriptOf(...paragraphs), context, randomUUID);
  return { manuscript, ...indexManuscript(manuscript, context) };
}

export const foundCourier = async (archive: Archive): Promise<Publication> =>
  value(await archive['publications.create']({ details: courier }));

interface Written {
  readonly headline: string;
  readonly text: string;
}

/** An issue as an import would bring it. */
export function importedIssue(
  publication: Publication,
  details: Partial<IssueDetails>,
  briefings: readonly Written[],
): IndexedIssue {
  const issue = issueOf(details);
  return {
    ...issue,
    publication: publication.title,
    briefings: briefings.map(({ headline, text }) => ({
      headline,
      section: null,
      byline: null,
      dateline: null,
      ...indexed(publication, issue, text),
    })),
  };
}

/** An issue that stands at this address, with one briefing that links to another. */
export function linkingIssue(
  publication: Publication,
  details: Partial<IssueDetails>,
  { address, href }: { readonly address: string; readonly href: string },
): IndexedIssue {
  const context = readingContext(publication, { ...issueOf(details), address });
  const link: Inline = { type: 'link', href, content: [{ type: 'text', text: 'the tide' }] };
  const manuscript = tagManuscript(
    { version: 1, blocks: [{ type: 'paragraph', content: [link] }] },
    context,
    randomUUID,
  );
  const issue = importedIssue(publication, details, [{ headline: 'Tide', text: '' }]);
  return {
    ...issue,
    addresses: [address],
    briefings: issue.briefings.map((briefing) => ({
      ...briefing,
      manuscript,
      ...indexManuscript(manuscript, context),
    })),
  };
}

/** Imports one issue from a file of this name. */
export async function importIssue(
  archive: Archive,
  issue: IndexedIssue,
  name = `${issue.date ?? 'undated'}.txt`,
) {
  const bytes = new TextEncoder().encode(JSON.stringify(issue));
  const report = await importIssues(archive, [{ name, bytes, issues: [issue] }]);
  const [brought] = report.files[0]?.issues ?? [];
  if (!brought) throw new Error('The import brought no issue');
  const read = value(await archive['issues.read']({ issueId: brought.issueId }));
  return { report, issueId: brought.issueId, brought, briefings: read.briefings };
}
