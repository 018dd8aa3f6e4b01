import { expect, test } from '../support/workstation.ts';

test('words are found while they are typed, and lead to the briefing', async ({
  workstation: { page },
}) => {
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search the archive' })).toBeFocused();
  await page.keyboard.type('harbour');
  const results = page.getByRole('listbox', { name: 'Search results' });
  await expect(results.getByRole('option').first()).toBeVisible();
  await expect(results.locator('mark').first()).toHaveText(/harbour/i);

  await page.keyboard.press('Enter');
  await expect(results).toBeFocused();
  await page.keyboard.press('Home');
  const chosen = results.getByRole('option', { selected: true });
  await expect(chosen).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the briefing in its issue' }).click();
  await expect(page.getByRole('listbox', { name: /^Briefings of/ })).toBeVisible();
});

test('a search is narrowed to a publication and to a year', async ({ workstation: { page } }) => {
  await page.getByRole('searchbox', { name: 'Search the archive' }).fill('the');
  const results = page.getByRole('listbox', { name: 'Search results' });
  await expect(results.getByRole('option').first()).toBeVisible();
  const publication = page.getByRole('combobox', { name: 'Publication' });
  const title = await publication.locator('option').last().textContent();
  await publication.selectOption({ label: title ?? '' });
  await page.getByLabel('to').fill('2023');
  await expect(page).toHaveURL(/to=2023-12-31/);
  const hits = results.getByRole('option');
  await expect(hits.filter({ hasNotText: title ?? '' })).toHaveCount(0);
  await expect(hits.filter({ hasNotText: '2023' })).toHaveCount(0);
  await expect(hits.first()).toBeVisible();
});

test('a search that finds nothing says how to ask', async ({ workstation: { page } }) => {
  await page.getByRole('searchbox', { name: 'Search the archive' }).fill('zyzzyvavava');
  await expect(page.getByText('Nothing holds “zyzzyvavava”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Issues' })).toBeVisible();
});
