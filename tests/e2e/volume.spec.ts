import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from '../support/workstation.ts';

test('the issues of some years are bound into one volume, after it was cancelled once', async ({
  workstation: { page, folder },
}) => {
  await page.getByRole('treeitem').filter({ hasText: 'Baltic Ledger' }).first().click();
  await page.getByRole('button', { name: 'Bound volume…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bound volume' });
  await expect(dialog.getByText('1 issue will be bound')).toBeVisible();
  await dialog.getByRole('checkbox', { name: '2024 (4 issues)' }).check();
  await dialog.getByText('5 issues will be bound').click();
  await dialog.getByRole('checkbox', { name: /November 15, 2024|15 November 2024/ }).uncheck();
  await expect(dialog.getByText('4 issues will be bound')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByText('4 issues will be bound')).toBeVisible();

  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const done = page.getByRole('dialog', { name: 'The volume is bound' });
  await expect(done.getByRole('button', { name: 'Show in folder' })).toBeVisible({
    timeout: 90_000,
  });
  const [file = '', ...others] = await readdir(join(folder, 'exports'));
  expect([file, ...others]).toEqual(['baltic-ledger-2024-2025-volume.pdf']);
  const pdf = await PDFDocument.load(await readFile(join(folder, 'exports', file)));
  expect(pdf.getTitle()).toBe('Baltic Ledger, 2024–2025');
});
