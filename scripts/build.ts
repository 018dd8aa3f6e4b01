import { globSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BuildOptions, build as bundle } from 'esbuild';
import { build as buildRenderer } from 'vite';
import { procedureNames } from '../shared/contract/contract.ts';
import { eventNames } from '../shared/contract/events.ts';
import { projectFolder } from './project-folder.ts';

const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  sourcemap: true,
  logLevel: 'warning',
  external: ['electron', 'better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', 'pagefind'],
};

// Packages in CommonJS ask for `require`, which a module does not have by itself.
const requireInModules =
  "import { createRequire as __createRequire } from 'node:module';" +
  'const require = __createRequire(import.meta.url);';

const workers = Object.fromEntries(
  globSync('electron/workers/*-worker.ts').map((path) => [
    `workers/${basename(path, '.ts')}`,
    path,
  ]),
);

/**
 * Bundles everything that runs in Node, into `out/`. What entries share, and what is imported only
 * when it is needed, become chunks beside them.
 */
async function bundleApplication(): Promise<unknown> {
  await Promise.all(globSync('out/chunk-*').map((older) => rm(older)));
  return Promise.all([
    bundle({
      ...shared,
      entryPoints: {
        main: 'electron/shells/electron/main.ts',
        browser: 'electron/shells/browser/main.ts',
        masthead: 'electron/cli/main.ts',
        ...workers,
      },
      outdir: 'out',
      format: 'esm',
      splitting: true,
      chunkNames: 'chunk-[hash]',
      outExtension: { '.js': '.mjs' },
      banner: { js: requireInModules },
    }),
    bundle({
      ...shared,
      entryPoints: { preload: 'electron/preload/preload.ts' },
      define: {
        PROCEDURE_NAMES: JSON.stringify(procedureNames),
        EVENT_NAMES: JSON.stringify(eventNames),
      },
      outdir: 'out',
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
    }),
  ]);
}

/** What pdf.js needs to read the encodings of East Asia. */
const copyCharacterMaps = () =>
  cp('node_modules/pdfjs-dist/cmaps', 'out/character-maps', { recursive: true });

/** The dictionaries and the grammar of the languages that come with it, each with its licence. */
const copyLanguages = () =>
  Promise.all([
    ...['en', 'en-gb', 'fr', 'ru'].flatMap((name) =>
      ['index.aff', 'index.dic', 'license'].map((file) =>
        cp(
          `node_modules/dictionary-${name}/${file}`,
          `out/dictionaries/dictionary-${name}/${file}`,
        ),
      ),
    ),
    cp(
      'node_modules/harper.js/dist/harper_wasm_slim_bg.wasm',
      'out/harper/harper_wasm_slim_bg.wasm',
    ),
    cp('node_modules/harper.js/LICENSE', 'out/harper/LICENSE'),
  ]);

process.chdir(projectFolder);
const started = performance.now();
await Promise.all([
  bundleApplication(),
  copyCharacterMaps(),
  copyLanguages(),
  buildRenderer({ logLevel: 'warn' }),
]);
await writeFile('out/built.txt', new Date().toISOString());
console.log(`Built into out/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
