import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { EditorDesk } from './editor-desk.ts';

const focused = (page: Page) => page.locator(':focus');
const panel = (page: Page, name: string) => page.getByRole('complementary', { name });

/** Goes on with Tab, where it is not there yet, until a control of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const called = { name, exact: true };
  const wanted = page.getByRole('button', called).or(page.getByRole('checkbox', called));
  for (let step = 0; step < 40; step += 1) {
    if ((await focused(page).and(wanted).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  await expect(focused(page).and(wanted)).toHaveCount(1);
}

test('a briefing is remarked on, settled, restored and published without a pointer, and the focus is never lost', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The port closed. It was quiet.');
  await page.keyboard.press('Control+3');
  await expect(desk.text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.text).toBeFocused();

  await page.keyboard.press('Control+Alt+M');
  await expect(page.getByRole('dialog', { name: 'Note to the editor' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.text).toBeFocused();

  // Two suggestions: what is decided gives the focus to the next.
  await page.keyboard.press('Control+Alt+S');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Delete');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Nobody sailed.');
  await page.keyboard.press('Control+Alt+S');
  await desk.isSaved();
  await page.keyboard.press('Control+Alt+P');
  await page.keyboard.press('Control+4');
  await expect(panel(page, 'Comments')).toBeFocused();
  await tabTo(page, 'Accept');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Comments').getByRole('button', { name: 'Accept' })).toHaveCount(1);
  await expect(panel(page, 'Comments').locator(':focus')).toHaveCount(1);
  await tabTo(page, 'Accept');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Comments').locator(':focus')).toHaveCount(1);

  // An earlier state, put back.
  await page.keyboard.press('Control+3');
  await desk.isSaved();
  await page.keyboard.press('Control+Shift+H');
  await page.keyboard.press('Control+4');
  await expect(panel(page, 'History')).toBeFocused();
  await tabTo(page, /words/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Restore');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveCount(1);

  // To print, by the checklist.
  await page.keyboard.press('Control+Alt+G');
  await page.keyboard.press('Control+4');
  await expect(panel(page, 'Publishing')).toBeFocused();
  await tabTo(page, 'In edit');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Publishing').getByRole('button', { name: 'Ready' })).toBeVisible();
  await expect(panel(page, 'Publishing').locator(':focus')).toHaveCount(1);
  await tabTo(page, 'Ready');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Publishing').getByRole('button', { name: 'Publish' })).toBeVisible();
  await tabTo(page, /^Names, dates and figures/);
  await page.keyboard.press(' ');
  await expect(focused(page)).toBeChecked();
  await page.keyboard.press('Control+4');
  await expect(panel(page, 'Publishing')).toBeFocused();
  await tabTo(page, 'Publish');
  await expect(focused(page)).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(desk.text).toHaveAttribute('data-mode', 'reading');
  await expect(panel(page, 'Publishing').locator(':focus')).toHaveCount(1);
});
