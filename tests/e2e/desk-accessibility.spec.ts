import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });

/** The newest of the sample issues, which has citations and references, with its first briefing. */
async function openBriefing(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  const briefings = page.getByRole('listbox', { name: /^Briefings of/ });
  await briefings.getByRole('option').first().click();
  await expect(text(page)).toBeVisible();
}

const places: readonly { name: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: 'the front page',
    open: (page) => expect(page.getByRole('article', { name: 'Front page' })).toBeVisible(),
  },
  {
    name: 'an issue',
    open: async (page) => {
      await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
      await expect(page.getByRole('article', { name: /^Issue:/ })).toBeVisible();
    },
  },
  { name: 'a briefing that is edited', open: openBriefing },
  {
    name: 'the card of a citation',
    open: async (page) => {
      await openBriefing(page);
      await text(page).locator('[data-tag="citation"]').first().hover();
      await expect(page.locator('[data-card="citation"] table')).toBeVisible();
    },
  },
  {
    name: 'the history of a briefing',
    open: async (page) => {
      await openBriefing(page);
      await page.getByRole('button', { name: 'History' }).click();
      const history = page.getByRole('complementary', { name: 'History' });
      await history.locator('[data-line]').first().click();
      await expect(page.getByRole('article', { name: 'What changed' })).toBeVisible();
    },
  },
  {
    name: 'a briefing that is read',
    open: async (page) => {
      await openBriefing(page);
      await page.getByRole('button', { name: 'Read', exact: true }).click();
      await expect(page.locator('[data-mode="reading"]')).toBeVisible();
    },
  },
  {
    name: 'a publication',
    open: async (page) => {
      await page.getByRole('treeitem').first().click();
      await expect(page.getByRole('article', { name: /^Publication:/ })).toBeVisible();
    },
  },
  {
    name: 'a source',
    open: async (page) => {
      await page.getByRole('link', { name: /^Sources/ }).click();
      await page.getByRole('listbox', { name: 'Sources' }).getByRole('option').first().click();
      await expect(page.getByRole('article', { name: /^Source:/ })).toBeVisible();
    },
  },
  {
    name: 'search results',
    open: async (page) => {
      await page.getByRole('searchbox', { name: 'Search the archive' }).fill('harbour');
      await expect(page.locator('mark').first()).toBeVisible();
    },
  },
  {
    name: 'the report of an import',
    open: async (page) => {
      await page.getByRole('link', { name: 'Imports' }).click();
      await page.getByRole('listbox', { name: 'Past imports' }).getByRole('option').first().click();
      await expect(page.getByRole('table')).toBeVisible();
    },
  },
  {
    name: 'a sheet',
    open: async (page) => {
      await page.getByRole('button', { name: 'New issue…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'the palette',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+P');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];

test('axe finds nothing against the desk', async ({ workstation: { page } }) => {
  for (const { name, open } of places) {
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await page.reload();
    // A key that is pressed before the desk stands is lost.
    await expect(page.getByRole('article', { name: 'Front page' })).toBeVisible();
    await test.step(name, async () => {
      await open(page);
      expect(await complaintsOfAxe(page)).toEqual([]);
    });
  }
});

test('a window of 800 by 600, or one at 400 %, still shows every pane', async ({
  workstation: { page },
}) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  await expect(page.getByRole('article', { name: /^Issue:/ })).toBeVisible();
  await page.getByRole('button', { name: 'Panes' }).click();
  await page.getByRole('menuitem', { name: /Archive/ }).click();
  await expect(page.getByRole('tree', { name: 'Publications' })).toBeFocused();

  await page.setViewportSize({ width: 360, height: 600 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await page.locator('[role="treeitem"][aria-level="3"]').first().click();
  await page
    .getByRole('listbox', { name: /^Briefings of/ })
    .getByRole('option')
    .first()
    .click();
  await expect(page.locator('[data-pane="desk"]')).toBeVisible();
});
