import type { Page } from '@playwright/test';
import { askInWindow, importInWindow, uploadInWindow } from '../support/ask-in-window.ts';
import { someSentences } from '../support/forms-of-a-text.ts';
import { expect, test } from '../support/workstation.ts';

const masthead = 'Publication: Harbour Courier Volume: 3 Issue: 41\nSeptember 2, 1999\n\n';
const first = someSentences(1, 12);

/** Two text files of one issue, whose second says a little more. */
const forms = [
  { name: 'courier-41.txt', text: `${masthead}PILOTS REFUSE NIGHT WORK. ${first}\n` },
  {
    name: 'courier-41-again.txt',
    text: `${masthead}PILOTS REFUSE NIGHT WORK. ${first.replace('. ', '. The company was asked. ')}\n`,
  },
];

async function importForms(page: Page): Promise<void> {
  for (const form of forms) {
    const uploads = await uploadInWindow(page, [form]);
    await importInWindow(page, uploads);
  }
}

const pairs = (page: Page) => page.getByRole('listbox', { name: 'Pairs' });

async function lookForDoubles(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Run anything' });
  await palette.getByRole('combobox').fill('Look for doubles');
  await palette.getByRole('option', { name: /Look for doubles/ }).click();
  await expect(pairs(page).getByRole('option').first()).toBeVisible({ timeout: 30_000 });
}

test('what is there twice is seen side by side, and decided by a key', async ({
  workstation: { page },
}) => {
  await importForms(page);
  await lookForDoubles(page);
  const pair = pairs(page).getByRole('option', { name: /courier-41/ });
  await pair.click();
  const shown = page.getByRole('article', { name: 'Two texts side by side' });
  await expect(shown.getByRole('table', { name: 'Both texts' })).toContainText(
    'The company was asked.',
  );
  await expect(shown.getByRole('insertion').or(shown.getByRole('deletion')).first()).toBeVisible();
  await shown.focus();
  await page.keyboard.press('d');
  await expect(pair).toContainText('different');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(pair).toContainText('undecided');
});

test('two forms of an issue are merged, and parted again', async ({ workstation: { page } }) => {
  await importForms(page);
  await lookForDoubles(page);
  await pairs(page)
    .getByRole('option', { name: /courier-41/ })
    .click();
  await page.getByRole('button', { name: /^Merge M/ }).click();
  await expect(pairs(page).getByRole('option', { name: /courier-41/ })).toContainText('merged');
  const issues = async () => (await askInWindow(page, 'issues.list', { limit: 500 })).total;
  const merged = await issues();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(pairs(page).getByRole('option', { name: /courier-41/ })).toContainText('undecided');
  expect(await issues()).toBe(merged + 1);
});
