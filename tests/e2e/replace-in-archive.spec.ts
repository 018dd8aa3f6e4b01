import type { Page } from '@playwright/test';
import { projectManuscript } from '../../shared/manuscript/plain-text.ts';
import { expect, test } from '../support/workstation.ts';
import { callFrom, EditorDesk, manuscriptOf } from './editor-desk.ts';

/** Three briefings of one issue that speak of a slipway; the first is open on the desk. */
async function threeBriefings(page: Page): Promise<EditorDesk> {
  const desk = await EditorDesk.open(page, 'The slipway closed (Slipway Post, August 28).');
  for (const headline of ['The Slipway opens', 'Reports']) {
    const created = await callFrom(page, 'briefings.create', { issueId: desk.issueId, headline });
    await callFrom(page, 'briefings.save', {
      briefingId: created.id,
      baseRevision: created.revision,
      details: { headline, section: null, byline: null, dateline: null },
      manuscript: manuscriptOf('Ships left the slipway, and other slipways too.'),
    });
  }
  return desk;
}

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Alt+h');
  const form = page.getByRole('region', { name: 'List' });
  await form.getByRole('textbox', { name: 'Find' }).fill(words);
  await form.getByRole('checkbox', { name: 'Whole words' }).check();
  await form.getByRole('button', { name: 'Find' }).click();
}

const deskOf = (page: Page) => page.getByRole('region', { name: 'Desk' });

test('words are replaced in the archive but where they are left out, and put back as one', async ({
  workstation: { page },
}) => {
  const desk = await threeBriefings(page);
  await find(page, 'slipway');
  const shown = deskOf(page);
  await expect(shown.getByRole('status', { name: 'Found' })).toHaveText('5 in 3 briefings found');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('harbour');
  await page.getByRole('checkbox', { name: 'Keep the case of what is replaced' }).check();
  const lines = shown.getByRole('list', { name: 'Matches' });
  await expect(lines.getByText('The slipway becomes harbour closed')).toBeVisible();
  await expect(lines.getByText('(Slipway becomes Harbour Post')).toBeVisible();
  await lines.getByRole('checkbox', { name: /Slipway becomes Harbour Post/ }).uncheck();
  await lines.getByRole('checkbox', { name: 'Reports', exact: true }).uncheck();
  await shown.getByRole('button', { name: 'Replace 3 in 2 briefings' }).click();
  await expect(shown.getByRole('heading', { name: 'Replaced 3 in 2 briefings' })).toBeVisible();
  const { manuscript } = await desk.stored();
  expect(projectManuscript(manuscript).text).toBe('The harbour closed (Slipway Post, August 28).');

  await shown.getByRole('button', { name: 'Undo' }).click();
  await expect(shown.getByRole('heading', { name: 'Put back in 2 briefings' })).toBeVisible();
  await desk.show();
  await expect(desk.text).toContainText('The slipway closed (Slipway Post, August 28).');
  await expect(page.getByRole('option', { name: /The Slipway opens/ })).toBeVisible();
});

test('a briefing that was edited since is left and named', async ({ workstation: { page } }) => {
  const desk = await threeBriefings(page);
  await find(page, 'slipway');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('harbour');
  await expect(deskOf(page).getByRole('status', { name: 'Found' })).toHaveText(
    '5 in 3 briefings found',
  );
  const read = await desk.stored();
  await callFrom(page, 'briefings.save', {
    briefingId: desk.briefingId,
    baseRevision: read.revision,
    details: { headline: 'The strike goes on', section: null, byline: null, dateline: null },
    manuscript: read.manuscript,
  });
  await deskOf(page)
    .getByRole('button', { name: /Replace 5 in 3/ })
    .click();
  await expect(
    deskOf(page).getByRole('heading', { name: 'Replaced 3 in 2 briefings' }),
  ).toBeVisible();
  await expect(deskOf(page).getByRole('listitem')).toHaveText(
    'The strike goes on – changed since it was looked through',
  );
});

test('an open briefing shows what was replaced in it', async ({ workstation: { page } }) => {
  const desk = await threeBriefings(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await desk.show(other);
  await find(page, 'slipway');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('harbour');
  await deskOf(page)
    .getByRole('button', { name: /Replace 5 in 3/ })
    .click();
  await expect(other.locator('[data-mode]')).toContainText('The harbour closed');
});

test('the list goes by the keys', async ({ workstation: { page } }) => {
  await threeBriefings(page);
  await find(page, 'slipway');
  await expect(deskOf(page).getByRole('status', { name: 'Found' })).toHaveText(/found$/);
  const lines = deskOf(page).getByRole('list', { name: 'Matches' });
  await lines.getByRole('checkbox').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(
    deskOf(page).getByRole('button', { name: 'Replace 4 in 3 briefings' }),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toContainText('slipway');
});
