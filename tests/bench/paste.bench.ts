/**
 * A paste of 500 KB of HTML, against plain Lexical in the same Chromium, in turns: how long the
 * window is busy with it. Run: `npm run bench -- paste`.
 */
import type { Page } from '@playwright/test';
import { BenchDesk, PARAGRAPH } from './editor/bench-desk.ts';
import { quantile } from './editor/heard-keys.ts';
import { plainPage } from './editor/plain-page.ts';

const BYTES = 500_000;
const TURNS = 5;

const piece = `<h2>Quays</h2><p>${PARAGRAPH.replace('harbour', '<b>harbour</b>')}</p><ul><li>coal</li><li>grain</li></ul>`;
const html = piece.repeat(Math.ceil(BYTES / piece.length));

const desk = await BenchDesk.open();
const ours = await desk.window();
const plain = await plainPage(desk.browser);
const busy = { ours: [] as number[], plain: [] as number[] };
for (let turn = 0; turn < TURNS; turn += 1) {
  await plain.bringToFront();
  await plain.evaluate(() => window.showPlain(['']));
  busy.plain.push(await pasteInto(plain, 'main'));
  await ours.bringToFront();
  const briefingId = await desk.write(['Before.']);
  await ours.evaluate((address) => {
    location.hash = address;
  }, desk.addressOf(briefingId));
  await ours.locator('[data-mode] p', { hasText: 'Before.' }).waitFor();
  await ours.waitForTimeout(1000);
  busy.ours.push(await pasteInto(ours, '[data-mode]'));
  // What is recognised afterwards is read while the window is idle.
  await ours.waitForTimeout(5000);
}
console.log(
  `${Math.round(html.length / 1000)} KB pasted, milliseconds to the frame that shows it:`,
);
for (const [editor, times] of Object.entries(busy)) {
  console.log(
    `  ${editor.padEnd(5)} p50 ${quantile(times, 0.5).toFixed(0)}, longest ${Math.max(...times).toFixed(0)}`,
  );
}
console.log(
  `  ours against plain: ${(quantile(busy.ours, 0.5) / quantile(busy.plain, 0.5)).toFixed(2)}`,
);
await desk.close();

/** Milliseconds from the paste to the frame that shows it. */
async function pasteInto(page: Page, surface: string): Promise<number> {
  await page.locator(surface).click();
  await page.keyboard.press('Control+End');
  return page.evaluate(
    ({ pasted, selector }) =>
      new Promise<number>((resolve) => {
        const data = new DataTransfer();
        data.setData('text/html', pasted);
        data.setData('text/plain', 'plain');
        const start = performance.now();
        document
          .querySelector(selector)
          ?.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          );
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(null);
        });
      }),
    { pasted: html, selector: surface },
  );
}
