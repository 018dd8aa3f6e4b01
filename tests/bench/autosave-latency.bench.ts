import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { PAUSE_BEFORE_SAVE } from '../../renderer/editor/saving/autosave.ts';
import { EditorDesk } from '../e2e/editor-desk.ts';
import { findChromium } from '../support/find-chromium.ts';
import { RunningServer } from '../support/running-server.ts';

// From the last key to the frame in which the window says "Saved", in a briefing of 600 words.

const RUNS = 100;
const sentence =
  'The port authority said that it would not talk before the dockers were back at work, and ' +
  'the ministry that it had no part in the matter (Reuters, The Courier, August 30). ';
const paragraphs = Array.from({ length: 4 }, () => sentence.repeat(5).trim());

const { executablePath, args, environment } = await findChromium();
const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'));
const server = await RunningServer.start(folder);
const env = { ...(process.env as Record<string, string>), ...environment };
const browser = await chromium.launch({ executablePath, args: [...args], env });
try {
  const page = await browser.newPage();
  await page.goto(server.address);
  const desk = await EditorDesk.open(page, ...paragraphs);
  await desk.type(' ');
  await desk.isSaved();
  // Measured in the window itself, so that the way to the test's process does not count.
  await page.evaluate(() => {
    const times: number[] = [];
    let lastKey = 0;
    document.addEventListener('keydown', () => {
      lastKey = performance.now();
    });
    const status = document.querySelector('[data-save-state]');
    if (!status) throw new Error('The window shows no state of saving');
    new MutationObserver(() => {
      if (status.getAttribute('data-save-state') !== 'saved' || lastKey === 0) return;
      times.push(performance.now() - lastKey);
      lastKey = 0;
    }).observe(status, { attributes: true, attributeFilter: ['data-save-state'] });
    Object.assign(window, { autosaveTimes: times });
  });
  for (let run = 0; run < RUNS; run += 1) {
    await page.keyboard.type('word ', { delay: 20 });
    await page.waitForFunction(
      (count) => (window as unknown as { autosaveTimes: number[] }).autosaveTimes.length > count,
      run,
    );
  }
  const times = await page.evaluate(
    () => (window as unknown as { autosaveTimes: number[] }).autosaveTimes,
  );
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  const line = (less: number) => `p50 ${at(0.5) - less} ms, p95 ${at(0.95) - less} ms`;
  console.log(`Last key to shown as saved, ${sorted.length} times: ${line(0)}`);
  console.log(`Without the pause of ${PAUSE_BEFORE_SAVE} ms: ${line(PAUSE_BEFORE_SAVE)}`);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
