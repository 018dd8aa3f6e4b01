import { bundleFolder } from './bundle-folder.ts';

/**
 * Where a worker thread starts: `electron/workers/NAME.ts` in a source run, `NAME.mjs` under
 * `out/workers/` once bundled. For `new Worker(workerUrl('archive-worker'))`.
 */
export function workerUrl(name: string): URL {
  return bundleFolder
    ? new URL(`workers/${name}.mjs`, bundleFolder)
    : new URL(`./${name}.ts`, import.meta.url);
}
