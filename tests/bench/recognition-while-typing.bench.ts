/**
 * What recognition costs a key: a briefing of 10,000 words with five citations a paragraph is typed
 * in, in turns with and without reading while typing, in a real Chromium. Run:
 * `npm run bench -- recognition-while-typing`.
 */
import { BenchDesk, paragraphsOf } from './editor/bench-desk.ts';
import { type HeardKeys, noKeys, quantile, typeIn } from './editor/heard-keys.ts';

const WORDS = 10_000;
const TURNS = 3;
const SENTENCES_A_TURN = 5;
const SENTENCE = ' Pilots said so (Reuters, AP, August 29).';
/** Milliseconds for what is looked at when a text is opened. */
const SETTLING = 5000;

const desk = await BenchDesk.open();
const page = await desk.window();
const paragraphs = paragraphsOf(WORDS);
const middle = Math.floor(paragraphs.length / 2);
const times = { without: noKeys(), with: noKeys() };
for (let turn = 0; turn < TURNS * 2; turn += 1) {
  const mode = turn % 2 === 0 ? 'without' : 'with';
  await openAnew(mode === 'with');
  // A sentence with a citation at the end of each of several paragraphs.
  for (let sentence = 0; sentence < SENTENCES_A_TURN; sentence += 1) {
    const place = { selector: '[data-mode] > p', index: middle + sentence };
    await typeIn(page, place, SENTENCE, times[mode]);
  }
}
for (const [mode, keys] of Object.entries(times)) console.log(row(mode, keys));
const ratio = (share: number) =>
  (quantile(times.with.painted, share) / quantile(times.without.painted, share)).toFixed(2);
console.log(`with against without: on screen p50 ${ratio(0.5)} p95 ${ratio(0.95)}`);
await desk.close();

async function openAnew(isRead: boolean): Promise<void> {
  await page.evaluate(
    (choice) => localStorage.setItem('masthead.reading-while-typing', choice),
    isRead ? 'on' : 'off',
  );
  const briefingId = await desk.write(paragraphs);
  await page.reload();
  await desk.show(page, briefingId);
  await page.waitForTimeout(SETTLING);
}

function row(mode: string, { painted, longestTask }: HeardKeys): string {
  const at = (share: number) => quantile(painted, share).toFixed(1);
  return (
    `${mode.padEnd(8)} recognition: ${painted.length} keys, ` +
    `on screen p50 ${at(0.5)} p95 ${at(0.95)} ms, longest task ${Math.round(longestTask)} ms`
  );
}
