import { expect, test } from '../support/workstation.ts';

test('an issue is started, its details are corrected, a wrong day is refused', async ({
  workstation: { page },
}) => {
  await page.getByRole('button', { name: 'New issue…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Number').fill('901');
  await dialog.getByLabel('Date').fill('2025-02-30');
  await dialog.getByRole('button', { name: 'Start the issue' }).click();
  await expect(dialog.getByText('There is no such day.')).toBeVisible();
  await dialog.getByLabel('Date').fill('2025-02');
  await dialog.getByRole('button', { name: 'Start the issue' }).click();

  const issue = page.getByRole('article', { name: /^Issue:/ });
  await expect(issue).toContainText('Number 901');
  await expect(issue).toContainText('February 2025');
  await issue.getByRole('button', { name: 'Details…' }).click();
  await dialog.getByLabel('Volume').fill('12');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(issue).toContainText('Volume 12, Number 901');
});

test('an issue in the trash comes back at once', async ({ workstation: { page } }) => {
  const issues = page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
  const newest = (await issues.first().textContent()) ?? '';
  await issues.first().click();
  await page.getByRole('button', { name: 'More about this issue' }).click();
  await page.getByRole('menuitem', { name: /trash/ }).click();
  await expect(issues.first()).not.toHaveText(newest);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('article', { name: /^Issue:/ })).toBeVisible();
  await page.getByRole('link', { name: 'Front page' }).click();
  await expect(issues.first()).toHaveText(newest);
});

test('a publication is founded and its ISSN is proved', async ({ workstation: { page } }) => {
  await page.getByRole('button', { name: 'New publication' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title', { exact: true }).fill('Lantern Letter');
  await dialog.getByLabel('ISSN').fill('12345678');
  await dialog.getByRole('button', { name: 'Found it' }).click();
  await expect(dialog.getByText('An ISSN has four figures')).toBeVisible();
  await dialog.getByLabel('ISSN').fill('1234-5678');
  await dialog.getByRole('button', { name: 'Found it' }).click();
  await expect(page.getByRole('article', { name: 'Publication: Lantern Letter' })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /Lantern Letter/ })).toBeVisible();
});

test('a source gets a new spelling, and says where it is cited', async ({
  workstation: { page },
}) => {
  await page.getByRole('link', { name: /^Sources/ }).click();
  await page.getByRole('listbox', { name: 'Sources' }).getByRole('option').first().click();
  const spellings = page.getByRole('textbox', { name: 'Other spellings' });
  await spellings.fill(`${await spellings.inputValue()}\nThe Lantern Wire`);
  await page.getByRole('button', { name: 'Save the record' }).click();
  await expect(page.getByText(/is saved\.$/)).toBeVisible();
  await page.reload();
  await expect(spellings).toHaveValue(/The Lantern Wire/);
  await page.getByRole('region', { name: 'Where it is cited' }).getByRole('link').first().click();
  await expect(page.getByRole('listbox', { name: /^Briefings of/ })).toBeVisible();
});
