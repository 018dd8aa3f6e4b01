/**
 * From a key in the editor to the page that shows it, painted, beside it: eight pages in each of the
 * designs, a letter at a time in the middle of the issue, in a real Chromium. Beside it what the same
 * pages take the first time. Run: `npm run bench -- live-pages`.
 */
import type { Page } from '@playwright/test';
import { defaultDesign } from '../../shared/designs/design-defaults.ts';
import type { DesignName } from '../../shared/designs/house-design.ts';
import { askInWindow } from '../support/ask-in-window.ts';
import { BenchDesk, paragraphsOf } from './editor/bench-desk.ts';
import { quantile } from './editor/heard-keys.ts';

const PAGES = 8;
const WORDS = 400;
/** What a key may take until its page is painted, in milliseconds. */
const MOST = 100;
/** Milliseconds after which a person presses the next key. */
const BETWEEN_KEYS = 150;
const SENTENCE = ' Nobody else was on the quay when the dredgers came back.';
/** The fewer words a design has on a page, the earlier it is measured: briefings are only added. */
const designs: readonly DesignName[] = ['letter', 'memorandum', 'newsletter', 'tabloid'];

const desk = await BenchDesk.open();
const page = await desk.window();
await page.setViewportSize({ width: 1500, height: 950 });
const { issue } = await askInWindow(page, 'issues.read', { issueId: desk.issueId });
const briefings: string[] = [];

for (const name of designs) {
  const { publicationId } = issue;
  await askInWindow(page, 'designs.save', { publicationId, design: defaultDesign(name) });
  const { pages, cold } = await fillPages(name);
  // Another before it: the design may need no more briefings than the one before.
  await desk.show(page, briefings[0] as string);
  await desk.show(page, briefings[Math.floor(briefings.length / 2)] as string);
  await showPages(page);
  const painted = await typeAndWatch(page);
  const [median, p95] = [quantile(painted, 0.5), quantile(painted, 0.95)];
  console.log(
    `${name.padEnd(11)} ${pages} pages, ${painted.length} keys: key to painted page ` +
      `median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms ` +
      `(${(median / MOST).toFixed(2)} of ${MOST} ms; ${(median / cold).toFixed(2)} of the ` +
      `${cold.toFixed(0)} ms that they take the first time)`,
  );
}
await desk.close();

/** Adds briefings until the issue has so many pages; answers how long a first drawing takes then. */
async function fillPages(name: DesignName): Promise<{ pages: number; cold: number }> {
  for (;;) {
    const sessionId = `bench-${name}-${briefings.length}`;
    const started = performance.now();
    const { pages } = await askInWindow(page, 'pages.draw', {
      ...{ sessionId, issueId: desk.issueId, unsaved: [], known: [] },
      ...{ isHasty: false, isStale: true },
    });
    const cold = performance.now() - started;
    await askInWindow(page, 'pages.close', { sessionId });
    if (pages.length >= PAGES) return { pages: pages.length, cold };
    briefings.push(await desk.write(paragraphsOf(WORDS)));
  }
}

async function showPages(page: Page): Promise<void> {
  const pane = page.getByRole('complementary', { name: 'Pages' });
  if (!(await pane.isVisible())) await page.keyboard.press('Control+F9');
  await pane.locator('canvas[data-painted]').first().waitFor();
  await page.waitForTimeout(3000);
}

/** Types at the end of the third paragraph, each letter once the last is seen on its page. */
async function typeAndWatch(page: Page): Promise<number[]> {
  await page
    .locator('[data-mode] > p')
    .nth(2)
    .evaluate((element) => {
      element.closest<HTMLElement>('[contenteditable]')?.focus();
      document.getSelection()?.selectAllChildren(element);
      document.getSelection()?.collapseToEnd();
    });
  await page.waitForTimeout(2000);
  const painted: number[] = [];
  for (const letter of SENTENCE) {
    if (letter === ' ') {
      // At the end of a paragraph it is not printed.
      await page.keyboard.press('Space');
    } else {
      await page.evaluate(watchNextPage);
      await page.keyboard.press(letter);
      painted.push(await page.evaluate(() => window.nextPage ?? 0));
    }
    await page.waitForTimeout(BETWEEN_KEYS);
  }
  return painted;
}

declare global {
  interface Window {
    /** From the next key to the end of the frame in which a page is painted anew, in milliseconds. */
    nextPage?: Promise<number>;
  }
}

/** Runs in the window, before the key. */
function watchNextPage(): void {
  window.nextPage = new Promise((resolve) => {
    let pressed = 0;
    const observer = new MutationObserver(() => {
      if (pressed === 0) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - pressed);
        port2.postMessage(null);
      });
    });
    const pages = document.querySelector('section[data-pages]') as Element;
    observer.observe(pages, { subtree: true, attributeFilter: ['data-painted'] });
    const press = ({ timeStamp }: KeyboardEvent) => {
      pressed = timeStamp;
    };
    document.addEventListener('keydown', press, { once: true, capture: true });
  });
}
