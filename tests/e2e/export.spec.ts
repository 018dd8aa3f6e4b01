import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/workstation.ts';

for (const { edition, opening } of [
  { edition: 'PDF for archives and print', opening: '%PDF-' },
  { edition: 'Web page', opening: '<!' },
]) {
  test(`an issue is exported as ${edition}`, async ({ workstation: { page, folder } }) => {
    await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'PDF for archives and print' }).uncheck();
    await dialog.getByRole('checkbox', { name: edition }).check();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(dialog.getByText(join(folder, 'exports'), { exact: false })).toBeVisible({
      timeout: 60_000,
    });
    const [file] = await readdir(join(folder, 'exports'));
    const bytes = await readFile(join(folder, 'exports', file ?? ''));
    expect(bytes.subarray(0, opening.length).toString()).toBe(opening);
  });
}

test('several editions are saved as a list and written in one act, each with its report', async ({
  workstation: { page, folder },
}) => {
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'PDF for archives and print' }).uncheck();
  for (const name of ['Newsletter by mail', 'Plain text', 'E-book', 'JSON Feed', 'Web archive']) {
    await dialog.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  }
  await dialog.getByRole('button', { name: 'Save what is ticked as a list…' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the list' }).fill('Friday list');
  await dialog.getByRole('textbox', { name: 'Names of its files' }).fill('Friday/{date}');
  await expect(dialog).toContainText('and these facts of the issue');
  await dialog.getByRole('textbox', { name: 'Names of its files' }).fill('Friday {date}');
  await expect(dialog).toContainText(/For this issue: Friday \d{4}-\d\d-\d\d\.pdf/);
  await dialog.getByRole('button', { name: 'Save, and choose its folder' }).click();
  await expect(dialog.getByRole('button', { name: 'Write “Friday list”' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await dialog.getByRole('button', { name: 'Change list “Friday list”…' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the list' }).fill('The Friday list');
  await dialog.getByRole('button', { name: 'Save the list' }).click();
  await dialog.getByRole('button', { name: 'Write “The Friday list”' }).click();
  await expect(dialog.getByText('The issue is exported')).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole('button', { name: 'Show in folder' })).toHaveCount(5);
  await expect(dialog.getByText(/^\d+ written, 0 unchanged, 0 removed$/)).toBeVisible();
  await dialog
    .getByText(/to know$/)
    .first()
    .click();
  await expect(dialog.getByText('The message names no sender yet', { exact: false })).toBeVisible();
  const names = await readdir(join(folder, 'exports'));
  expect(names.map((name) => name.replace(/^Friday [\d-]+\./, '')).sort()).toEqual([
    'baltic-ledger-web',
    ...['eml', 'epub', 'feed.json', 'txt'],
  ]);
});

test('an export that cannot be written says where and what to do', async ({
  workstation: { page, folder },
}) => {
  await writeFile(join(folder, 'exports'), 'a file where the folder should be');
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('The folder for the export');
  await expect(dialog.getByRole('alert')).toContainText('Choose another place or name.');
});

test('the citations of an issue are looked at, copied and written to a file', async ({
  workstation: { page, folder },
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'Citations only…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export citations' });
  await dialog.getByRole('radio', { name: /^RIS/ }).click();
  const entries = dialog.getByRole('textbox', { name: 'The entries' });
  await expect(entries).toHaveValue(/^TY {2}- /);
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations).toEqual([]);

  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText(/entries are copied/)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByText(join(folder, 'exports'), { exact: false })).toBeVisible();
  const [file = ''] = await readdir(join(folder, 'exports'));
  expect(file).toMatch(/-citations\.ris$/);
  const written = await readFile(join(folder, 'exports', file), 'utf8');
  expect(written.replaceAll('\r\n', '\n')).toBe(copied.replaceAll('\r\n', '\n'));
});
