import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { EditorDesk } from './editor-desk.ts';

test('keys are chosen through the window, with what has them told, and stay', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'A quiet harbour.');
  await expect(desk.text).toContainText('harbour');
  const briefing = page.url();
  await page.keyboard.press('Shift+F1');
  await page.getByRole('option', { name: 'Choose keys' }).click();
  const filter = page.getByRole('searchbox', { name: 'Filter by words or keys' });
  await filter.fill('bold');
  await page.getByRole('button', { name: 'Ctrl B for “Bold”: choose others' }).click();
  const state = page.locator('[data-recorder] [role="status"]');
  await page.keyboard.press('Control+t');
  await expect(state).toContainText('The browser keeps these keys');
  await page.keyboard.press('Control+k');
  await expect(state).toContainText('“Link” until now');
  expect(await complaintsOfAxe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const bold = page.getByRole('button', { name: 'Ctrl K for “Bold”: choose others' });
  await expect(bold).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(bold).toBeVisible();
  await filter.fill('link');
  const link = page.locator('[data-action="text.link"]');
  await expect(link).toContainText('Link');
  await expect(link.getByRole('button', { name: /choose others/ })).toHaveCount(0);

  await page.goto(briefing);
  await page.reload();
  const strong = desk.text.locator('strong');
  await desk.text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+k');
  await expect(strong).toHaveText('A quiet harbour.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(strong).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Bold' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+K',
  );
});

test('overlay, palette and manual tell the keys, and what can only be done elsewhere', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'A quiet harbour.');
  await desk.text.click();
  await page.keyboard.press('F1');
  const overlay = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const here = overlay.getByRole('region', { name: 'Here and now' });
  await expect(here.getByText('Refer to an issue', { exact: true })).toBeVisible();
  const elsewhere = overlay.getByRole('region', { name: 'Elsewhere' });
  await expect(elsewhere).toContainText('in the review');
  await page.keyboard.type('review');
  await expect(here.getByText('Refer to an issue', { exact: true })).toBeHidden();
  expect(await complaintsOfAxe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(overlay).toBeHidden();

  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('leave this file out');
  const greyed = page.getByRole('option', { name: /Leave this file out/ });
  await expect(greyed).toHaveAttribute('aria-disabled', 'true');
  await expect(greyed).toContainText('in the plan of an import');
  await page.getByRole('combobox').fill('working by keyboard');
  await page.keyboard.press('Enter');

  const manual = page.getByRole('article', { name: 'Working by keyboard' });
  await expect(manual.getByRole('table', { name: 'Keys: Writing' })).toContainText('Ctrl B');
  await expect(manual.getByRole('region', { name: 'Import' })).toContainText('leaves it out');
  expect(await complaintsOfAxe(page)).toEqual([]);
});
