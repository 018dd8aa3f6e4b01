import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';

test('a slash offers blocks and insertions; what is typed on filters them, Enter makes one', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await expect(page.getByRole('toolbar', { name: 'Text' })).toBeVisible();
  await desk.type('/');
  const menu = page.getByRole('listbox', { name: 'Insert' });
  for (const name of ['Heading', 'Table', 'Footnote', 'Link', 'Note to the editor', 'Cite']) {
    await expect(menu.getByRole('option', { name }).first()).toBeAttached();
  }
  await expect(desk.page.getByRole('combobox', { name: 'Text' })).toBeFocused();
  await page.keyboard.type('subh');
  await expect(menu.getByRole('option')).toHaveText([/^Subheading/]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Prices');
  await expect(desk.text.getByRole('heading', { name: 'Prices' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bread is dear. /foot');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Twelve a loaf.');
  await page.keyboard.press('Enter');
  await expect(desk.text.getByRole('listitem')).toHaveText(['Twelve a loaf.']);
  await page.keyboard.type(' /cite');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Sources' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await desk.isSaved();
  const { manuscript } = await desk.stored();
  expect(manuscript.blocks).toMatchObject([
    { type: 'heading', level: 2, content: [{ type: 'text', text: 'Prices' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Bread is dear. ' },
        { type: 'footnote', content: [{ type: 'text', text: 'Twelve a loaf.' }] },
        { type: 'text', text: ' ' },
      ],
    },
  ]);
});

test('Escape keeps the slash, and in dates and words it is only a sign', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('On 5/20 and/or later');
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await expect(menu).toHaveCount(0);
  await page.keyboard.type(' /');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await page.keyboard.type('quo');
  await expect(menu).toHaveCount(0);
  await expect(desk.text).toHaveText('On 5/20 and/or later /quo');
});
