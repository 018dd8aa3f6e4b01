import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';
import { goTo } from './go-to.ts';

const CITED = [
  'The ferry sank (Priboi Daily News, August 30).',
  'It was raised again (Priboy Daily News, August 29; Radio Delta, August 30).',
];

/** A briefing that cites two spellings of one paper, and a station, as it is typed and saved. */
async function openCiting(page: Page): Promise<EditorDesk> {
  const desk = await EditorDesk.open(page);
  await desk.type(CITED.join('\n'));
  await expect(desk.text.locator('[data-tag="citation"]')).toHaveCount(2);
  const cited = () => callFrom(page, 'sources.list', { query: 'Radio Delta' });
  await expect.poll(async () => (await cited()).total).toBe(1);
  return desk;
}

const sources = (page: Page) => page.getByRole('listbox', { name: 'Sources' });
const record = (page: Page, name: string) => page.getByRole('article', { name: `Source: ${name}` });

async function find(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: /^Sources/ }).click();
  await page.getByRole('searchbox', { name: 'Find a source' }).fill(name);
  await sources(page).getByRole('option', { name }).first().click();
}

/** The record that a printed name goes to, as the card of its citation in the open briefing says. */
async function expectInCard(page: Page, citation: number, words: string | RegExp): Promise<void> {
  await page.keyboard.press('Escape');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.locator('[data-tag="citation"]').nth(citation).hover();
  await expect(page.locator('[data-card="citation"]')).toContainText(words);
}

const reopen = (desk: EditorDesk) =>
  goTo(desk.page, `#/issues/${desk.issueId}/briefings/${desk.briefingId}`);

test('two spellings are merged, undone and merged again, and their citations follow', async ({
  workstation: { page },
}) => {
  const desk = await openCiting(page);
  await find(page, 'Priboy Daily News');
  await page.keyboard.press('Alt+m');
  const dialog = page.getByRole('dialog', { name: 'Merge sources' });
  await dialog.getByRole('searchbox').fill('priboi');
  await expect(dialog.getByRole('option', { name: /Priboi/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: /Priboi Daily News/ }).check();
  await expect(dialog).toContainText(
    '“Priboi Daily News” will be cited 2 times, also called Priboy Daily News.',
  );
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(record(page, 'Priboi Daily News')).toContainText('cited 2 times');

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(record(page, 'Priboi Daily News')).toContainText('cited once');
  await page.getByRole('button', { name: 'Do it again' }).click();
  await expect(record(page, 'Priboi Daily News')).toContainText('cited 2 times');

  await reopen(desk);
  await expectInCard(page, 1, 'Priboy Daily News (Priboi Daily News)');
});

test('a name is parted from its record, and the open briefing shows it at once', async ({
  workstation: { page, server },
  context,
}) => {
  const desk = await openCiting(page);
  const id = async (query: string) =>
    (await callFrom(page, 'sources.list', { query })).sources[0]?.id ?? '';
  const sourceId = await id('Priboi Daily News');
  await callFrom(page, 'sources.merge', { sourceId, mergedIds: [await id('Priboy Daily News')] });
  await expectInCard(page, 1, '(Priboi Daily News)');

  const other = await context.newPage();
  await other.goto(`${new URL(server.address).origin}/#/sources/${sourceId}`);
  await other.getByRole('button', { name: 'Part…' }).click();
  const dialog = other.getByRole('dialog', { name: /^Part from/ });
  await dialog.getByRole('checkbox', { name: 'Priboy Daily News' }).check();
  await dialog.getByRole('textbox', { name: 'Its name' }).fill('Priboy of the Islands');
  await dialog.getByRole('button', { name: 'Part', exact: true }).click();
  await expect(record(other, 'Priboy of the Islands')).toContainText('cited once');

  await expectInCard(page, 1, 'Priboy Daily News (Priboy of the Islands)');
  await page.reload();
  await reopen(desk);
  await expectInCard(page, 1, 'Priboy Daily News (Priboy of the Islands)');
});

test('F2 renames a source, and its former name stays one of its names', async ({
  workstation: { page },
}) => {
  await openCiting(page);
  await find(page, 'Radio Delta');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Delta FM');
  await page.keyboard.press('Enter');
  await expect(record(page, 'Delta FM')).toContainText('cited once');
  await page.reload();
  await expect(
    record(page, 'Delta FM').getByRole('button', { name: /^Radio Delta/ }),
  ).toBeVisible();
});

test('names that look alike are offered as one, and can be kept apart', async ({
  workstation: { page },
}) => {
  await openCiting(page);
  await page.getByRole('link', { name: /^Sources/ }).click();
  const alike = page
    .getByRole('region', { name: 'They look like one source' })
    .getByRole('listitem')
    .filter({ hasText: 'Priboi Daily News' })
    .first();
  await expect(alike).toContainText('the same name romanised another way');
  await alike.getByRole('button', { name: 'Keep apart' }).click();
  await expect(alike).toBeHidden();
  await page
    .getByRole('region', { name: 'Changes' })
    .getByRole('button', { name: /^Undo/ })
    .first()
    .click();
  await alike.getByRole('button', { name: 'Merge all' }).click();
  await expect(alike).toBeHidden();
  await page.getByRole('searchbox', { name: 'Find a source' }).fill('pribo');
  await expect(sources(page).getByRole('option', { name: /Pribo/ })).toHaveCount(1);
});

test('a single citation is given to another source', async ({ workstation: { page } }) => {
  const desk = await openCiting(page);
  await find(page, 'Radio Delta');
  await record(page, 'Radio Delta')
    .getByRole('button', { name: /^Another source/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Part from/ });
  await dialog.getByRole('textbox', { name: 'Its name' }).fill('Radio Delta of the Islands');
  await dialog.getByRole('button', { name: 'Part', exact: true }).click();
  await expect(record(page, 'Radio Delta')).toContainText('cited 0 times');
  await reopen(desk);
  await expectInCard(page, 1, 'Radio Delta (Radio Delta of the Islands)');
});

test('names are added and taken away by keyboard, and relations are kept', async ({
  workstation: { page },
}) => {
  await openCiting(page);
  await find(page, 'Radio Delta');
  const page1 = record(page, 'Radio Delta');
  await page1.getByRole('textbox', { name: 'Another name' }).fill('RD');
  await page.keyboard.press('Enter');
  const chip = page1.getByRole('button', { name: /^RD/ });
  await chip.click();
  await page.getByRole('menuitem', { name: 'It is: abbreviation' }).click();
  await expect(chip).toContainText('abbreviation');
  await chip.focus();
  await page.keyboard.press('Delete');
  await expect(chip).toBeHidden();

  await page1.getByRole('button', { name: 'Add…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Relation' }).selectOption('It went on from');
  await dialog.getByRole('searchbox', { name: 'Which source?' }).fill('Reuters');
  await expect(dialog.getByRole('option', { name: /Reuters/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Since' }).fill('1999');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page1.getByText('since 1999')).toBeVisible();
});

test('a year of the plot narrows the places, and axe finds nothing', async ({
  workstation: { page },
}) => {
  await page.getByRole('link', { name: /^Sources/ }).click();
  await sources(page).getByRole('option').first().click();
  const year = page.getByRole('toolbar', { name: 'Citations by year' }).getByRole('button').last();
  await year.click();
  await expect(year).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Show every place' })).toBeVisible();
  expect(await complaintsOfAxe(page)).toEqual([]);
});
