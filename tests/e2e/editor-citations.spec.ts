import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';

const citation = '[data-tag="citation"]';
const reference = '[data-tag="cross-reference"]';

test('a citation is recognised while it is typed, and its card says what was read', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('The ferry sank (Reuters, The Courier, August 30).');
  await expect(desk.text.locator(citation)).toHaveText('(Reuters, The Courier, August 30)');
  await desk.text.locator(citation).hover();
  const card = page.locator('[data-card="citation"]');
  await expect(card.getByRole('button', { name: 'Reuters' })).toBeVisible();
  await expect(card).toContainText(/Wednesday,? 30 August 2000/);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('recognition leaves the caret where it is, and typing goes on', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('It rained (Reuters, August 30).');
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('; AP, August 29');
  await expect(desk.text).toHaveText('It rained (Reuters, August 3; AP, August 290).');
});

test('typing inside a citation changes it, and it stays one', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page);
  await desk.type('It rained (Reuters, August 30).');
  await expect(desk.text.locator(citation)).toHaveText('(Reuters, August 30)');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('; AP, August 29');
  await expect(desk.text.locator(citation)).toHaveText('(Reuters, August 30; AP, August 29)');
  await page.keyboard.press('Control+.');
  await expect(page.locator('[data-card="citation"] tbody tr')).toHaveCount(2);
});

test('deleting the words of a citation deletes it', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page);
  await desk.type('It rained (AP, August 30)');
  await expect(desk.text.locator(citation)).toBeVisible();
  for (let step = 0; step < ' (AP, August 30)'.length; step += 1) {
    await page.keyboard.press('Backspace');
  }
  await expect(desk.text.locator(citation)).toHaveCount(0);
  await page.keyboard.type('.');
  await desk.isSaved();
  expect((await desk.stored()).manuscript.blocks).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'It rained.' }] },
  ]);
});

test('what was marked as no citation stays none after a reload, and can be undone', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('It rained (Reuters, August 30).');
  const span = desk.text.locator(citation);
  await expect(span).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+.');
  await page.getByRole('button', { name: 'Not a citation' }).click();
  await expect(span).toHaveAttribute('data-verdict', 'rejected');
  await desk.isSaved();
  await page.reload();
  await expect(span).toHaveAttribute('data-verdict', 'rejected');
  await desk.type(' Then the sun came out.');
  await desk.isSaved();
  await expect(span).toHaveAttribute('data-verdict', 'rejected');
  await span.hover();
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(span).not.toHaveAttribute('data-verdict');
});

test('undo takes back the typed words and their citation in one', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'It rained.');
  await desk.type(' It snowed (Reuters, August 30).');
  await expect(desk.text.locator(citation)).toBeVisible();
  // Further back than what was typed lie the stored revisions.
  await expect(async () => {
    if ((await desk.text.textContent()) !== 'It rained.') await page.keyboard.press('Control+z');
    expect(await desk.text.textContent()).toBe('It rained.');
  }).toPass();
  await expect(desk.text.locator(citation)).toHaveCount(0);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('Control+Shift+z');
  await expect(desk.text).toHaveText('It rained. It snowed (Reuters, August 30).');
});

test('a reference says where it goes, and Ctrl and a click go there', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type(
    'A quay was built (see the Observer, July 28). More to come (see the Observer, July 2).',
  );
  const [resolved, dangling] = [
    desk.text.locator(reference).nth(0),
    desk.text.locator(reference).nth(1),
  ];
  await expect(resolved).toHaveAttribute('data-state', 'resolved');
  await expect(dangling).toHaveAttribute('data-state', 'dangling');
  await dangling.hover();
  await expect(page.locator('[data-card="reference"]')).toContainText('Waiting for its issue');
  await resolved.hover();
  await expect(page.locator('[data-card="reference"]')).toContainText('A quay is built');
  await page.keyboard.press('Escape');
  await desk.isSaved();
  await resolved.click({ modifiers: ['Control'] });
  await expect(page).toHaveURL(new RegExp(`#/issues/${desk.earlierIssueId}$`));
});

test('in reading mode a plain click on a reference opens its issue, and nothing can be typed', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('A quay was built (see the Observer, July 28).');
  await expect(desk.text.locator(reference)).toHaveAttribute('data-state', 'resolved');
  await desk.isSaved();
  await page.keyboard.press('Control+Shift+r');
  await expect(desk.text).toHaveAttribute('data-mode', 'reading');
  await page.keyboard.type('x');
  await expect(desk.text).toHaveText('A quay was built (see the Observer, July 28).');
  await desk.text.locator(reference).press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/issues/${desk.earlierIssueId}$`));
  await desk.show();
  await page.keyboard.press('Control+Shift+r');
  await desk.text.locator(reference).click();
  await expect(page).toHaveURL(new RegExp(`#/issues/${desk.earlierIssueId}$`));
});
