import { expect, test } from '../support/standing-workstation.ts';

test('a search leads to a briefing', async ({ workstation: { page } }) => {
  await page.getByRole('searchbox', { name: 'Search the archive' }).fill('Grey Heron');
  await page.keyboard.press('Enter');
  const results = page.getByRole('region', { name: 'List' }).getByRole('listbox');
  await expect(results.getByRole('option').first()).toContainText(/Grey Heron/);
  await results.getByRole('option').first().click();
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toContainText(
    /Grey Heron/,
  );
});

test('Ctrl+P goes to anything', async ({ workstation: { page } }) => {
  await expect(page.getByRole('tree', { name: 'Publications' })).toBeVisible();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('Strait Wire');
  await expect(dialog.getByRole('option').first()).toContainText('Strait Wire');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'List' })).toContainText(/Strait Wire|Vol\./);
});

test('Ctrl+Shift+P runs anything', async ({ workstation: { page } }) => {
  await expect(page.getByRole('tree', { name: 'Publications' })).toBeVisible();
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('dialog').getByRole('combobox').fill('import files');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Import past issues' })).toBeVisible();
});
