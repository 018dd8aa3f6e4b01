/**
 * The folder `out/` as a `file:` address with a slash at its end, or null in a source run. Works
 * wherever the bundler has put this module: into `out/*.mjs`, chunks too, or `out/workers/*.mjs`.
 */
export const bundleFolder: URL | null = import.meta.url.endsWith(
  '/electron/workers/bundle-folder.ts',
)
  ? null
  : new URL(import.meta.url.includes('/out/workers/') ? '..' : '.', import.meta.url);
