import { expect, test } from '../support/standing-workstation.ts';

test('a dark window is dark, and says what it does, before its scripts are there', async ({
  workstation: { page },
}) => {
  await expect(page.getByRole('listbox', { name: 'Issues' })).toBeVisible();
  await page.getByRole('button', { name: 'Switch light and dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByText('Opening the archive…')).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(27, 26, 23)');
  arrive();
  await expect(page.getByRole('listbox', { name: 'Issues' })).toBeVisible();
});
