import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';

const tree = (page: Page) => page.getByRole('tree', { name: 'Publications' });
const issues = (page: Page) => page.getByRole('listbox', { name: 'Issues' });
const briefings = (page: Page) => page.getByRole('listbox', { name: /^Briefings of/ });

test('the whole way from the archive to a briefing goes by keys', async ({
  workstation: { page },
}) => {
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(tree(page)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[role="treeitem"][aria-level="2"]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(briefings(page)).toBeVisible();
  await page.keyboard.press('F6');
  await expect(briefings(page)).toBeFocused();
  await page.keyboard.press('End');
  await expect(briefings(page).getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-pane="desk"] [contenteditable="true"]').last()).toBeFocused();

  await page.keyboard.press('F6');
  await expect(tree(page)).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Control+2');
  await expect(briefings(page)).toBeFocused();
});

test('a briefing moves within its issue by keys, and stays there', async ({
  workstation: { page },
}) => {
  await issues(page).getByRole('option').first().click();
  const options = briefings(page).getByRole('option');
  await expect(options.nth(1)).toBeVisible();
  const first = (await options.first().textContent()) ?? '';
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(/^Moved to 2 of/)).toBeAttached();
  await page.reload();
  await expect(options.nth(1)).toHaveText(first);
});

test('the window comes back to where it was', async ({ workstation: { page } }) => {
  await issues(page).getByRole('option').first().click();
  await briefings(page).getByRole('option').nth(1).click();
  await expect(page).toHaveURL(/#\/issues\/.+\/briefings\/.+/);
  await page.reload();
  await expect(briefings(page).getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('article', { name: /^Issue:/ })).toBeVisible();
});

test('a briefing that was put into the trash comes back by keys', async ({
  workstation: { page },
}) => {
  await issues(page).getByRole('option').first().click();
  const options = briefings(page).getByRole('option');
  await options.first().click();
  await expect(page.locator('[data-mode="editing"]')).toBeVisible();
  const title = await page.title();
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('Put the briefing into the trash');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /^Issue:/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(title);
});

test('no key opens a dialog of the browser', async ({ workstation: { page } }) => {
  await issues(page).getByRole('option').first().click();
  await briefings(page).getByRole('option').first().click();
  await expect(page.locator('[data-mode="editing"]')).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dataset.unheard = '';
    window.addEventListener('keydown', (event) => {
      const isLetter = event.ctrlKey && event.key.length === 1;
      if (isLetter && !event.defaultPrevented) {
        document.documentElement.dataset.unheard += event.key;
      }
    });
  });
  const places = [
    () => page.locator('[data-mode="editing"]').click(),
    () => page.keyboard.press('Control+2'),
    () => page.keyboard.press('Control+o'),
  ];
  for (const go of places) {
    for (const key of ['o', 's', 'p', 'f', 'g', 'd', 'u']) {
      await go();
      await page.keyboard.press(`Control+${key}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  }
  await expect(page.locator('html')).toHaveAttribute('data-unheard', '');
});
