import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('./plain-editor.ts', import.meta.url));
const face = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
);
/** What lays our text out, as it is computed for an open briefing. */
const TEXT_STYLE = [
  'width',
  'font',
  'font-kerning',
  'font-variant-numeric',
  'overflow-wrap',
  'hanging-punctuation',
  'outline',
] as const;

/** What sets a citation off. */
const TAG_STYLE = ['font-size', 'color', 'text-decoration', 'text-underline-offset'] as const;

/** A stretch of a paragraph. */
export interface PlainPiece {
  readonly text: string;
  readonly isTagged: boolean;
}

/** A page with a plain Lexical editor whose text is laid out as that of `ours`. */
export async function plainPage(browser: Browser, ours: Page): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const text = await styleIn(ours, '[data-mode]', TEXT_STYLE);
  const paragraph = await styleIn(ours, '[data-mode] > p', TEXT_STYLE);
  const tag = await styleIn(ours, '[data-tag="citation"]', TAG_STYLE);
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>
    @font-face { font-family: 'Source Serif 4'; src: url(data:font/ttf;base64,${await readFile(face, 'base64')}) }
    body { margin: 0 }
    div { height: 100vh; overflow: auto }
    main { margin: auto; ${text} }
    p { ${paragraph} margin-block: 0 0.75em }
    [data-tag] { ${tag} }
  </style><div><main contenteditable></main></div>`);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  return page;
}

async function styleIn(page: Page, selector: string, names: readonly string[]): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, names) => {
      const style = getComputedStyle(element);
      return names.map((name) => `${name}: ${style.getPropertyValue(name)};`).join(' ');
    }, names);
}
