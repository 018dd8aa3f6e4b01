import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';
import { goTo } from './go-to.ts';

const TEXT = [
  'Latvian President Vaira Vike-Freiberga met IMF officials in Riga. Vike-Freiberga asked for time (Reuters, July 28).',
  'Deputy Minister Ruslan Berekov travelled from Riga to Tallinn for talks about the pipeline and gas transit.',
];

const panelOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Names in this briefing' });

/** In the toast that says this. */
const undoButtonOf = (page: Page, words: string): Locator =>
  page.getByRole('dialog').filter({ hasText: words }).getByRole('button', { name: 'Undo' });

const mentionsOf = (page: Page): Promise<string[]> =>
  page.locator('[data-tag="mention"]').allTextContents();

test('names are suggested in a quiet panel, and accepted, refused and undone by keys', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, ...TEXT);
  await expect(page.getByRole('button', { name: /names suggested$/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+M');
  const panel = panelOf(page);
  await expect(panel.getByText('Riga', { exact: true })).toBeVisible();

  await panel.getByRole('button', { name: 'Accept Riga' }).focus();
  await page.keyboard.press('a');
  await expect.poll(() => mentionsOf(page)).toEqual(['Riga', 'Riga']);
  await expect(panel.getByRole('button', { name: 'Accept Riga' })).toHaveCount(0);

  await panel.getByRole('button', { name: 'Accept Vaira Vike-Freiberga' }).click();
  await expect
    .poll(() => mentionsOf(page))
    .toEqual(['Vaira Vike-Freiberga', 'Riga', 'Vike-Freiberga', 'Riga']);

  await panel.getByRole('button', { name: 'Accept Tallinn' }).focus();
  await page.keyboard.press('n');
  await expect(panel.getByRole('button', { name: 'Accept Tallinn' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('button', { name: 'Accept Tallinn' })).toBeVisible();

  await desk.text.click();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => mentionsOf(page)).toEqual(['Riga', 'Riga']);
});

test('a name without a record gets one, and its page tells where it is mentioned', async ({
  workstation: { page },
}) => {
  await EditorDesk.open(page, ...TEXT);
  await page.keyboard.press('ControlOrMeta+Shift+M');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Accept Ruslan Berekov' }).click();
  await panel.getByRole('button', { name: 'Accept Riga' }).click();
  const confirmed = panel.getByRole('region', { name: 'Confirmed' });
  await expect(
    confirmed.getByRole('button', { name: 'Ruslan Berekov', exact: true }),
  ).toBeVisible();
  await confirmed.getByRole('button', { name: 'Ruslan Berekov', exact: true }).click();

  const record = page.getByRole('article', { name: 'Person: Ruslan Berekov' });
  await expect(record.getByRole('link', { name: /travelled from Riga/ })).toBeVisible();
  await expect(record.getByRole('link', { name: 'Riga', exact: true })).toBeVisible();
  await expect(page.getByRole('option', { name: /Ruslan Berekov/ })).toBeVisible();

  await record.getByLabel('Name', { exact: true }).fill('Ruslan A. Berekov');
  await record.getByRole('button', { name: 'Save the record' }).click();
  await expect(page.getByText('Renamed “Ruslan Berekov” to “Ruslan A. Berekov”.')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Person: Ruslan A. Berekov' })).toBeVisible();
});

test('topics stand under the headline, suggested, chosen or new, and lead to their pages', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, ...TEXT);
  await page.getByRole('button', { name: 'Topic', exact: true }).click();
  const field = page.getByRole('combobox', { name: 'Add a topic' });
  await field.fill('elec');
  await expect(page.getByRole('option', { name: 'Elections', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await field.fill('Harbour dues');
  await page.getByRole('option', { name: 'New topic “Harbour dues”' }).click();
  await page.keyboard.press('Escape');
  const topics = page.getByRole('list', { name: 'Topics' });
  await expect(topics.getByRole('listitem')).toHaveText(['Elections', 'Harbour dues']);
  await topics.getByRole('button', { name: 'Remove the topic Elections' }).click();
  await expect(topics.getByRole('listitem')).toHaveText(['Harbour dues']);
  await undoButtonOf(page, '“Elections” is no topic').click();
  await expect(topics.getByRole('listitem')).toHaveText(['Elections', 'Harbour dues']);
  await desk.text.click();
  await page.keyboard.type(' #trade');
  await page
    .getByRole('option', { name: /^Trade/ })
    .first()
    .click();
  await expect(topics.getByRole('listitem')).toHaveCount(3);
  await undoButtonOf(page, 'is a topic of this briefing').first().click();
  await expect(topics.getByRole('listitem')).toHaveText(['Elections', 'Harbour dues']);
  await desk.isSaved();

  const { topics: stored } = await callFrom(page, 'briefings.read', {
    briefingId: desk.briefingId,
  });
  expect(stored).toHaveLength(2);
  await page.reload();
  await expect(topics.getByRole('listitem')).toHaveText(['Elections', 'Harbour dues']);
  await topics.getByRole('button', { name: 'Harbour dues', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Topic: Harbour dues' })).toBeVisible();
});

test('a source tells for which topics it is cited, and leads to them', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'Grain came.');
  await desk.type(' Rain fell (Radio Zarubin, July 28).');
  await expect(desk.text.locator('[data-tag="citation"]')).toHaveCount(1);
  await desk.isSaved();
  await page.getByRole('button', { name: 'Topic', exact: true }).click();
  await page.getByRole('combobox', { name: 'Add a topic' }).fill('elec');
  await page.getByRole('option', { name: 'Elections', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Topics' })).toHaveText('Elections');
  await desk.isSaved();
  const { sources } = await callFrom(page, 'sources.list', { query: 'radio zarubin' });
  await goTo(page, `#/sources/${sources[0]?.id}`);
  const topics = page.getByRole('region', { name: 'For the topics' });
  await topics.getByRole('button', { name: 'Elections' }).click();
  await expect(topics.getByRole('button', { name: 'Elections', pressed: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show every place' })).toBeVisible();
  await topics.getByRole('link', { name: 'Go to Elections' }).click();
  await expect(page.getByRole('article', { name: 'Topic: Elections' })).toBeVisible();
});

test('suggestions can be switched off', async ({ workstation: { page } }) => {
  await EditorDesk.open(page, ...TEXT);
  await page.keyboard.press('ControlOrMeta+Shift+M');
  const panel = panelOf(page);
  await expect(panel.getByRole('button', { name: 'Accept Riga' })).toBeVisible();
  await panel.getByLabel('Suggest names and topics').uncheck();
  await expect(panel.getByRole('button', { name: 'Accept Riga' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+M');
  await expect(page.getByRole('button', { name: /names suggested$/ })).toHaveCount(0);
});
