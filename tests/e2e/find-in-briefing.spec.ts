import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';

const paragraphs = [
  'The port of Lervik was closed, and the Port Authority said so.',
  'Nobody reports why the port closed.',
  'Ships wait off the port.',
];

test('Ctrl+F finds the words in the text and over it, one after the other', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, ...paragraphs);
  await desk.headline.fill('A port is closed');
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Find', exact: true });
  await expect(field).toBeFocused();
  await field.fill('port');
  const found = page.getByRole('status', { name: 'Found' });
  await expect(found).toHaveText('2 of 6');
  await page.keyboard.press('Alt+w');
  await expect(found).toHaveText('2 of 5');
  await expect.poll(() => desk.highlighted('found')).toEqual(['port', 'Port', 'port', 'port']);
  await expect.poll(() => desk.highlighted('found-now')).toEqual(['port']);
  await page.keyboard.press('Enter');
  await expect(found).toHaveText('3 of 5');
  await expect.poll(() => desk.highlighted('found-now')).toEqual(['Port']);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+F3');
  await expect(found).toHaveText('1 of 5 (headline)');
  await page.keyboard.press('Shift+F3');
  await expect(found).toHaveText('5 of 5');
});

test('Escape leads to the words that were found, and what is typed replaces them', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, ...paragraphs);
  await desk.text.click();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('why');
  await expect(page.getByRole('status', { name: 'Found' })).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search', { name: 'Find in this briefing' })).toBeHidden();
  await expect(desk.text).toBeFocused();
  await page.keyboard.type('when');
  await expect(desk.text).toContainText('Nobody reports when the port closed.');
});

test('what is found follows the text while it is edited', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page, ...paragraphs);
  await desk.text.click();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('ships');
  const found = page.getByRole('status', { name: 'Found' });
  await expect(found).toHaveText('1 of 1');
  await desk.text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' More ships come.');
  await expect(found).toHaveText(/2/);
  await expect.poll(() => desk.highlighted('found')).toEqual(['Ships', 'ships']);
});

test('what is chosen is looked for, and all of it replaced and undone in one step', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, ...paragraphs);
  await desk.headline.fill('A port is closed');
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  for (const _ of 'The ') await page.keyboard.press('ArrowRight');
  for (const _ of 'port') await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+h');
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('port');
  await page.keyboard.press('Alt+w');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('harbour');
  await page.getByRole('button', { name: 'Keep the case' }).click();
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(desk.text).toContainText('The harbour of Lervik was closed, and the Harbour Auth');
  await expect(desk.text).toContainText('Nobody reports why the harbour closed.');
  await expect(desk.headline).toHaveValue('A harbour is closed');
  await expect(page.getByRole('status', { name: 'Found' })).toHaveText('Nothing found');
  await page.keyboard.press('Escape');
  await desk.text.click();
  await page.keyboard.press('Control+z');
  await expect(desk.text).toContainText('The port of Lervik was closed, and the Port Authority');
  await expect(desk.text).toContainText('Nobody reports why the port closed.');
  await expect(desk.headline).toHaveValue('A port is closed');
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.text).toContainText('Ships wait off the harbour.');
  await expect(desk.headline).toHaveValue('A harbour is closed');
  await expect(desk.status).toHaveAttribute('data-save-state', 'saved');
});

test('single matches are replaced by Enter, with the groups of a pattern', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'On 3 May, on 4 May (Reuters, May 5), on 6 May.');
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('(\\d+) (May)');
  await page.keyboard.press('Alt+r');
  const found = page.getByRole('status', { name: 'Found' });
  await expect(found).toHaveText('1 of 3');
  const field = page.getByRole('textbox', { name: 'Replace with' });
  await field.fill('$2 $1');
  await field.press('Enter');
  await expect(desk.text).toContainText('On May 3, on 4 May (Reuters, May 5)');
  await expect(found).toHaveText('1 of 2');
  await field.press('Control+Alt+Enter');
  await expect(desk.text).toContainText('On May 3, on May 4 (Reuters, May 5), on May 6.');
  await expect(desk.text.locator('[data-tag="citation"]')).toHaveText('(Reuters, May 5)');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('(');
  await expect(page.getByRole('alert')).toContainText('cannot be read');
});

test('a text that is only read is searched too', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page, ...paragraphs);
  await page.keyboard.press('Control+Shift+R');
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('ships');
  await expect.poll(() => desk.highlighted('found-now')).toEqual(['Ships']);
  await expect(page.getByRole('button', { name: 'Replace too' })).toBeHidden();
});
