import type { Page } from '@playwright/test';
import { emptySheet } from '../../shared/house-style/style-sheet.ts';
import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';
import { goTo } from './go-to.ts';

/** The first check loads dictionaries and grammar. */
const LOADING = { timeout: 60_000 };

async function openDesk(page: Page, ...paragraphs: string[]): Promise<EditorDesk> {
  const desk = await EditorDesk.open(page, ...paragraphs);
  await desk.text.click();
  return desk;
}

/** Puts the caret to the next finding and opens its card. */
async function openNextCard(page: Page) {
  await page.keyboard.press('F7');
  await page.keyboard.press('ControlOrMeta+.');
  return page
    .getByRole('group')
    .filter({ has: page.getByRole('button', { name: /^Ignore here/ }) });
}

test('a misspelt word is underlined, mended by one key, and that is one step of undo', async ({
  workstation: { page },
}) => {
  const desk = await openDesk(page);
  await desk.type('The goverment closed the harbour (Nvosti, August 28).');
  await expect.poll(() => desk.highlighted('spelling'), LOADING).toEqual(['goverment']);
  await expect(desk.text).toHaveAttribute('spellcheck', 'false');
  const card = await openNextCard(page);
  await expect(card).toContainText('Spelling');
  await page.keyboard.press('1');
  await expect(desk.text).toContainText('The government closed the harbour');
  await expect.poll(() => desk.highlighted('spelling')).toEqual([]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(desk.text).toContainText('The goverment closed');
});

test('doubtful grammar is underlined otherwise, and ignored here until that is undone', async ({
  workstation: { page },
}) => {
  const desk = await openDesk(page, 'There was an meeting in the harbour on Monday.');
  await expect.poll(() => desk.highlighted('grammar'), LOADING).toEqual(['an']);
  await openNextCard(page);
  await page.keyboard.press('i');
  await expect.poll(() => desk.highlighted('grammar')).toEqual([]);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(() => desk.highlighted('grammar')).toEqual(['an']);
});

test('a word that is always right is on the list of the house style, and comes off it there', async ({
  workstation: { page },
}) => {
  const desk = await openDesk(page, 'The berthage was paid, and no other berthage is owed.');
  await expect.poll(() => desk.highlighted('spelling'), LOADING).toHaveLength(2);
  await openNextCard(page);
  await page.keyboard.press('a');
  await expect.poll(() => desk.highlighted('spelling')).toEqual([]);

  const [observer] = (await callFrom(page, 'publications.list', {})).filter(
    ({ title }) => title === 'The Harbour Observer',
  );
  await goTo(page, `#/publications/${observer?.id}/house-style`);
  const words = page.getByRole('list', { name: 'Always right' });
  await expect(words.getByText('berthage')).toBeVisible();
  await words.getByRole('button', { name: 'Remove “berthage”' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await desk.show();
  await expect.poll(() => desk.highlighted('spelling')).toHaveLength(2);
});

test('names and other languages are left, and what is typed is checked at a pause', async ({
  workstation: { page },
}) => {
  const desk = await openDesk(
    page,
    'Ostrovny and Zhdanko met; “Der Hafen bleibt heute geschlossen”, they said, гавань закрыта.',
  );
  await desk.type(' The harbour is clsed.');
  await expect.poll(() => desk.highlighted('spelling'), LOADING).toEqual(['clsed']);
});

test('the sheet is begun, added to, and stops at what it does not allow', async ({
  workstation: { page },
}) => {
  const desk = await openDesk(page, 'The advisor closed the quay (Reuters, August 28).');
  await desk.isSaved();
  const [observer] = (await callFrom(page, 'publications.list', {})).filter(
    ({ title }) => title === 'The Harbour Observer',
  );
  await goTo(page, `#/publications/${observer?.id}/house-style`);
  await page.getByRole('button', { name: 'Begin with what most newsrooms ask' }).click();
  await expect(page.getByRole('button', { name: 'advisor', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'New entry…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New entry' });
  await dialog.getByLabel('Instead of').fill('quay');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog.getByText('Say what should stand instead.')).toBeVisible();
  await dialog.getByLabel('Write', { exact: true }).fill('wharf');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog).toBeHidden();

  await desk.show();
  await expect.poll(() => desk.highlighted('proof'), LOADING).toEqual(['advisor', 'quay']);
  await desk.text.click();
  await openNextCard(page);
  await page.keyboard.press('1');
  await expect(desk.text).toContainText('The adviser closed the quay');
});

test('the panel lists every kind, and one kind where that is asked', async ({
  workstation: { page },
}) => {
  await openDesk(page, 'The goverment held an meeting on Wednesday, May 6, and nobody came.');
  await page.keyboard.press('ControlOrMeta+F7');
  const panel = page.getByRole('complementary', { name: 'Proof' });
  await expect(panel.getByRole('button', { name: 'Spelling 1' })).toBeVisible(LOADING);
  await expect(panel.getByRole('listitem')).toHaveCount(3);
  await panel.getByRole('button', { name: 'Spelling 1' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await panel.getByRole('button', { name: 'Make it “government”' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(2);
});

test('axe finds nothing against house style and card', async ({ workstation: { page } }) => {
  const desk = await openDesk(page, 'The goverment held an meeting on the quay.');
  await expect.poll(() => desk.highlighted('spelling'), LOADING).toEqual(['goverment']);
  await page.keyboard.press('ControlOrMeta+F7');
  await openNextCard(page);
  expect(await complaintsOfAxe(page)).toEqual([]);

  const [observer] = (await callFrom(page, 'publications.list', {})).filter(
    ({ title }) => title === 'The Harbour Observer',
  );
  await callFrom(page, 'styles.save', {
    publicationId: observer?.id ?? '',
    sheet: {
      ...emptySheet,
      entries: [
        {
          kind: 'preferred',
          instead: ['advisor'],
          preferred: 'adviser',
          matchesCase: false,
          note: 'One spelling for all.',
        },
      ],
    },
  });
  await callFrom(page, 'wordings.accept', { rule: 'spelling', words: 'berthage' });
  await goTo(page, `#/publications/${observer?.id}/house-style`);
  await expect(page.getByText('berthage')).toBeVisible();
  await expect(page.getByText(/^Spelling is checked in/)).toBeVisible();
  expect(await complaintsOfAxe(page)).toEqual([]);
});
