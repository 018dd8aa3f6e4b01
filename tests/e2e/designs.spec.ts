import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { callFrom } from './editor-desk.ts';
import { goTo } from './go-to.ts';

const PAGES = { timeout: 60_000 };

test('a publication is given another design, whose pages are shown, and prints in it', async ({
  workstation: { page },
}) => {
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  const [publication] = await callFrom(page, 'publications.list', {});
  await goTo(page, `#/publications/${publication?.id}/design`);
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible(PAGES);

  await page.getByRole('radio', { name: /^Tabloid/ }).check();
  await expect(page.getByRole('combobox', { name: 'Columns' })).toHaveValue('3');
  await page.getByRole('button', { name: 'Use this design' }).click();
  await expect(page.getByText(/is printed like this from now on/)).toBeVisible();
  const publicationId = publication?.id ?? '';
  expect(await callFrom(page, 'designs.read', { publicationId })).toMatchObject({
    design: 'tabloid',
    columns: 3,
  });
  expect(await complaintsOfAxe(page)).toEqual([]);
});
