/**
 * What our editor costs against plain Lexical, in one Chromium: keys at 1,000, 10,000 and 50,000
 * words with five citations a paragraph, in turns; opening; memory after opening and closing 200
 * briefings. Run: `npm run bench -- editor-against-plain`.
 */
import type { Page } from '@playwright/test';
import { BenchDesk, paragraphsOf } from './editor/bench-desk.ts';
import {
  caretAfter,
  gather,
  type HeardKeys,
  heardIn,
  listenTo,
  noKeys,
  quantile,
  typeSlowly,
} from './editor/heard-keys.ts';
import { plainPage } from './editor/plain-page.ts';

const LENGTHS = [1_000, 10_000, 50_000];
const TURNS = 3;
const SENTENCES = [
  ' Pilots said so (Reuters, AP, August 29).',
  ' Nobody else was on the quay then.',
];
/** Milliseconds between keys, and after each sentence. */
const BETWEEN_KEYS = 60;
const PAUSE = 900;
const OPENED = 200;

const desk = await BenchDesk.open();
const ours = await desk.window();
const plain = await plainPage(desk.browser);

for (const words of LENGTHS) {
  const paragraphs = paragraphsOf(words);
  const briefingId = await desk.write(paragraphs);
  const opened = await openOurs(briefingId);
  await plain.evaluate((shown) => window.showPlain(shown), paragraphs);
  const keys = { ours: noKeys(), plain: noKeys() };
  for (let turn = 0; turn < TURNS; turn += 1) {
    await typeIn(plain, 'main > p', keys.plain);
    await typeIn(ours, '[data-mode] > p', keys.ours);
  }
  console.log(`${words} words: opened in ${Math.round(opened)} ms`);
  for (const [editor, heard] of Object.entries(keys)) console.log(`  ${row(editor, heard)}`);
  console.log(
    `  ours against plain: handled p95 ${ratio(keys, 'handled')}, on screen p95 ${ratio(keys, 'painted')}`,
  );
}
await measureMemory();
await desk.close();

/** Milliseconds from asking for a briefing to its text on the screen. */
async function openOurs(briefingId: string): Promise<number> {
  await ours.bringToFront();
  const took = await ours.evaluate(
    (address) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        location.hash = address;
        const look = () => {
          if (document.querySelector('[data-mode] p'))
            requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        look();
      }),
    desk.addressOf(briefingId),
  );
  // What is looked at when a text is opened is done before the first key.
  await ours.waitForTimeout(4000);
  return took;
}

async function typeIn(page: Page, paragraphs: string, into: HeardKeys): Promise<void> {
  await page.bringToFront();
  const middle = Math.floor((await page.locator(paragraphs).count()) / 2);
  await listenTo(page);
  for (const [index, sentence] of SENTENCES.entries()) {
    await caretAfter(page, paragraphs, middle + index);
    await typeSlowly(page, sentence, BETWEEN_KEYS);
    await page.waitForTimeout(PAUSE);
  }
  gather(into, await heardIn(page));
}

async function measureMemory(): Promise<void> {
  await ours.bringToFront();
  const [one = '', other = ''] = [
    await desk.write(paragraphsOf(1_000)),
    await desk.write(paragraphsOf(1_000)),
  ];
  const heap: number[] = [];
  for (let index = 0; index <= OPENED; index += 1) {
    await ours.evaluate(
      (address) => {
        location.hash = address;
      },
      desk.addressOf(index % 2 === 0 ? one : other),
    );
    await ours.locator('[data-mode] p').first().waitFor();
    if (index % 50 === 0) heap.push(await heapIn(ours));
  }
  console.log(
    `heap after 0, 50, … ${OPENED} briefings: ${heap.map((bytes) => (bytes / 1e6).toFixed(1)).join(', ')} MB`,
  );
}

async function heapIn(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

function row(editor: string, { handled, painted, longestTask }: HeardKeys): string {
  return (
    `${editor.padEnd(5)} ${handled.length} keys: ` +
    `handled p50 ${quantile(handled, 0.5).toFixed(1)} p95 ${quantile(handled, 0.95).toFixed(1)} ms, ` +
    `on screen p50 ${quantile(painted, 0.5).toFixed(1)} p95 ${quantile(painted, 0.95).toFixed(1)} ms, ` +
    `longest task ${Math.round(longestTask)} ms`
  );
}

function ratio(
  keys: Readonly<Record<'ours' | 'plain', HeardKeys>>,
  kind: 'handled' | 'painted',
): string {
  return (quantile(keys.ours[kind], 0.95) / quantile(keys.plain[kind], 0.95)).toFixed(2);
}
