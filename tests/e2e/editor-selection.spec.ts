import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';

test('a toolbar stands over words that were selected by the pointer', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The port closed on Monday.', 'It opens again today.');
  await desk.text
    .locator('p')
    .nth(1)
    .dblclick({ position: { x: 30, y: 10 } });
  const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(toolbar).toBeVisible();
  await toolbar.getByRole('button', { name: 'Bold' }).click();
  await expect(desk.text.locator('strong')).toHaveCount(1);
  await expect(desk.text).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(toolbar).toBeHidden();
});

test('it comes after a pause of the keys, Escape dismisses it, and a key leads into it', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The port closed on Monday.');
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toolbar).toBeHidden();
  await page.keyboard.press('Alt+F10');
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(toolbar.getByRole('button', { name: 'Italic' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.text.locator('em')).toHaveText(/The/);
  await page.keyboard.type('A ');
  await expect(toolbar).toBeHidden();
});

test('a text that is only read has none', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page, 'The port closed on Monday.');
  await page.keyboard.press('Control+Shift+R');
  await expect(desk.text).toHaveAttribute('data-mode', 'reading');
  await desk.text.locator('p').dblclick({ position: { x: 30, y: 10 } });
  await page.waitForTimeout(600);
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toHaveCount(0);
});
