import { expect, test } from '../support/standing-workstation.ts';

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
