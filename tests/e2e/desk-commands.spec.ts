import { expect, test } from '../support/standing-workstation.ts';

test('the palette finds a command by its words, shows its keys and runs it', async ({
  workstation: { page },
}) => {
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Run anything' });
  await page.keyboard.type('import files');
  const command = palette.getByRole('option', { name: /Import files/ });
  await expect(command).toContainText('Ctrl');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Import past issues' })).toBeVisible();
});

test('go to anything leads to a source by its name', async ({ workstation: { page } }) => {
  await page.keyboard.press('Control+P');
  await page.keyboard.type('reut');
  await expect(page.getByRole('option', { name: /Reuters/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Source: Reuters' })).toBeVisible();
});

test('the overlay lists every shortcut that works', async ({ workstation: { page } }) => {
  await expect(page.getByRole('tree', { name: 'Publications' })).toBeVisible();
  await page.keyboard.press('F1');
  const overlay = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const name of ['Go to anything', 'Focus the next pane', 'Import files']) {
    await expect(overlay.getByText(name, { exact: true })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(overlay).toBeHidden();
});
