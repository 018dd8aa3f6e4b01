import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';

/** Opens the first briefing of the newest issue, and answers with its text. */
async function openBriefing(page: Page) {
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  await page
    .getByRole('listbox', { name: /^Briefings of/ })
    .getByRole('option')
    .first()
    .click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await expect(text).toBeVisible();
  return text;
}

test('what is typed is saved by itself, and is there after a reload', async ({ workstation }) => {
  const { page } = workstation;
  const text = await openBriefing(page);
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The harbour master agreed (Harbour Gazette, May 12).');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toContainText(
    'The harbour master agreed (Harbour Gazette, May 12).',
  );
});

test('a headline is edited where it stands', async ({ workstation: { page } }) => {
  await openBriefing(page);
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await headline.fill('Grey Heron Comes on a Wednesday');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveText(
    'Grey Heron Comes on a Wednesday',
  );
  await expect(page.getByRole('option', { name: /Grey Heron Comes on a Wednesday/ })).toBeVisible();
});
