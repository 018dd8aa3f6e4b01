import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import { expect, test } from '../support/workstation.ts';
import { callFrom, manuscriptOf } from './editor-desk.ts';

type Page = Parameters<typeof callFrom>[0];

const details = { section: null, byline: null, dateline: null };

/** Two issues: the later one points to the earlier and corrects one of its briefings. */
async function openShelf(page: Page) {
  const { id: publicationId } = await callFrom(page, 'publications.create', {
    details: {
      title: 'The Harbour Observer',
      shortTitle: 'the Observer',
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
  const publicationNames = ['The Harbour Observer', 'the Observer'];
  const write = async (
    { id: issueId, date }: { id: string; date: string | null },
    headline: string,
    text: string,
  ) => {
    const { id, revision } = await callFrom(page, 'briefings.create', { issueId, headline });
    const context = { issueDate: date ?? '', publicationNames, dateOrder: 'month-first' as const };
    await callFrom(page, 'briefings.save', {
      briefingId: id,
      baseRevision: revision,
      details: { headline, ...details },
      manuscript: tagManuscript(manuscriptOf(text), context, randomUUID),
    });
    return id;
  };
  const found = (number: string, date: string) =>
    callFrom(page, 'issues.create', {
      publicationId,
      details: { volume: '6', number, date, datePrecision: 'day', title: null, status: 'draft' },
    });
  const earlier = await found('101', '2000-07-28');
  const silt = await write(
    earlier,
    'Silt closes the eastern basin',
    'Dredgers of the eastern basin wait for money; nobody says whose.',
  );
  await write(earlier, 'Pilots go to sea', 'The pilots of Saltholm went to sea.');
  const later = await found('102', '2000-08-31');
  const pointing = await write(
    later,
    'Grain ships wait',
    'Silt closed the eastern basin again (see the Observer, July 28). Rain fell (see the Observer, July 21).',
  );
  const correcting = await write(
    later,
    'What we had wrong',
    'Correction: In our issue of July 28 we wrote that silt closes the eastern basin.',
  );
  return { publicationId, earlierId: earlier.id, laterId: later.id, silt, pointing, correcting };
}

test('the foot of a briefing lists what points to it, and previews it', async ({
  workstation: { page },
}) => {
  const shelf = await openShelf(page);
  await page.goto(`${page.url().split('#')[0]}#/issues/${shelf.earlierId}/briefings/${shelf.silt}`);
  const links = page.getByRole('region', { name: 'What points here' });
  await expect(links).toContainText('2 places');
  await expect(links).toContainText('Silt closed the eastern basin again');
  await expect(page.getByRole('region', { name: 'Corrections' })).toContainText('Corrected in');
  await page.keyboard.press('Control+Shift+B');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(links.getByRole('link').first()).toBeFocused();
  await expect(page.getByText('The Harbour Observer, Vol. 6, No. 102')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('the card of a reference shows the briefing that its sentence is about', async ({
  workstation: { page },
}) => {
  const shelf = await openShelf(page);
  await page.goto(
    `${page.url().split('#')[0]}#/issues/${shelf.laterId}/briefings/${shelf.pointing}`,
  );
  await page.locator('[data-tag="cross-reference"]').first().hover();
  const card = page.locator('[data-card="reference"]');
  await expect(card).toContainText('The Harbour Observer, Vol. 6, No. 101');
  await expect(card).toContainText('Dredgers of the eastern basin wait for money');
  await expect(card).toContainText('Corrected in');
});

test('a person says that a briefing corrects another, and takes it back', async ({
  workstation: { page },
}) => {
  const shelf = await openShelf(page);
  await page.goto(
    `${page.url().split('#')[0]}#/issues/${shelf.laterId}/briefings/${shelf.pointing}`,
  );
  await page.getByRole('button', { name: 'This corrects another briefing…' }).click();
  await page.getByRole('combobox').fill('Pilots go');
  await page.getByRole('option', { name: /Pilots go to sea/ }).click();
  const corrections = page.getByRole('region', { name: 'Corrections' });
  await expect(corrections).toContainText('Corrects Vol. 6, No. 101');
  await corrections.getByRole('button', { name: 'Not a correction' }).click();
  await expect(corrections).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(corrections).toContainText('Pilots go to sea');
});

test('a publication lists the issues that others point to and that are missing', async ({
  workstation: { page },
}) => {
  const shelf = await openShelf(page);
  await page.goto(`${page.url().split('#')[0]}#/publications/${shelf.publicationId}`);
  const missing = page.getByRole('region', { name: /that are missing/ });
  await expect(missing).toContainText('21 July 2000');
  await missing.getByText('21 July 2000').click();
  await expect(missing).toContainText('Rain fell (see the Observer, July 21).');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
