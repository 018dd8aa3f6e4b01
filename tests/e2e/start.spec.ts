import { expect, test } from '../support/workstation.ts';

test('a first start shows the sample archive', async ({ workstation: { page } }) => {
  await expect(page).toHaveTitle(/Masthead/);
  for (const pane of ['Archive', 'List', 'Desk']) {
    await expect(page.getByRole('region', { name: pane })).toBeVisible();
  }
  await expect(page.getByRole('treeitem', { name: /Baltic Ledger/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /Strait Wire/ })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Issues' }).getByRole('option')).not.toHaveCount(
    0,
  );
});
