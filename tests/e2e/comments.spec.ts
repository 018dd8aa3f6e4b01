import { expect, test } from '../support/standing-workstation.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';

test('a comment on a selection is answered, resolved, reopened and deleted, and stays through edits', async ({
  workstation: { page },
}) => {
  await callFrom(page, 'people.nameWriter', { name: 'Ana Marr' });
  const desk = await EditorDesk.open(page, 'The harbour was closed on Sunday.');
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('Control+Alt+A');
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Which harbour?');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Comments' });
  const thread = panel.getByRole('article', { name: 'Comment by Ana Marr' });
  await expect(thread).toContainText('Which harbour?');
  await expect(desk.text.locator('[data-commented]')).toHaveText(/^ ?harbour ?$/);

  await thread.getByRole('textbox', { name: 'Reply' }).fill('The old one.');
  await page.keyboard.press('Control+Enter');
  await expect(thread).toContainText('The old one.');
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Early in May ');
  await expect(desk.text.locator('[data-commented]')).toHaveText(/^ ?harbour ?$/);
  await desk.isSaved();

  await thread.getByRole('button', { name: 'Resolve' }).click();
  await expect(desk.text.locator('[data-commented]')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Show 1 resolved' }).click();
  await expect(thread).toContainText('Resolved by Ana Marr');
  await thread.getByRole('button', { name: 'Reopen' }).click();
  await desk.isSaved();
  const { annotations } = (await desk.stored()).manuscript;
  expect(annotations?.comments?.[0]).toMatchObject({
    author: 'Ana Marr',
    text: 'Which harbour?',
    replies: [{ author: 'Ana Marr', text: 'The old one.' }],
  });

  await page.reload();
  await expect(desk.text.locator('[data-commented]')).toHaveText(/^ ?harbour ?$/);
  await thread.getByRole('button', { name: 'Delete' }).click();
  await expect(desk.text.locator('[data-commented]')).toHaveCount(0);
  await desk.text.click();
  await page.keyboard.press('Control+Z');
  await expect(desk.text.locator('[data-commented]')).toHaveText(/^ ?harbour ?$/);
});

test('a comment without a selection is about the whole briefing', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The harbour was closed.');
  await desk.text.click();
  await page.keyboard.press('Control+Alt+P');
  const panel = page.getByRole('complementary', { name: 'Comments' });
  await panel.getByRole('textbox', { name: /^Comment on the selection/ }).fill('Who writes this?');
  await panel.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(panel.getByText('On the whole briefing')).toBeVisible();
  await desk.isSaved();
});
