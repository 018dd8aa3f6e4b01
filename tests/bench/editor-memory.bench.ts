/**
 * The memory of the window while 200 briefings are opened, written in and left, one after another.
 * Run: `npm run bench -- editor-memory`.
 */
import type { Page } from '@playwright/test';
import { BenchDesk, paragraphsOf } from './editor/bench-desk.ts';
import { type BenchRow, printTable } from './editor/bench-table.ts';

const OPENED = 200;
const EACH = 50;
/** Milliseconds for what is under way with a text. */
const SETTLING = 5000;
/** Of the memory after the first 50 briefings, how much there may be after 200. */
const FLAT = 1.05;
/**
 * What is held of texts is asked, and not the machine code that the engine makes of what has run
 * often, of which there is more for as long as anything runs.
 */
const WITHOUT_MACHINE_CODE = ['--no-opt', '--no-maglev', '--no-sparkplug'];

const desk = await BenchDesk.open(WITHOUT_MACHINE_CODE);
const window = await desk.window();
await desk.show(window, await desk.write(paragraphsOf(100)));
printTable(await memoryRows());
await desk.close();

/** Each briefing is opened, a letter is typed, the next one is opened. */
async function memoryRows(): Promise<BenchRow[]> {
  const briefings: string[] = [];
  while (briefings.length < OPENED) briefings.push(await desk.write(paragraphsOf(1_000)));
  const used: number[] = [];
  for (const [index, briefingId] of briefings.entries()) {
    await desk.show(window, briefingId);
    await window.locator('[data-mode] > p').first().click();
    await window.keyboard.type('x');
    if ((index + 1) % EACH > 0) continue;
    await window.waitForTimeout(SETTLING);
    used.push(await memoryOf(window));
  }
  const [early = 0, ...later] = used;
  return [
    { what: `${EACH} briefings of 1000 words opened: memory`, ours: early, unit: 'MB' },
    ...later.map((ours, index): BenchRow => {
      const what = `${(index + 2) * EACH} of them`;
      return { what, ours, unit: 'MB', most: early * FLAT };
    }),
  ];
}

/** Megabytes of the script heap, after everything that nobody holds was given back. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
