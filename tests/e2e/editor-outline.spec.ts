import { expect, test } from '../support/standing-workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { EditorDesk } from './editor-desk.ts';

async function writtenDesk(page: Parameters<typeof EditorDesk.open>[0]): Promise<EditorDesk> {
  const desk = await EditorDesk.open(page);
  await desk.type('Opening words.');
  for (const words of ['# Tides', 'High water at noon.', '# Ships', 'Two came in.']) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
  await page.keyboard.press('Control+Shift+O');
  return desk;
}

test('the outline follows the text and leads to its blocks', async ({ workstation: { page } }) => {
  const desk = await writtenDesk(page);
  const outline = page.getByRole('listbox', { name: 'Outline' });
  await expect(outline.getByRole('option')).toHaveText([
    'Opening words.',
    'Tides',
    'High water at noon.',
    'Ships',
    'Two came in.',
  ]);
  await outline.getByRole('option', { name: 'Tides' }).click();
  await expect(desk.text).toBeFocused();
  await page.keyboard.type('The ');
  await expect(outline.getByRole('option').nth(1)).toHaveText('The Tides');
  await page.getByRole('checkbox', { name: 'Headings alone' }).check();
  await expect(outline.getByRole('option')).toHaveText(['The Tides', 'Ships']);
  expect(await complaintsOfAxe(page)).toEqual([]);
});

test('Alt with an arrow moves a section, as one step of undo', async ({
  workstation: { page },
}) => {
  const desk = await writtenDesk(page);
  const outline = page.getByRole('listbox', { name: 'Outline' });
  await outline.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  const moved = ['Opening words.', 'Ships', 'Two came in.', 'Tides', 'High water at noon.'];
  await expect(outline.getByRole('option')).toHaveText(moved);
  await expect(desk.text.locator('h2')).toHaveText(['Ships', 'Tides']);
  await desk.text.focus();
  await page.keyboard.press('Control+z');
  await expect(desk.text.locator('h2')).toHaveText(['Tides', 'Ships']);
});
