import type { Page } from '@playwright/test';

/** What was noted of the keys that were pressed in a window, in milliseconds. */
export interface HeardKeys {
  /** From the press of a key to the end of the frame that shows it. */
  readonly painted: number[];
  /** Time that the window's thread worked while they were pressed and in the pauses after them. */
  worked: number;
  longestTask: number;
}

declare global {
  interface Window {
    heardKeys?: { painted: number[]; longestTask: number };
  }
}

/**
 * Milliseconds between keys, from the choice of a place to the first of them, and after each
 * sentence, for what is saved and read in pauses.
 */
const BETWEEN_KEYS = 60;
const BEFORE_KEYS = 250;
const PAUSE = 900;

export const noKeys = (): HeardKeys => ({ painted: [], worked: 0, longestTask: 0 });

/** Types a sentence, key by key, at the end of a paragraph of this selector, and adds what was heard. */
export async function typeIn(
  page: Page,
  paragraph: { readonly selector: string; readonly index: number },
  sentence: string,
  into: HeardKeys,
): Promise<void> {
  await page.bringToFront();
  await caretAfter(page, paragraph);
  await page.evaluate(listen);
  await page.waitForTimeout(BEFORE_KEYS);
  const worked = await listenToThread(page);
  for (const letter of sentence) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(BETWEEN_KEYS);
  }
  await page.waitForTimeout(PAUSE);
  into.worked += await worked();
  const heard = await page.evaluate(() => window.heardKeys);
  into.painted.push(...(heard?.painted ?? []));
  into.longestTask = Math.max(into.longestTask, heard?.longestTask ?? 0);
}

async function caretAfter(
  page: Page,
  { selector, index }: { readonly selector: string; readonly index: number },
): Promise<void> {
  const paragraph = page.locator(selector).nth(index);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.evaluate((element) => {
    element.closest<HTMLElement>('[contenteditable]')?.focus();
    document.getSelection()?.selectAllChildren(element);
    document.getSelection()?.collapseToEnd();
  });
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** Answers how to learn, once, how many milliseconds the thread of a window has worked since. */
async function listenToThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  // Without the time in which others had its core.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await worked();
  return async () => {
    const seconds = (await worked()) - before;
    await session.detach();
    return seconds * 1000;
  };
}

/**
 * Runs in the window, once for all. A frame is asked for as the letter goes in, and a message that
 * is posted within it is handled after it was laid out and painted.
 */
function listen(): void {
  if (window.heardKeys) {
    window.heardKeys.painted = [];
    window.heardKeys.longestTask = 0;
    return;
  }
  const heard = { painted: [] as number[], longestTask: 0 };
  window.heardKeys = heard;
  let pressed = 0;
  const afterFrame = (run: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = run;
      port2.postMessage(null);
    });
  window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  window.addEventListener(
    'beforeinput',
    () => {
      const from = pressed;
      afterFrame(() => heard.painted.push(performance.now() - from));
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      heard.longestTask = Math.max(heard.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
}
