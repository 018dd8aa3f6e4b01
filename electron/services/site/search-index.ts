import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { SiteFile } from '../../exporters/site/site.ts';

type Pagefind = typeof import('pagefind');

/** More briefings than this share the files that their excerpts are read from. */
const MOST_FRAGMENTS = 1000;

/** The engine that makes search indexes; null where this system has no binary of it. */
export async function openSearch(): Promise<Pagefind | null> {
  const pagefind = await import('pagefind').catch(() => null);
  if (!pagefind) return null;
  try {
    const made = await pagefind.createIndex({});
    return made.index ? pagefind : null;
  } catch {
    return null;
  }
}

/**
 * The index of all briefings that stand in a folder, as scripts: a page that is opened from a disk
 * may run scripts beside it, but may not fetch files. `language` is that of the publication.
 */
export async function* searchFiles(
  pagefind: Pagefind,
  folder: string,
  language: string,
): AsyncGenerator<SiteFile> {
  const made = await pagefind.createIndex({
    forceLanguage: language,
    keepIndexUrl: true,
    maxFragments: MOST_FRAGMENTS,
  });
  if (!made.index) throw new Error(`pagefind: ${made.errors.join('; ')}`);
  const output = await mkdtemp(join(tmpdir(), 'masthead-search-'));
  try {
    await made.index.addDirectory({ path: folder, glob: 'issues/*/[0-9]*.html' });
    await made.index.writeFiles({ outputPath: output });
    await made.index.deleteIndex();
    const names = await readdir(output, { recursive: true, withFileTypes: true });
    for (const entry of names.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(output.length + 1).replaceAll(sep, '/');
      if (name === 'pagefind.js') {
        yield { path: 'search/engine.js', content: engineOf(await readFile(path, 'utf8')) };
      } else if (/^(?:pagefind-entry\.json|.+\.(?:pf_\w+|pagefind))$/.test(name)) {
        yield { path: `search/${name}.js`, content: partOf(name, await readFile(path)) };
      }
    }
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}

const partOf = (name: string, bytes: Uint8Array): string =>
  `takeSearchPart(${JSON.stringify(name)},"${Buffer.from(bytes).toString('base64')}")\n`;

/** The engine as a script rather than a module, and reading through `reader.js` instead of `fetch`. */
export function engineOf(module: string): string {
  const exported = /export\s*\{[^}]*\bsearch\b[^}]*\};?\s*$/;
  if (!exported.test(module) || !module.includes('import.meta.url')) {
    throw new Error('This version of pagefind is not the one that is known.');
  }
  const body = module
    .replace(exported, 'return{search,init,options,preload};')
    .replaceAll('import.meta.url', 'engineAddress');
  return `window.searchEngine=((fetch,Worker,engineAddress)=>{${body}})(window.searchReader.fetch,undefined,window.searchReader.folder+"pagefind.js");\n`;
}
