import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';

const paragraphs = Array.from({ length: 30 }, (_, at) => `Paragraph ${at + 1} of a long text.`);

test('focus mode leaves the page alone, keeps the line in place, and Escape leaves it', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, ...paragraphs);
  const current = desk.text.locator('p').nth(20);
  await current.click();
  const before = await current.boundingBox();
  await page.keyboard.press('Shift+F11');
  await expect(page.getByRole('region', { name: 'List' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Text' })).toBeHidden();
  await expect(desk.text).toBeFocused();
  const within = await current.boundingBox();
  expect(Math.abs((within?.y ?? 0) - (before?.y ?? 99))).toBeLessThan(3);
  await expect(current).toHaveAttribute('data-current', '');
  const ink = (at: number) =>
    desk.text
      .locator('p')
      .nth(at)
      .evaluate((element) => getComputedStyle(element).color);
  await expect.poll(() => ink(19)).not.toBe(await ink(20));
  await page.keyboard.type('Written ');
  await page.keyboard.press('Control+z');
  await expect(current).toHaveText('Paragraph 21 of a long text.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'List' })).toBeVisible();
  await expect(desk.text.locator('[data-current]')).toHaveCount(0);
});

test('the line that is written stays in the middle where a person wants it', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, ...paragraphs);
  await desk.text.locator('p').nth(3).click();
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox').fill('line in the middle');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toBeHidden();
  const lineAt = async (at: number) => (await desk.text.locator('p').nth(at).boundingBox())?.y ?? 0;
  await expect(desk.text).toBeFocused();
  await page.keyboard.type('One ');
  await expect(desk.text.locator('p').nth(3)).toContainText('One ');
  const first = await lineAt(3);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The end.');
  await expect.poll(async () => Math.abs((await lineAt(29)) - first)).toBeLessThan(30);
});
