/**
 * A paste of 500 KB of HTML, against plain Lexical in the same Chromium, in turns: how long the
 * window is busy with it. Run: `npm run bench -- paste`.
 */
import type { Page } from '@playwright/test';
import { BenchDesk, PARAGRAPH, paragraphsOf } from './editor/bench-desk.ts';
import { printTable } from './editor/bench-table.ts';
import { quantile } from './editor/heard-keys.ts';
import { plainPage } from './editor/plain-page.ts';

const BYTES = 500_000;
const TURNS = 7;
/** Milliseconds for what is recognised after a paste, while the window is idle. */
const SETTLING = 5000;

const piece = `<h2>Quays</h2><p>${PARAGRAPH.replace('harbour', '<b>harbour</b>')}</p><ul><li>coal</li><li>grain</li></ul>`;
const html = piece.repeat(Math.ceil(BYTES / piece.length));

const desk = await BenchDesk.open();
const ours = await desk.window();
await desk.show(ours, await desk.write(paragraphsOf(100)));
const plain = await plainPage(desk.browser, ours);
const busy = { ours: [] as number[], plain: [] as number[] };
for (let turn = 0; turn < TURNS; turn += 1) {
  await plain.bringToFront();
  await plain.evaluate(() => window.showPlain([[{ text: 'Before.', isTagged: false }]]));
  busy.plain.push(await pasteInto(plain, 'main'));
  await desk.show(ours, await desk.write(['Before.']));
  await ours.waitForTimeout(1000);
  busy.ours.push(await pasteInto(ours, '[data-mode]'));
  await ours.waitForTimeout(SETTLING);
}
printTable([
  {
    what: `${Math.round(html.length / 1000)} KB pasted, to the frame that shows it: median`,
    ours: quantile(busy.ours, 0.5),
    plain: quantile(busy.plain, 0.5),
    unit: 'ms',
    mostOfPlain: 1.3,
  },
  {
    what: 'longest',
    ours: Math.max(...busy.ours),
    plain: Math.max(...busy.plain),
    unit: 'ms',
  },
]);
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
