import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';

/** A page with a plain Lexical editor in it, of the width and the type size of ours. */
export async function plainPage(browser: Browser): Promise<Page> {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('./plain-editor.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const page = await browser.newPage();
  await page.setContent(
    '<div style="height:100vh;overflow:auto"><main contenteditable style="max-width:41rem;margin:auto;font:1.15rem/1.6 serif"></main></div>',
  );
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  return page;
}
