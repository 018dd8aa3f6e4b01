import { expect, test } from '../support/standing-workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { EditorDesk } from './editor-desk.ts';

test('the foot tells how long the text is, and of what is selected', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The port closed on Monday.', 'It opens again today.');
  const length = page.getByRole('contentinfo').or(page.locator('footer')).getByRole('button');
  const counted = length.filter({ hasText: /words/ });
  await expect(counted).toHaveText(/^9 words · 1 min to read · \d+ lines$/);
  await desk.type(' Ships wait.');
  await expect(counted).toHaveText(/^11 words/);
  await page.keyboard.press('Shift+Home');
  await expect(counted).toHaveText('6 words, 33 characters selected');
  await counted.click();
  const details = page.getByRole('dialog', { name: 'Length' });
  await expect(details.getByRole('heading')).toHaveText([
    'Selected',
    'The whole text',
    'In print, with its headline',
  ]);
  await expect(details).toContainText('% of a column');
  expect(await complaintsOfAxe(page)).toEqual([]);
});
