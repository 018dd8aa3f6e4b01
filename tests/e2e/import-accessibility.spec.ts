import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { filePage, planFiles, planPage, textFile } from './import-desk.ts';

const coal = `Publication: Coal Pier Letter Volume: 1 Issue: 2
March 4, 2001

THE LADDER IS MENDED. The pilots went up it on Monday (Radio Quay, March 3).
`;

const table =
  'Headline;Body;Date\nFog;It lay over the quay until noon and nobody came;2001-03-05\n';

// Axe takes its time over thousands of elements.
test.setTimeout(180_000);

/** A dry run, which is never stored. */
async function plan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import files' }).click();
  await page
    .locator('input[aria-label="Choose files…"]')
    .setInputFiles([textFile('coal.txt', coal), textFile('quay.csv', table)]);
  await page.getByRole('button', { name: 'Look at 2 files' }).click();
  await expect(page.getByRole('button', { name: /^Store \d/ })).toBeEnabled();
  await expect(planPage(page).getByRole('table').first()).toBeVisible();
}

test('axe finds nothing against an import', async ({ workstation: { page } }) => {
  await plan(page);
  await test.step('its plan', async () => expect(await complaintsOfAxe(page)).toEqual([]));
  await planFiles(page).press('Enter');
  await expect(filePage(page)).toContainText('coal.txt');
  await test.step('a file', async () => expect(await complaintsOfAxe(page)).toEqual([]));
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await test.step('correcting', async () => expect(await complaintsOfAxe(page)).toEqual([]));
  await page.keyboard.press('Escape');

  await planFiles(page)
    .getByRole('option', { name: /quay\.csv/ })
    .click();
  await expect(filePage(page)).toContainText('quay.csv');
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Columns…' }).click();
  await expect(page.getByRole('combobox', { name: 'What Body holds' })).toHaveValue('text');
  await test.step('columns', async () => expect(await complaintsOfAxe(page)).toEqual([]));
});

test('nothing of a plan is cut off where letters are twice as large', async ({
  workstation: { page },
}) => {
  await page.setViewportSize({ width: 720, height: 900 });
  await plan(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('[data-pane] *')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        return textOverflow === 'ellipsis' && overflowX === 'hidden';
      })
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent),
  );
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
});
