import { pathToFileURL } from 'node:url';
import { bundleFolder } from './bundle-folder.ts';

/**
 * Where a worker thread starts: `electron/workers/NAME.ts` in a source run, `NAME.mjs` under
 * `out/workers/` once bundled. For `new Worker(workerUrl('archive-worker'))`.
 *
 * `MASTHEAD_BUNDLED_WORKERS` names a folder of bundled ones for a source run: they start in half the
 * time, which counts where hundreds of tests start some each.
 */
export function workerUrl(name: string): URL {
  if (bundleFolder) return new URL(`workers/${name}.mjs`, bundleFolder);
  const bundled = process.env.MASTHEAD_BUNDLED_WORKERS;
  return bundled
    ? new URL(`${name}.mjs`, pathToFileURL(`${bundled}/`))
    : new URL(`./${name}.ts`, import.meta.url);
}
