import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../shared/manuscript/plain-text.ts';
import { acceptAll, rejectAll } from '../../shared/manuscript/settle-changes.ts';
import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';

const words = (manuscript: Manuscript) => projectManuscript(manuscript).text;

test('what is typed and deleted while one suggests waits as a proof, and is accepted by a key', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The old harbour was closed.', 'Nobody sailed.');
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Alt+S');
  await expect(page.getByRole('button', { name: 'Stop suggesting' })).toBeVisible();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.type('new');
  await expect(desk.text.getByRole('deletion')).toHaveText('old');
  await expect(desk.text.getByRole('insertion')).toHaveText('new');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.keyboard.type('All stayed.');
  // Of the new paragraph only the break before it is suggested, and not all that is in it.
  await expect(desk.text.locator('p[data-break="insertion"]')).toContainText('All stayed.');
  await expect(desk.text.locator('p[data-change]')).toHaveCount(0);
  await desk.isSaved();
  const stored = (await desk.stored()).manuscript;
  expect(words(stored)).toContain('The old harbour was closed.\n\nNobody sailed.');
  expect(words(rejectAll(stored))).toBe('The old harbour was closed.\n\nNobody sailed.');
  expect(words(acceptAll(stored))).toBe(
    'The new harbour was closed.\n\nNobody saile\n\nAll stayed.',
  );

  await page.keyboard.press('Control+Alt+P');
  const panel = page.getByRole('complementary', { name: 'Comments' });
  await expect(panel.getByRole('article', { name: 'Replace “old” with “new”' })).toBeVisible();
  await desk.text.click();
  await panel.getByRole('article', { name: 'Replace “old” with “new”' }).getByText('old').click();
  await page.keyboard.press('Control+Alt+Y');
  await expect(desk.text).toContainText('The new harbour was closed.');
  await expect(desk.text.getByRole('deletion').first()).not.toHaveText('old');
  // The entry goes a moment later, and all below it moves up.
  await expect(panel.getByRole('article', { name: 'Replace “old” with “new”' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Refuse all' }).click();
  await expect(desk.text.getByRole('insertion')).toHaveCount(0);
  await desk.isSaved();
  expect(words((await desk.stored()).manuscript)).toBe(
    'The new harbour was closed.\n\nNobody sailed.',
  );
  await desk.text.click();
  await page.keyboard.press('Control+Z');
  await expect(desk.text.getByRole('insertion').first()).toBeVisible();

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Alt+2');
  const turned = desk.text.locator('p[data-turn="Subheading instead of paragraph"]');
  await expect(turned).toContainText('The new harbour');
  await expect(panel).toContainText('Subheading instead of paragraph');
  await desk.isSaved();
  const { blocks } = (await desk.stored()).manuscript;
  expect(blocks[0]).toMatchObject({ type: 'paragraph', turn: { into: 'heading-2' } });
  await page.keyboard.press('Control+Alt+Y');
  await expect(
    desk.text.getByRole('heading', { name: 'The new harbour was closed.' }),
  ).toBeVisible();
});

test('what one has suggested oneself vanishes when it is deleted, and a paste is a suggestion', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'Rain fell.');
  await desk.text.click();
  await page.keyboard.press('Control+Alt+S');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Snow too.');
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Backspace');
  await expect(desk.text.getByRole('insertion')).toHaveCount(0);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>One.</p><p>Two.</p>');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(desk.text.getByRole('insertion')).toHaveCount(2);
  await desk.isSaved();
  const { manuscript } = await desk.stored();
  expect(words(rejectAll(manuscript))).toBe('Rain fell.');
  expect(words(acceptAll(manuscript))).toContain('Two.');
});
