import { createHash } from 'node:crypto';
import { primaryLanguage } from '../../exporters/printed-words.ts';
import type { Site } from '../../exporters/site/site.ts';
import type { SiteDigest } from '../../exporters/site/site-digests.ts';
import type { Job } from '../jobs.ts';
import type { SearchEngine } from './search-engine.ts';
import { type SearchPart, searchParts } from './search-parts.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * An index for each part, made anew only where one of its briefings is another than before.
 * False where it was cancelled.
 */
export async function writeSearch(
  engine: SearchEngine,
  site: Site,
  digests: readonly SiteDigest[],
  folder: SiteFolder,
  job: Job,
): Promise<boolean> {
  const language = primaryLanguage(site.publication.language);
  const parts = searchParts(digests);
  const pages = Map.groupBy(folder.putUnder('issues/'), ([path]) => path.replace(/[^/]+$/, ''));
  const listed = Map.groupBy(folder.listedUnder('search/'), ([path]) => partOf(path));
  let hasShared = false;
  for (const [index, part] of parts.entries()) {
    job.progress('Making the search', index, parts.length);
    const mark = `${SEARCH_VERSION} ${engine.version} ${language} ${digestOf(part, pages)}\n`;
    const marker = { path: `search/${part.name}/made.txt`, content: mark };
    if (folder.holds(marker)) {
      hasShared ||= await folder.keep(sharedIn(listed.get(null) ?? []));
      if (hasShared && (await folder.keep(listed.get(part.name) ?? []))) continue;
    }
    if (job.signal.aborted) return false;
    const files = await engine.index(folder.path, part, language, job.signal);
    if (files === null) return false;
    await folder.put([...files, marker]);
    hasShared = true;
  }
  const names = parts.map(({ name }) => name);
  await folder.put([
    { path: 'search/parts.js', content: `window.searchParts=${JSON.stringify(names)};\n` },
  ]);
  return true;
}

/** Goes up where the parts of an index are written in another form. */
const SEARCH_VERSION = 4;

/** The part that a file of the search is of; null where it stands beside them. */
const partOf = (path: string): string | null => /^search\/([^/]+)\//.exec(path)?.[1] ?? null;

/** What serves all parts. */
const sharedIn = (files: readonly [path: string, hash: string][]) =>
  files.filter(([path]) => /^search\/(?:engine|wasm\.[\w.-]+)\.js$/.test(path));

function digestOf(
  { folders }: SearchPart,
  pages: ReadonlyMap<string, readonly [path: string, hash: string][]>,
): string {
  const indexed = folders
    .flatMap((path) => pages.get(path) ?? [])
    .filter(([path]) => /\/\d+\.html$/.test(path));
  return createHash('sha256').update(JSON.stringify(indexed)).digest('hex');
}
