import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { callFrom } from './editor-desk.ts';

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
  await expect(board).toContainText('“Pilots go back” is not ready: Draft.');
});
