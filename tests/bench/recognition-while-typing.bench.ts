/**
 * What recognition costs a key: a briefing of 10,000 words with five citations a paragraph is typed
 * in, in turns with and without reading while typing, in a real Chromium. Run:
 * `npm run bench -- recognition-while-typing`.
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

const WORDS = 10_000;
const TURNS = 3;
const SENTENCES_A_TURN = 5;
/** Milliseconds between keys, and a pause after each sentence in which recognition runs. */
const BETWEEN_KEYS = 60;
const PAUSE = 900;
const SENTENCE = ' Pilots said so (Reuters, AP, August 29).';

const desk = await BenchDesk.open();
const page = await desk.window();
const times = { without: noKeys(), with: noKeys() };
for (let turn = 0; turn < TURNS * 2; turn += 1) {
  const mode = turn % 2 === 0 ? 'without' : 'with';
  await open(page, await desk.write(paragraphsOf(WORDS)), mode === 'with');
  await type(page, times[mode]);
}
for (const [mode, { handled, painted, longestTask }] of Object.entries(times)) {
  console.log(
    `${mode.padEnd(8)} recognition: ${handled.length} keys, ` +
      `handled p50 ${at(handled, 0.5)} p95 ${at(handled, 0.95)} ms, ` +
      `on screen p50 ${at(painted, 0.5)} p95 ${at(painted, 0.95)} ms, ` +
      `longest task ${Math.round(longestTask)} ms`,
  );
}
const ratio = (kind: 'handled' | 'painted', share: number) =>
  (quantile(times.with[kind], share) / quantile(times.without[kind], share)).toFixed(2);
console.log(
  `with against without: handled p50 ${ratio('handled', 0.5)} p95 ${ratio('handled', 0.95)}, ` +
    `on screen p50 ${ratio('painted', 0.5)} p95 ${ratio('painted', 0.95)}`,
);
await desk.close();

async function open(page: Page, briefingId: string, isRead: boolean): Promise<void> {
  await page.evaluate(
    ([hash = '', choice = '']) => {
      localStorage.setItem('masthead.reading-while-typing', choice);
      location.hash = hash;
    },
    [desk.addressOf(briefingId), isRead ? 'on' : 'off'],
  );
  await page.reload();
  await page.locator('[data-mode] p').first().waitFor();
  // What is looked at when a text is opened is done before the first key.
  await page.waitForTimeout(4000);
}

/** Types a sentence with a citation at the end of each of several paragraphs in the middle. */
async function type(page: Page, into: HeardKeys): Promise<void> {
  const paragraphs = '[data-mode] > p';
  const middle = Math.floor((await page.locator(paragraphs).count()) / 2);
  await listenTo(page);
  for (let sentence = 0; sentence < SENTENCES_A_TURN; sentence += 1) {
    await caretAfter(page, paragraphs, middle + sentence);
    await typeSlowly(page, SENTENCE, BETWEEN_KEYS);
    await page.waitForTimeout(PAUSE);
  }
  gather(into, await heardIn(page));
}

function at(values: readonly number[], share: number): string {
  return quantile(values, share).toFixed(1);
}
