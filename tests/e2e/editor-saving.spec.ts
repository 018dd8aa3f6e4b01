import { expect, test } from '../support/standing-workstation.ts';
import { test as apart } from '../support/workstation.ts';
import { callFrom, EditorDesk, manuscriptOf } from './editor-desk.ts';
import { goTo } from './go-to.ts';

test('what is typed is saved, says so, and is there after a reload', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('The bridge is open.');
  await desk.isSaved();
  await expect(desk.status).toHaveText(/^Saved \d\d:\d\d:\d\d$/);
  const { revision } = await desk.stored();
  await expect(desk.status).toHaveAttribute('data-saved-revision', String(revision));
  await page.reload();
  await expect(desk.text).toHaveText('The bridge is open.');
});

test('headline and byline are typed on the page; Enter goes on to the text', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.headline.fill('A bridge is opened');
  await desk.headline.press('Enter');
  await page.keyboard.type('At last.');
  await page.getByRole('textbox', { name: 'Section' }).fill('Transport');
  await page.getByRole('textbox', { name: 'Byline' }).fill('M. Vale');
  await desk.isSaved();
  expect(await desk.stored()).toMatchObject({
    headline: 'A bridge is opened',
    section: 'Transport',
    byline: 'M. Vale',
    opening: 'At last.',
  });
});

test('leaving a briefing in the middle of a word loses nothing', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('Half a sent');
  await goTo(page, '#/');
  await desk.text.waitFor({ state: 'detached' });
  await desk.show();
  await expect(desk.text).toHaveText('Half a sent');
});

test('a window that shows the same briefing follows while nothing is typed in it', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'First.');
  const stored = await desk.stored();
  await callFrom(page, 'briefings.save', {
    briefingId: desk.briefingId,
    baseRevision: stored.revision,
    details: { headline: 'Theirs', section: null, byline: null, dateline: null },
    manuscript: manuscriptOf('Second.'),
  });
  await expect(desk.text).toHaveText('Second.');
  await expect(desk.headline).toHaveValue('Theirs');
});

test('a window that types over the other is told, and a person says which text goes on', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'Start.');
  const stored = await desk.stored();
  await desk.type(' M');
  // The other window's save arrives before this one's, which is still waiting for its pause.
  await callFrom(page, 'briefings.save', {
    briefingId: desk.briefingId,
    baseRevision: stored.revision,
    details: { headline: 'Theirs', section: null, byline: null, dateline: null },
    manuscript: manuscriptOf('Theirs.'),
  });
  await page.keyboard.type('ine.');
  await expect(desk.status).toHaveAttribute('data-save-state', 'conflict');
  await expect(desk.text).toHaveText('Start. Mine.');
  expect((await desk.stored()).headline).toBe('Theirs');

  await page.getByRole('button', { name: 'Keep mine as a new revision' }).click();
  await desk.isSaved();
  expect(await desk.stored()).toMatchObject({ opening: 'Start. Mine.', revision: 4 });
});

test('theirs can be taken, and mine brought back', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page, 'Start.');
  const stored = await desk.stored();
  await desk.type(' M');
  await callFrom(page, 'briefings.save', {
    briefingId: desk.briefingId,
    baseRevision: stored.revision,
    details: { headline: 'Theirs', section: null, byline: null, dateline: null },
    manuscript: manuscriptOf('Theirs.'),
  });
  await page.keyboard.type('ine.');
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(desk.text).toHaveText('Theirs.');
  await page.getByRole('button', { name: 'Back to mine' }).click();
  await expect(desk.text).toHaveText('Start. Mine.');
  await desk.isSaved();
  expect((await desk.stored()).opening).toBe('Start. Mine.');
});

apart(
  'a text that the archive had not confirmed is offered at the next opening',
  async ({ workstation: { page, server, complaints } }) => {
    const desk = await EditorDesk.open(page, 'Start.');
    const { revision } = await desk.stored();
    await page.evaluate(
      ({ briefingId, copy }) =>
        localStorage.setItem(`masthead.recovery.${briefingId}`, JSON.stringify(copy)),
      {
        briefingId: desk.briefingId,
        copy: {
          details: { headline: 'The strike', section: null, byline: null, dateline: null },
          manuscript: manuscriptOf('Start. And what was lost.'),
          baseRevision: revision,
          keptAt: 967_700_000_000,
        },
      },
    );
    await page.reload();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(desk.text).toHaveText('Start. And what was lost.');
    await desk.isSaved();
    await server.kill();
    await desk.type(' More.');
    await expect(desk.status).not.toHaveAttribute('data-save-state', 'saved');
    await expect
      .poll(() =>
        page.evaluate((id) => localStorage.getItem(`masthead.recovery.${id}`), desk.briefingId),
      )
      .toContain('More.');
    // That the socket is gone is what the window was to meet.
    complaints.length = 0;
    await page.goto('about:blank');
    complaints.length = 0;
  },
);

test('an earlier revision can be read and restored', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page, 'The first text.');
  await desk.text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Quite another text.');
  await desk.isSaved();
  await page.keyboard.press('Control+Shift+h');
  const panel = page.getByRole('complementary', { name: 'History' });
  await panel.getByRole('button', { name: /revisions$/ }).click();
  await panel.locator('[data-line]').nth(-2).click();
  await expect(page.locator('del', { hasText: 'The first' })).toBeVisible();
  await panel.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(desk.text).toHaveText('The first text.');
  await desk.isSaved();
  expect((await desk.stored()).opening).toBe('The first text.');
});

test('Ctrl+S names the version', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page, 'A text.');
  await desk.type(' More.');
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: 'Name' }).fill('Before the cuts');
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await expect
    .poll(
      async () =>
        (await callFrom(page, 'briefings.history', { briefingId: desk.briefingId })).at(0)?.name,
    )
    .toBe('Before the cuts');
});
