import type { Page } from '@playwright/test';

/** What a window noted of the keys that were pressed in it, in milliseconds. */
export interface HeardKeys {
  /** From the press of a key to the end of what the window does at once. */
  handled: number[];
  /** To the frame that shows it. */
  painted: number[];
  longestTask: number;
}

declare global {
  interface Window {
    heardKeys: HeardKeys;
  }
}

export const noKeys = (): HeardKeys => ({ handled: [], painted: [], longestTask: 0 });

/** Adds what was heard. */
export function gather(into: HeardKeys, heard: HeardKeys): void {
  into.handled.push(...heard.handled);
  into.painted.push(...heard.painted);
  into.longestTask = Math.max(into.longestTask, heard.longestTask);
}

export const listenTo = (page: Page): Promise<void> => page.evaluate(listen);

export const heardIn = (page: Page): Promise<HeardKeys> => page.evaluate(() => window.heardKeys);

/** Puts the caret at the end of a paragraph. */
export async function caretAfter(page: Page, paragraphs: string, index: number): Promise<void> {
  const paragraph = page.locator(paragraphs).nth(index);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.evaluate((element) => {
    element.closest<HTMLElement>('[contenteditable]')?.focus();
    document.getSelection()?.selectAllChildren(element);
    document.getSelection()?.collapseToEnd();
  });
}

/** Types letter by letter, with a pause between the keys. */
export async function typeSlowly(page: Page, words: string, betweenKeys: number): Promise<void> {
  for (const letter of words) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(betweenKeys);
  }
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** Runs in the window. A message is handled after what the key does, and after a frame is drawn. */
function listen(): void {
  window.heardKeys = { handled: [], painted: [], longestTask: 0 };
  const afterwards = (run: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  };
  window.addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      if (key.length !== 1) return;
      afterwards(() => window.heardKeys.handled.push(performance.now() - timeStamp));
      requestAnimationFrame(() =>
        afterwards(() => window.heardKeys.painted.push(performance.now() - timeStamp)),
      );
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.heardKeys.longestTask = Math.max(window.heardKeys.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
}
