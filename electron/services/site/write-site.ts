import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { SiteOptions } from '../../../shared/editions/site-options.ts';
import { passed, type ValidationReport, warned } from '../../../shared/editions/validation.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { primaryLanguage } from '../../exporters/printed-words.ts';
import { siteIssues, siteNames } from '../../exporters/site/lay-out-site.ts';
import type { Site } from '../../exporters/site/site.ts';
import type { Job } from '../jobs.ts';
import { must } from '../must-read.ts';
import { explainWriting, isSystemError } from '../write-whole-file.ts';
import { openSearch, searchFiles } from './search-index.ts';
import { type SiteChanges, SiteFolder } from './site-folder.ts';
import { NOTES_PATH, notesFile, readNotes } from './site-notes.ts';
import { type IssuesArchive, writeIssues } from './write-issues.ts';
import { writeLists } from './write-lists.ts';

export type SiteArchive = IssuesArchive &
  Pick<Archive, 'issues.list' | 'sources.list' | 'entities.list'>;

export interface SiteOrder {
  readonly publication: Publication;
  readonly options: SiteOptions;
  readonly folder: string;
}

export interface WrittenSite extends SiteChanges {
  readonly folder: string;
  readonly issues: number;
  /** Whether it was cancelled; what was written stays, and the next time completes it. */
  readonly cancelled: boolean;
  readonly validation: ValidationReport;
}

export type SiteFailure = Failure<'conflict' | 'target-unwritable' | 'disk-full' | 'cancelled'>;

/** How many issues or records are asked for at a time. */
const PAGE = 500;

/**
 * Writes a publication as a static web archive, or brings one up to date: issue by issue, newest
 * first, then what lists them all. Of an issue only what lists need is kept in memory. What would be
 * as it is (`site-notes.ts`) is neither read nor made again; the folder is in any case the one that
 * would come of an empty one.
 */
export async function writeSite(
  archive: SiteArchive,
  order: SiteOrder,
  job: Job,
  /** The engine of the search on this system; null where there is none. */
  open: typeof openSearch = openSearch,
): Promise<Result<WrittenSite, SiteFailure>> {
  const opened = await SiteFolder.open(order.folder, order.publication.id);
  if (!opened.ok) return opened;
  const folder = opened.value;
  try {
    const search = await open();
    const site = await readSite(archive, order, search !== null);
    const programme = await programmeMark();
    const before = await readNotes(await folder.read(NOTES_PATH), programme);
    const walked = await writeIssues(archive, site, folder, before, job);
    if (!walked) return ok(report(order, site, folder.interrupted(), true));
    const lists = await writeLists(site, folder, walked, before.lists);
    await folder.put([await notesFile(programme, lists, walked.notes)]);
    if (search) {
      job.progress('Making the search', 0, null);
      await writeSearch(search, site, folder, order.folder);
    }
    if (job.signal.aborted) return ok(report(order, site, folder.interrupted(), true));
    job.progress('Removing what is no more', 0, null);
    return ok(report(order, site, await folder.finish(), false));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: explainWriting(error, order.folder) };
  }
}

/** Of all that makes pages: a bundle names the parts that it is made of by their hashes. */
async function programmeMark(): Promise<string> {
  const code = await readFile(fileURLToPath(import.meta.url));
  const { icu = '', unicode = '' } = process.versions;
  return createHash('sha256').update(code).update(`${icu} ${unicode}`).digest('base64url');
}

async function readSite(
  archive: SiteArchive,
  { publication, options }: SiteOrder,
  hasSearch: boolean,
): Promise<Site> {
  const all = await allPages(async (offset) => {
    const request = { publicationId: publication.id, offset, limit: PAGE };
    return must(await archive['issues.list'](request)).issues;
  });
  const shown = all.filter(
    ({ status, briefingCount }: IssueSummary) =>
      briefingCount > 0 && (options.drafts || status === 'published'),
  );
  const sources = await allPages(async (offset) => {
    const request = { query: '', cited: true, sort: 'name' as const, offset, limit: PAGE };
    return must(await archive['sources.list'](request)).sources;
  });
  const entities = await allPages(async (offset) => {
    return must(await archive['entities.list']({ query: '', offset, limit: PAGE })).entities;
  });
  const issues = siteIssues(shown);
  return {
    publication,
    address: withSlash(options.address),
    issues,
    issueOf: new Map(issues.map((at) => [at.issue.id, at])),
    names: siteNames(sources, entities),
    hasSearch,
  };
}

const withSlash = (address: string): string =>
  address === '' || address.endsWith('/') ? address : `${address}/`;

async function allPages<Item>(read: (offset: number) => Promise<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for (;;) {
    const page = await read(items.length);
    items.push(...page);
    if (page.length < PAGE) return items;
  }
}

/** The index is made anew only where a briefing, or the language, is another than before. */
async function writeSearch(
  search: NonNullable<Awaited<ReturnType<typeof openSearch>>>,
  site: Site,
  folder: SiteFolder,
  path: string,
): Promise<void> {
  try {
    const language = primaryLanguage(site.publication.language);
    const made = `${SEARCH_VERSION} ${language} ${digestOfPages(folder)}\n`;
    const marker = { path: 'search/made.txt', content: made };
    const parts = folder.listedUnder('search/');
    if (folder.holds(marker) && (await folder.keep(parts))) return;
    for await (const part of searchFiles(search, path, language)) await folder.put([part]);
    await folder.put([marker]);
  } finally {
    await search.close();
  }
}

/** Goes up where the parts of an index are written in another form. */
const SEARCH_VERSION = 1;

const digestOfPages = (folder: SiteFolder): string =>
  createHash('sha256')
    .update(JSON.stringify(folder.putUnder('issues/')))
    .digest('hex');

function report(
  { folder, options }: SiteOrder,
  site: Site,
  changes: SiteChanges,
  cancelled: boolean,
): WrittenSite {
  const checks = [
    site.hasSearch
      ? passed('structure', 'Every word can be searched, also from a disk.')
      : warned(
          'structure',
          'The search is left out: the engine that makes its index is not there for this system.',
        ),
    options.address
      ? passed('links', 'Feeds and the sitemap give whole addresses.')
      : warned(
          'links',
          'Without the address of the site there is no sitemap, and feeds give relative addresses.',
        ),
    ...changes.foreign.map((path) =>
      warned('files', 'A file that is not of the web archive was left as it is.', path),
    ),
  ];
  const validation = { format: 'site', checks };
  return { folder, issues: site.issues.length, cancelled, validation, ...changes };
}
