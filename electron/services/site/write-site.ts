import { createHash } from 'node:crypto';
import type { SiteOptions } from '../../../shared/editions/site-options.ts';
import { passed, type ValidationReport, warned } from '../../../shared/editions/validation.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { issuePictures } from '../../exporters/issue-pictures.ts';
import { primaryLanguage } from '../../exporters/printed-words.ts';
import { homePage } from '../../exporters/site/home-page.ts';
import { issueFiles } from '../../exporters/site/issue-pages.ts';
import { siteIssues, siteNames } from '../../exporters/site/lay-out-site.ts';
import { namePages } from '../../exporters/site/name-pages.ts';
import { aboutPage, notFoundPage, searchPage } from '../../exporters/site/plain-pages.ts';
import type { Site, SiteIssueDocument } from '../../exporters/site/site.ts';
import { assetFiles } from '../../exporters/site/site-assets.ts';
import { digestOf, type SiteDigest } from '../../exporters/site/site-digests.ts';
import { crawlerFiles, feedFiles } from '../../exporters/site/site-feeds.ts';
import { SiteUses } from '../../exporters/site/site-uses.ts';
import { timelinePages } from '../../exporters/site/timeline-pages.ts';
import type { Job } from '../jobs.ts';
import { must, unlessTrashed } from '../must-read.ts';
import { explainWriting, isSystemError } from '../write-whole-file.ts';
import { openSearch, searchFiles } from './search-index.ts';
import { type SiteChanges, SiteFolder } from './site-folder.ts';

export type SiteArchive = Pick<
  Archive,
  'issues.list' | 'sources.list' | 'entities.list' | 'issueDocument' | 'pointingTo' | 'readOriginal'
>;

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
/** How many of the newest issues are in the feeds. */
const IN_FEEDS = 3;

/**
 * Writes a publication as a static web archive, or brings one up to date: issue by issue, newest
 * first, then what lists them all. Of an issue only what lists need is kept in memory.
 */
export async function writeSite(
  archive: SiteArchive,
  order: SiteOrder,
  job: Job,
): Promise<Result<WrittenSite, SiteFailure>> {
  const opened = await SiteFolder.open(order.folder, order.publication.id);
  if (!opened.ok) return opened;
  const folder = opened.value;
  try {
    const search = await openSearch();
    const site = await readSite(archive, order, search !== null);
    const walked = await writeIssues(archive, site, folder, job);
    if (!walked) return ok(report(order, site, folder.interrupted(), true));
    await writeLists(site, folder, walked);
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

/** What lists are made of, once all issues were gone through. */
interface Walked {
  readonly uses: SiteUses;
  readonly digests: readonly SiteDigest[];
  readonly newest: readonly SiteIssueDocument[];
}

/** Null where it was cancelled. */
async function writeIssues(
  archive: SiteArchive,
  site: Site,
  folder: SiteFolder,
  job: Job,
): Promise<Walked | null> {
  await folder.put(assetFiles(site.hasSearch));
  const uses = new SiteUses();
  const digests: SiteDigest[] = [];
  const newest: SiteIssueDocument[] = [];
  for (const [index, at] of site.issues.entries()) {
    if (job.signal.aborted) return null;
    job.progress('Writing issues', index, site.issues.length);
    const document = unlessTrashed(await archive.issueDocument(at.issue.id));
    if (!document) continue;
    const whole: SiteIssueDocument = {
      ...at,
      document,
      backlinks: await backlinksOf(archive, site, at.issue.id),
      newer: site.issues[index - 1] ?? null,
      older: site.issues[index + 1] ?? null,
    };
    const pictures = await issuePictures(document, async (source) => {
      const bytes = await archive.readOriginal(source.replace('sha256:', ''));
      return bytes.ok ? bytes.value : null;
    });
    await folder.put(issueFiles(site, whole, pictures));
    uses.add(site, whole);
    digests.push(digestOf(whole));
    if (newest.length < IN_FEEDS) newest.push(whole);
  }
  return { uses, digests, newest };
}

async function backlinksOf(
  archive: SiteArchive,
  site: Site,
  issueId: string,
): Promise<SiteIssueDocument['backlinks']> {
  const pointing = unlessTrashed(await archive.pointingTo(issueId)) ?? [];
  return pointing.flatMap(({ place, position, to }) => {
    const at = site.issueOf.get(place.issueId);
    if (!at) return [];
    const { headline, sentence } = place;
    return [{ from: { at, position, headline }, sentence, to }];
  });
}

async function writeLists(
  site: Site,
  folder: SiteFolder,
  { uses, digests, newest }: Walked,
): Promise<void> {
  for (const page of namePages(site, uses)) await folder.put([page]);
  await folder.put([
    ...timelinePages(site, digests),
    ...feedFiles(site, newest),
    aboutPage(site, newest[0]?.document.furniture ?? null),
    notFoundPage(site),
    ...(site.hasSearch ? [searchPage(site)] : []),
  ]);
  const pages = folder.putUnder('').map(([path]) => path);
  const indexed = pages.filter((path) => path.endsWith('.html') && path !== '404.html');
  await folder.put([...crawlerFiles(site, ['index.html', ...indexed]), homePage(site, digests)]);
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
