import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { screens, sheets } from './screens.ts';
import { ScreensContent } from './screens-content.ts';

// Axe takes its time over eighty screens.
test.setTimeout(600_000);

test('no screen has a complaint of axe, a control without a name, or a way of the focus that jumps', async ({
  workstation: { page },
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const content = await ScreensContent.store(page);
  const tree = await page.context().newCDPSession(page);
  for (const { name, open } of screens) {
    await test.step(name, async () => {
      await open(content);
      await isAccessible(page, tree, name);
    });
  }
  for (const { name, open } of sheets) {
    await test.step(name, async () => {
      await open(content);
      await isAccessible(page, tree, name);
      await page.keyboard.press('Escape');
      await expect(page.locator(':focus'), `the focus after ${name}`).toHaveCount(1);
    });
  }
});

async function isAccessible(page: Page, tree: CDPSession, name: string): Promise<void> {
  expect.soft(await complaintsOfAxe(page), name).toEqual([]);
  expect.soft(await nameless(tree), `controls without a name in ${name}`).toEqual([]);
  expect.soft(await page.evaluate(jumps), `the order of ${name}`).toEqual([]);
  expect.soft(await page.evaluate(shifts), `what ${name} has moved`).toEqual([]);
}

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { value?: unknown } }[];
}

/** What a screen reader stops at and has no word for. A place that scrolls has the role of none. */
async function nameless(tree: CDPSession): Promise<unknown[]> {
  const { nodes }: { nodes: AxNode[] } = await tree.send('Accessibility.getFullAXTree');
  const stops = nodes.filter(
    ({ ignored, properties }) =>
      !ignored &&
      properties?.some(({ name, value }) => name === 'focusable' && value.value === true),
  );
  return stops
    .filter(({ name }) => !name?.value)
    .map(({ role }) => role?.value)
    .filter((role) => role !== 'generic' && role !== 'RootWebArea');
}

/** What has scrolled though nobody could scroll it back. */
function shifts(): string[] {
  return [...document.querySelectorAll('body, body *:not(input, textarea)')]
    .filter((one) => one.scrollTop > 0 && getComputedStyle(one).overflowY === 'hidden')
    .map((one) => `${one.outerHTML.slice(0, 100)} by ${one.scrollTop}`);
}

/** Where Tab would go back along the line: from a control to one on the left of it beside it. */
function jumps(): string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, [tabindex]',
    ),
  ].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility() && !one.closest('[inert], [aria-hidden]'),
  );
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    if (!before) return [];
    const [from, to] = [before.getBoundingClientRect(), stop.getBoundingClientRect()];
    const isBeside = Math.abs(from.top - to.top) < 4 && Math.abs(from.bottom - to.bottom) < 4;
    return isBeside && to.right <= from.left ? [`${before.textContent} → ${stop.textContent}`] : [];
  });
}
