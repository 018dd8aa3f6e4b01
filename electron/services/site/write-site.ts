import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { SiteOptions } from '../../../shared/editions/site-options.ts';
import {
  type EditionCheck,
  passed,
  type ValidationReport,
  warned,
} from '../../../shared/editions/validation.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { siteIssues, siteNames } from '../../exporters/site/lay-out-site.ts';
import type { Site } from '../../exporters/site/site.ts';
import type { Job } from '../jobs.ts';
import { must } from '../must-read.ts';
import { isSystemError } from '../write-whole-file.ts';
import { openSearch, type SearchEngine, SearchFault } from './search-engine.ts';
import { explainFolder, type SiteChanges, SiteFolder } from './site-folder.ts';
import { NOTES_PATH, notesFile, readNotes } from './site-notes.ts';
import { type IssuesArchive, writeIssues } from './write-issues.ts';
import { writeLists } from './write-lists.ts';
import { writeSearch } from './write-search.ts';

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

export type SiteFailure = Failure<'conflict' | 'target-unwritable' | 'disk-full'>;

/** How many issues or records are asked for at a time. */
const PAGE = 500;

/**
 * Writes a publication as a static web archive, or brings one up to date: issue by issue, newest
 * first, then what lists them all. Of an issue only what lists need is kept in memory. What would be
 * as it is (`site-notes.ts`) is neither read nor made again; the folder is in any case the one that
 * would come of an empty one. Where the search cannot be made, all else is written without it.
 */
export async function writeSite(
  archive: SiteArchive,
  order: SiteOrder,
  job: Job,
  open: typeof openSearch = openSearch,
): Promise<Result<WrittenSite, SiteFailure>> {
  const engine = await open();
  try {
    return await writeWith(archive, order, engine ?? 'missing', job).catch((error: unknown) => {
      if (error instanceof SearchFault) return writeWith(archive, order, error, job);
      throw error;
    });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return err(explainFolder(error, order.folder));
  }
}

/** What makes the search, or why there is none. */
type Search = SearchEngine | SearchFault | 'missing';

async function writeWith(
  archive: SiteArchive,
  order: SiteOrder,
  search: Search,
  job: Job,
): Promise<Result<WrittenSite, SiteFailure>> {
  const opened = await SiteFolder.open(order.folder, order.publication.id);
  if (!opened.ok) return opened;
  const folder = opened.value;
  const engine = search instanceof SearchFault || search === 'missing' ? null : search;
  const site = await readSite(archive, order, engine !== null);
  const interrupted = () => ok(report(order, site, search, folder.interrupted(), true));
  const programme = await programmeMark();
  const before = await readNotes(await folder.read(NOTES_PATH), programme);
  const walked = await writeIssues(archive, site, folder, before, job);
  if (!walked) return interrupted();
  const lists = await writeLists(site, folder, walked, before.lists);
  await folder.put([await notesFile(programme, lists, walked.notes)]);
  if (engine && !(await writeSearch(engine, site, walked.digests, folder, job))) {
    return interrupted();
  }
  if (job.signal.aborted) return interrupted();
  job.progress('Removing what is no more', 0, null);
  return ok(report(order, site, search, await folder.finish(), false));
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
    hasSearch: hasSearch && issues.length > 0,
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

function report(
  { folder, options }: SiteOrder,
  site: Site,
  search: Search,
  changes: SiteChanges,
  cancelled: boolean,
): WrittenSite {
  const checks = [
    searchCheck(search),
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

function searchCheck(search: Search): EditionCheck {
  if (search === 'missing') {
    return warned(
      'structure',
      'The search is left out: the engine that makes its index is not there for this system.',
    );
  }
  if (search instanceof SearchFault) {
    return warned(
      'structure',
      `The search is left out, for the engine that makes its index failed: ${search.message}`,
    );
  }
  return passed('structure', 'Every word can be searched, also from a disk.');
}
