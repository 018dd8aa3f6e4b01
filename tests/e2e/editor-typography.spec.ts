import type { Page } from '@playwright/test';
import { expect, test } from '../support/standing-workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { EditorDesk } from './editor-desk.ts';

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox').fill(name);
  await page.getByRole('option', { name }).first().click();
}

test('quotes, dashes and ellipses become those of print while they are typed', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type(`"It's over," she said--"for now..." (`);
  await page.keyboard.type('CNN, May 1; ');
  await page.keyboard.type("Jane's Weekly, May 2).");
  await expect(desk.text).toHaveText(
    '“It’s over,” she said—“for now…” (CNN, May 1; Jane’s Weekly, May 2).',
  );
  await expect(desk.text.locator('[data-tag="citation"]')).toHaveText(
    '(CNN, May 1; Jane’s Weekly, May 2)',
  );
});

test('undo right after typing gives the plain sign back, and it stays', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('He said "');
  await expect(desk.text).toHaveText('He said “');
  await page.keyboard.press('Control+z');
  await expect(desk.text).toHaveText('He said "');
  await page.keyboard.type('no');
  await expect(desk.text).toHaveText('He said "no');
});

test('a headline has the signs of print too, undone one by one as in the text', async ({
  workstation: { page },
}) => {
  await EditorDesk.open(page);
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await headline.fill('');
  await headline.pressSequentially(`Pilots: "It's over...`);
  await expect(headline).toHaveValue('Pilots: “It’s over…');
  await page.keyboard.press('Backspace');
  await expect(headline).toHaveValue('Pilots: “It’s over...');
  await page.keyboard.type(' -- "');
  await expect(headline).toHaveValue('Pilots: “It’s over... — ‘');
  await page.keyboard.press('Control+z');
  await expect(headline).toHaveValue('Pilots: “It’s over... — "');
  await page.keyboard.type('x');
  await expect(headline).toHaveValue('Pilots: “It’s over... — "x');
});

test('Backspace right after typing gives the plain signs back, elsewhere it deletes', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('Well...');
  await expect(desk.text).toHaveText('Well…');
  await page.keyboard.press('Backspace');
  await expect(desk.text).toHaveText('Well...');
  await page.keyboard.press('Backspace');
  await expect(desk.text).toHaveText('Well..');
  await page.keyboard.type('.');
  await expect(desk.text).toHaveText('Well…');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await expect(desk.text).toHaveText('Well');
});

test('code, rules and a language that was switched off keep plain signs', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('---');
  await page.keyboard.press('Enter');
  await expect(desk.text.locator('hr')).toHaveCount(1);
  await page.keyboard.press('Control+Alt+c');
  await page.keyboard.type('"a" -- b');
  await expect(desk.text.locator('code')).toHaveText('"a" -- b');
  await page.keyboard.press('Enter');
  await command(page, 'Leave typed quotes and dashes plain');
  await desk.type('"plain"');
  await expect(desk.text).toContainText('"plain"');
});

test('a whole briefing is tidied in one step, but for the changes that are spared, with its counts', async ({
  workstation: { page },
}) => {
  const plain = [`"It's over," she said.`, 'The port -- closed since 1990 -- opens (CNN, May 1).'];
  const desk = await EditorDesk.open(page, ...plain);
  await desk.text.click();
  // In a narrow window the panel lies over the desk, and the sheet over both.
  await page.keyboard.press('Control+Alt+G');
  await expect(page.getByRole('complementary', { name: 'Publishing' })).toBeVisible();
  await command(page, 'Tidy typography');
  const dialog = page.getByRole('dialog', { name: 'Tidy typography' });
  await dialog.getByRole('checkbox', { name: '1 apostrophe' }).uncheck();
  await dialog.getByRole('checkbox', { name: /since 1990 --—/ }).uncheck();
  expect(await complaintsOfAxe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Make 3 changes' }).click();
  await expect(desk.text.locator('p').first()).toHaveText(`“It's over,” she said.`);
  await expect(desk.text.locator('p').nth(1)).toHaveText(
    'The port — closed since 1990 -- opens (CNN, May 1).',
  );
  await expect(page.getByText('2 quotation marks, 1 dash.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(desk.text.locator('p')).toHaveText(plain);
});
