import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { noFurniture } from '../../shared/issues/furniture.ts';
import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { callFrom, manuscriptOf } from './editor-desk.ts';

/** A paper of Tuesdays with two numbers out, and a third that is being written. */
async function paperOfTuesdays(page: Page) {
  const publication = await callFrom(page, 'publications.create', {
    details: {
      title: 'The Quay Letter',
      shortTitle: null,
      subtitle: null,
      publisher: null,
      issn: null,
      language: 'en',
      dateOrder: 'month-first',
      aliases: [],
      formerTitles: [],
      continues: null,
    },
  });
  const publicationId = publication.id;
  const issueOf = (number: string, date: string, status: 'draft' | 'published') =>
    callFrom(page, 'issues.create', {
      publicationId,
      details: { volume: '3', number, date, datePrecision: 'day', title: null, status },
    });
  for (const [place, day] of ['07', '14', '21', '28'].entries()) {
    await issueOf(String(place + 1), `2003-01-${day}`, 'published');
  }
  await issueOf('6', '2003-02-11', 'published');
  const { id: issueId } = await issueOf('9', '2003-02-18', 'draft');
  for (const headline of ['Pilots go back', 'Grain ships wait', 'A vote on the mole']) {
    const { id, manuscript } = await callFrom(page, 'briefings.create', { issueId, headline });
    await callFrom(page, 'briefings.save', {
      briefingId: id,
      baseRevision: 1,
      details: { headline, section: null, byline: 'Ana Marr', dateline: null },
      manuscript: {
        ...manuscript,
        blocks: [{ type: 'paragraph', content: [{ type: 'text', text: sentence.repeat(9) }] }],
      },
    });
    for (const status of ['edit', 'ready']) {
      await callFrom(page, 'publishing.move', { briefingId: id, status });
    }
  }
  return { publicationId, issueId };
}

const sentence = 'The council of the harbour voted late in the evening to reopen the basin. ';

test('a run is held against its rule, a hole in it explained, and the next issue begun by both', async ({
  workstation: { page },
}) => {
  const { publicationId, issueId } = await paperOfTuesdays(page);
  await page.goto(`${new URL(page.url()).origin}/#/publications/${publicationId}/numbering`);
  const numbering = page.getByRole('article', { name: 'Numbering: The Quay Letter' });
  await expect(numbering).toContainText('A volume a year: Vol. 3 began on 1 January 2003.');
  await expect(numbering).toContainText('It comes out on: Tuesday.');
  const open = numbering.getByRole('region', { name: 'To look at' });
  await expect(open.getByRole('listitem')).toHaveCount(2);
  await open
    .getByRole('listitem')
    .filter({ hasText: 'No. 5 is missing.' })
    .getByRole('button', { name: 'Explain…' })
    .click();
  await page.getByRole('textbox', { name: 'Explanation' }).fill('The printers were on strike');
  await page.getByRole('button', { name: 'Keep the explanation' }).click();
  await expect(numbering.getByRole('region', { name: 'Explained' })).toContainText(
    'No. 5 is missing. The printers were on strike',
  );
  await numbering.getByRole('button', { name: 'Change the rule…' }).click();
  await page.getByRole('combobox', { name: 'Volumes', exact: true }).selectOption('none');
  await page.getByRole('button', { name: 'Settle the rule' }).click();
  await expect(open.getByRole('listitem')).toHaveCount(7);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(open.getByRole('listitem')).toHaveCount(1);
  expect(await complaintsOfAxe(page)).toEqual([]);

  await page.goto(`${new URL(page.url()).origin}/#/issues/${issueId}/board`);
  await page.getByRole('button', { name: 'Keep as a template…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('The Tuesday issue');
  await page.getByRole('combobox', { name: 'Its briefings' }).selectOption('yes');
  await page.getByRole('button', { name: 'Keep the template' }).click();
  await page.goto(`${new URL(page.url()).origin}/#/publications/${publicationId}`);
  await page.getByRole('button', { name: 'New issue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New issue' });
  await expect(dialog.getByRole('textbox', { name: 'Number' })).toHaveValue('10');
  await expect(dialog.getByRole('textbox', { name: 'Date' })).toHaveValue('2003-02-25');
  await expect(dialog.getByRole('combobox', { name: 'Begins with' })).toContainText(
    'The Tuesday issue',
  );
  await dialog.getByRole('button', { name: 'Start the issue' }).click();
  const board = page.getByRole('article', { name: /^Board: Vol. 3, No. 10/ });
  await expect(board.getByRole('link', { name: 'Pilots go back', exact: true })).toBeVisible();
  await expect(board).toContainText('3 briefings are not ready: Draft.');
});

/** A card of the board, by its headline. */
const card = (board: Locator, headline: string) =>
  board
    .getByRole('listitem')
    .filter({ has: board.page().getByRole('link', { name: headline, exact: true }) });

/** The headlines of a section, in their order. */
const headlines = (board: Locator, section: string) =>
  board
    .getByRole('region', { name: section, exact: true })
    .locator('[data-card]')
    .allTextContents();

test('an issue goes from the board to a template, to print and to a new edition by the pointer', async ({
  workstation: { page },
}) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  const { publicationId, issueId } = await paperOfTuesdays(page);
  const furniture = {
    ...noFurniture(),
    motto: 'Every Tuesday',
    imprint: manuscriptOf('Quay Press'),
  };
  await callFrom(page, 'furniture.change', { publicationId, furniture });
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/#/issues/${issueId}/board`);
  const board = page.getByRole('article', { name: /^Board: / });

  await board.getByRole('button', { name: 'New section…' }).click();
  await board.getByRole('textbox', { name: 'Name of the new section' }).fill('Trade');
  await board.getByRole('button', { name: 'Take the name' }).click();
  const trade = board.getByRole('region', { name: 'Trade', exact: true });
  await card(board, 'Grain ships wait').dragTo(trade);
  await expect.poll(() => headlines(board, 'Trade')).toEqual(['Grain ships wait']);
  await card(board, 'Pilots go back').dragTo(card(board, 'Grain ships wait'), {
    targetPosition: { x: 80, y: 2 },
  });
  await expect
    .poll(() => headlines(board, 'Trade'))
    .toEqual(['Pilots go back', 'Grain ships wait']);
  const tray = board.getByRole('region', { name: 'Unplaced drafts' });
  await card(board, 'A vote on the mole').dragTo(tray.getByText('Drag here'));
  await expect(card(tray, 'A vote on the mole')).toBeVisible();
  await expect(board.getByRole('region', { name: 'Before all sections' })).toHaveCount(0);
  await card(tray, 'A vote on the mole').dragTo(trade);
  await expect.poll(() => headlines(board, 'Trade')).toHaveLength(3);
  await board.getByRole('textbox', { name: 'Pages' }).fill('1');
  await expect(board.getByRole('region', { name: 'Length' })).toContainText('of 1 pages');
  await board.getByRole('checkbox', { name: 'Motto' }).click();
  await expect(board.getByRole('checkbox', { name: 'Motto' })).not.toBeChecked();

  await board.getByRole('button', { name: 'Keep as a template…' }).click();
  await page.getByRole('button', { name: 'Keep the template' }).click();
  await page.goto(`${origin}/#/publications/${publicationId}`);
  await page.getByRole('button', { name: 'Templates…' }).click();
  const templates = page.getByRole('dialog', { name: 'Templates' });
  await expect(templates.getByRole('listitem')).toContainText('Trade · 1 page');
  await templates.getByRole('button', { name: 'Change…' }).click();
  await templates.getByRole('textbox', { name: 'Name' }).fill('The harbour issue');
  await templates.getByRole('button', { name: 'Save' }).click();
  expect(await complaintsOfAxe(page)).toEqual([]);
  await templates.getByRole('button', { name: 'Remove “The harbour issue”' }).click();
  await expect(templates).toContainText('There are none yet.');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(templates.getByRole('listitem')).toContainText('The harbour issue');
  await templates.getByRole('button', { name: 'Close' }).first().click();

  await page.getByRole('button', { name: 'New issue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New issue' });
  await dialog.getByRole('combobox', { name: 'It bears' }).selectOption('two');
  await expect(dialog.getByRole('textbox', { name: 'Number' })).toHaveValue('10-11');
  await dialog.getByRole('button', { name: 'Start the issue' }).click();
  await expect(page.getByRole('article', { name: /^Board: Vol. 3, No. 10-11/ })).toContainText(
    'Trade',
  );

  await page.goto(`${origin}/#/issues/${issueId}/board`);
  expect(await complaintsOfAxe(page)).toEqual([]);
  await board.getByRole('button', { name: 'Publish…' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish the issue' });
  await publish.getByRole('checkbox', { name: 'Plain text for mail' }).check();
  expect(await complaintsOfAxe(page)).toEqual([]);
  await publish.getByRole('button', { name: 'Publish and freeze' }).click();
  const editions = board.getByRole('region', { name: 'Editions' });
  await expect(editions).toContainText('3 briefings, SHA-256');
  await expect(editions.getByRole('listitem').getByRole('link')).toHaveCount(4);
  await expect(board.getByRole('button', { name: 'Publish…' })).toHaveCount(0);
  const [edition] = (await callFrom(page, 'editions.list', { issueId })).published;
  const address = await editions.getByRole('link', { name: /\.txt$/ }).getAttribute('href');
  const file = await page.request.get(new URL(String(address), page.url()).href);
  expect(
    createHash('sha256')
      .update(await file.body())
      .digest('hex'),
  ).toBe(edition?.files[2]?.sha256);

  await board.getByRole('button', { name: 'New edition…' }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('A wrong headline');
  await page.getByRole('button', { name: 'Open a new edition' }).click();
  await card(board, 'A vote on the mole').dragTo(card(board, 'Pilots go back'), {
    targetPosition: { x: 80, y: 2 },
  });
  await board.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('button', { name: 'Publish and freeze' }).click();
  await expect(editions).toContainText('A wrong headline');
  await expect(editions.getByText(/^Edition [12],/)).toHaveCount(2);
});

test('an issue is arranged, numbered and published by keys alone', async ({
  workstation: { page },
}) => {
  const { issueId } = await paperOfTuesdays(page);
  await page.goto(`${new URL(page.url()).origin}/#/issues/${issueId}/board`);
  const board = page.getByRole('article', { name: /^Board: / });
  await expect(board).toBeVisible();
  const link = (headline: string) => board.getByRole('link', { name: headline, exact: true });
  await tabTo(page, board.getByRole('button', { name: 'New section…' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Trade');
  await page.keyboard.press('Enter');
  await expect(board.getByRole('region', { name: 'Trade', exact: true })).toBeVisible();

  await tabTo(page, link('Pilots go back'));
  await page.keyboard.press('ArrowDown');
  await expect(link('Grain ships wait')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => headlines(board, 'Trade')).toEqual(['Grain ships wait']);
  await expect(link('Grain ships wait')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => headlines(board, 'Trade')).toHaveLength(2);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await headlines(board, 'Trade'))[0]).toBe('A vote on the mole');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await headlines(board, 'Trade'))[1]).toBe('A vote on the mole');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => headlines(board, 'Trade')).toEqual([]);

  await tabTo(page, board.getByRole('button', { name: 'Publish…' }));
  await page.keyboard.press('Enter');
  const publish = page.getByRole('button', { name: 'Publish and freeze' });
  await tabTo(page, publish);
  await page.keyboard.press('Enter');
  await expect(board.getByRole('button', { name: 'New edition…' })).toBeVisible();
});

/** Goes on with Tab until it has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await page.locator(':focus').and(wanted).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
