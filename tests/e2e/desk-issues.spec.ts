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

test('an issue is moved to another publication', async ({ workstation: { page } }) => {
  const issues = page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
  await issues.first().click();
  const issue = page.getByRole('article', { name: /^Issue:/ });
  await issue.getByRole('button', { name: 'Details…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Publication').selectOption({ label: 'Strait Wire' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('article', { name: /^Issue: Strait Wire/ })).toBeVisible();
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
  const spelling = page.getByRole('textbox', { name: 'Another name' });
  await spelling.fill('The Lantern Wire');
  await spelling.press('Enter');
  await expect(page.getByRole('button', { name: /The Lantern Wire/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /The Lantern Wire/ })).toBeVisible();
  await page.getByRole('region', { name: 'Where it is cited' }).getByRole('link').first().click();
  await expect(page.getByRole('listbox', { name: /^Briefings of/ })).toBeVisible();
});

test('an issue without a date asks for it, and its citations have years at once', async ({
  workstation: { page },
}) => {
  await page.getByRole('button', { name: 'Import files' }).click();
  await page.locator('input[aria-label="Choose files…"]').setInputFiles({
    name: 'harbour.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      'The ferry stopped at noon, the harbour master said (Quay News, May 3; Radio Quay, May 4).\n',
    ),
  });
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('button', { name: 'Store 1 issue' }).click();
  const report = page.getByRole('article', { name: 'Report of an import' });
  await report.getByRole('link', { name: /Undated/ }).click();

  await page.getByRole('button', { name: 'Set the date…' }).click();
  await expect(page.getByRole('dialog').getByLabel('Date')).toBeFocused();
  await page.keyboard.type('2001-05-06');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Set the date…' })).toBeHidden();

  const briefings = page.getByRole('listbox', { name: /^Briefings of/ });
  await briefings.getByRole('option').first().click();
  await page.locator('[data-tag="citation"]').hover();
  await expect(page.locator('[data-card="citation"]')).toContainText('3 May 2001');
});

test('the title of the window names the place', async ({ workstation: { page } }) => {
  await expect(page).toHaveTitle('Masthead');
  await page.getByRole('treeitem', { name: /Baltic Ledger/ }).click();
  await expect(page).toHaveTitle('Baltic Ledger – Masthead');
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  await expect(page).toHaveTitle(/^Baltic Ledger, Vol\. 5, No\. 20 · .* – Masthead$/);
  const briefings = page.getByRole('listbox', { name: /^Briefings of/ });
  await briefings.getByRole('option', { name: /Grey Heron/ }).click();
  await expect(page).toHaveTitle('Grey Heron Comes on a Tuesday – Masthead');
  await page.getByRole('link', { name: /^Sources/ }).click();
  await page.getByRole('listbox', { name: 'Sources' }).getByRole('option').first().click();
  await expect(page).toHaveTitle('LETA – Masthead');
});
