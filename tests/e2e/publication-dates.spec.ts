import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/workstation.ts';

test('the style of dates is guessed from the issues, shown with its evidence, and taken over', async ({
  workstation: { page },
}) => {
  await page.getByRole('treeitem').filter({ hasText: /\w/ }).first().click();
  await page.getByRole('button', { name: 'Settings…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Guessed from \d+ dates in its issues: /)).toBeVisible();
  await expect(dialog.getByText('As set here')).toBeVisible();

  await dialog.getByLabel('Dates in figures').selectOption({ label: '2000-01-02 is usual' });
  await dialog.getByRole('button', { name: 'Use this' }).click();
  await expect(dialog.getByText('As set here')).toBeVisible();
  await expect(dialog.getByLabel('Dates in figures')).not.toHaveValue('year-first');
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations).toEqual([]);

  await dialog.getByLabel('Dates in figures').selectOption('year-first');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('article', { name: /^Publication:/ })).toContainText('year first');
});
