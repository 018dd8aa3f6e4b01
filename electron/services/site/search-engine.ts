import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import type { SiteFile } from '../../exporters/site/site.ts';
import type { SearchPart } from './search-parts.ts';

/** More briefings of a part than this share the files that their excerpts are read from. */
const MOST_FRAGMENTS = 250;

/** The engine could not make an index; its own words say why. */
export class SearchFault extends Error {}

/** The programme that makes search indexes, which is run anew for each: what it takes, it gives back. */
export interface SearchEngine {
  readonly version: string;
  /**
   * The index of a part of the web archive that stands in a folder, as scripts; null where it was
   * cancelled. Throws `SearchFault`.
   */
  index(
    folder: string,
    part: SearchPart,
    language: string,
    signal: AbortSignal,
  ): Promise<SiteFile[] | null>;
}

/** Null where this system has no programme for it, or it does not run. */
export async function openSearch(path = enginePath()): Promise<SearchEngine | null> {
  if (path === null) return null;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { windowsHide: true });
    const version = stdout.trim();
    return {
      version,
      index: (...wanted) => indexOf(path, ...wanted),
    };
  } catch {
    return null;
  }
}

function enginePath(): string | null {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = platform() === 'win32' ? 'pagefind_extended.exe' : 'pagefind_extended';
  try {
    const { resolve } = createRequire(import.meta.resolve('pagefind'));
    return resolve(`@pagefind/${system}-${arch()}/bin/${name}`);
  } catch {
    return null;
  }
}

async function indexOf(
  engine: string,
  folder: string,
  part: SearchPart,
  language: string,
  signal: AbortSignal,
): Promise<SiteFile[] | null> {
  const output = await mkdtemp(join(tmpdir(), 'masthead-search-'));
  try {
    const isMade = await run(engine, folder, part, language, output, signal);
    if (!isMade) return null;
    const entries = await readdir(output, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(output.length + 1))
      .sort();
    const files = await Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(join(output, name)) })),
    );
    return files.flatMap(({ name, bytes }) => scriptOf(name.replaceAll(sep, '/'), bytes, part));
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}

/** False where it was cancelled. */
async function run(
  engine: string,
  folder: string,
  { folders }: SearchPart,
  language: string,
  output: string,
  signal: AbortSignal,
): Promise<boolean> {
  const days = folders.map((path) => path.slice('issues/'.length, -1));
  const glob = `issues/${days.length === 1 ? days[0] : `{${days.join(',')}}`}/[0-9]*.html`;
  const wanted = ['--site', folder, '--glob', glob, '--output-path', output];
  const form = ['--force-language', language, '--keep-index-url', '--quiet'];
  const options = ['--max-fragments', `${MOST_FRAGMENTS}`];
  try {
    await promisify(execFile)(engine, [...wanted, ...form, ...options], {
      signal,
      windowsHide: true,
    });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    const { stderr = '', message } = error as Error & { readonly stderr?: string };
    throw new SearchFault(stderr.trim() || message);
  }
}

/** What of an index is kept, as scripts; the engine itself and its WebAssembly serve all parts. */
function scriptOf(name: string, bytes: Uint8Array, part: SearchPart): SiteFile[] {
  if (name === 'pagefind.js') {
    return [{ path: 'search/engine.js', content: engineOf(Buffer.from(bytes).toString('utf8')) }];
  }
  if (
    /^wasm\.unknown\./.test(name) ||
    !/^(?:pagefind-entry\.json|.+\.(?:pf_\w+|pagefind))$/.test(name)
  ) {
    return [];
  }
  const own = name.startsWith('wasm.') ? name : `${part.name}/${name}`;
  const data = JSON.stringify(Buffer.from(bytes).toString('base64'));
  return [
    { path: `search/${own}.js`, content: `takeSearchPart(${JSON.stringify(own)},${data})\n` },
  ];
}

/** The engine as a script rather than a module, and reading through `reader.js` instead of `fetch`. */
export function engineOf(module: string): string {
  const exported = /export\s*\{[^}]*\bsearch\b[^}]*\};?\s*$/;
  if (!exported.test(module) || !module.includes('import.meta.url')) {
    throw new SearchFault('This version of pagefind is not the one that is known.');
  }
  const body = module
    .replace(exported, 'return{createInstance};')
    .replaceAll('import.meta.url', 'engineAddress');
  return `window.searchEngine=((fetch,Worker,engineAddress)=>{${body}})(window.searchReader.fetch,undefined,window.searchReader.folder+"pagefind.js");\n`;
}
