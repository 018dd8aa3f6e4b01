import { homePage } from '../../exporters/site/home-page.ts';
import { namePages } from '../../exporters/site/name-pages.ts';
import { aboutPage, notFoundPage, searchPage } from '../../exporters/site/plain-pages.ts';
import type { Site, SiteFile } from '../../exporters/site/site.ts';
import { crawlerFiles, feedFiles } from '../../exporters/site/site-feeds.ts';
import { timelinePages } from '../../exporters/site/timeline-pages.ts';
import type { SiteFolder } from './site-folder.ts';
import { type ListsNote, listsMarkOf } from './site-notes.ts';
import type { Walked } from './write-issues.ts';

/** All other pages. What is listed as it was is left; feeds and the imprint tell of the newest issues as they are now. */
export async function writeLists(
  site: Site,
  folder: SiteFolder,
  { uses, digests, newest }: Walked,
  before: ListsNote | null,
): Promise<ListsNote> {
  await folder.put([
    ...feedFiles(site, newest),
    aboutPage(site, newest[0]?.at.document.furniture ?? null),
    notFoundPage(site),
    ...(site.hasSearch ? [searchPage(site)] : []),
  ]);
  const mark = listsMarkOf(site, digests);
  if (before?.mark === mark && (await folder.keep(before.files))) return before;
  const paths: string[] = [];
  const put = async (files: readonly SiteFile[]) => {
    await folder.put(files);
    paths.push(...files.map(({ path }) => path));
  };
  for (const page of namePages(site, uses)) await put([page]);
  await put(timelinePages(site, digests));
  const pages = folder.putUnder('').map(([path]) => path);
  const indexed = pages.filter((path) => path.endsWith('.html') && path !== '404.html');
  await put([...crawlerFiles(site, ['index.html', ...indexed]), homePage(site, digests)]);
  return { mark, files: folder.hashesOf(paths) };
}
