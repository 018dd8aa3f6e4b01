import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { callFrom, EditorDesk, manuscriptOf } from './editor-desk.ts';
import { goTo } from './go-to.ts';

const weather = 'The weather at sea was calm all week.';
const strike = 'Dockers in the old harbour ended their strike on Friday.';
const grain = 'Grain prices fell for the third day (Reuters, August 30).';

const panel = (page: Page) => page.getByRole('complementary', { name: 'History' });
const proof = (page: Page) => page.getByRole('article', { name: 'What changed' });

/** A briefing with three states: as written, with words changed, and with a paragraph moved. */
async function openWithHistory(page: Page): Promise<EditorDesk> {
  const desk = await EditorDesk.open(page, weather, strike, grain);
  const save = async (...paragraphs: string[]) => {
    const { revision, headline, section, byline, dateline } = await desk.stored();
    await callFrom(page, 'briefings.save', {
      briefingId: desk.briefingId,
      baseRevision: revision,
      details: { headline, section, byline, dateline },
      manuscript: manuscriptOf(...paragraphs),
    });
  };
  await callFrom(page, 'people.nameWriter', { name: 'Ingrid Vaal' });
  await save(weather, strike.replace('Friday', 'Sunday'), grain);
  await callFrom(page, 'briefings.nameVersion', {
    briefingId: desk.briefingId,
    name: 'Sent to print',
  });
  await save(grain, weather, strike.replace('Friday', 'Sunday night'));
  await expect(desk.text).toContainText('Sunday night');
  return desk;
}

async function openHistory(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+h');
  await expect(panel(page).getByRole('button', { name: /Sent to print/ })).toBeVisible();
}

test('the timeline says who wrote what, and how much', async ({ workstation: { page } }) => {
  await openWithHistory(page);
  await openHistory(page);
  const named = panel(page).getByRole('button', { name: /Sent to print/ });
  await expect(named).toContainText('Ingrid Vaal');
  await expect(named).toContainText('1 word added, 1 removed');
  await expect(panel(page).getByRole('heading', { name: 'Today' })).toBeVisible();
  await panel(page).getByRole('checkbox', { name: 'Named versions only' }).check();
  await expect(panel(page).locator('[data-line]')).toHaveCount(1);
});

test('a revision is read as a marked-up proof, change by change', async ({
  workstation: { page },
}) => {
  await openWithHistory(page);
  await openHistory(page);
  await panel(page)
    .getByRole('button', { name: /Sent to print/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(proof(page).locator('ins', { hasText: 'night' })).toBeVisible();
  await expect(proof(page)).toContainText('Moved from here');
  await expect(proof(page)).toContainText('Moved here');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(proof(page).locator('[data-current]')).toHaveCount(1);
  const other = panel(page).getByRole('combobox', { name: 'Compare with' });
  const before = other.locator('option', { hasText: 'the one before it' });
  await other.selectOption(await before.getAttribute('value'));
  await expect(proof(page).locator('del')).toHaveText(['Friday']);
  await expect(proof(page).locator('ins')).toHaveText(['Sunday']);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeVisible();
});

test('one change is taken back, and only that', async ({ workstation: { page } }) => {
  const desk = await openWithHistory(page);
  await openHistory(page);
  await panel(page)
    .getByRole('button', { name: /Sent to print/ })
    .click();
  await proof(page).locator('ins', { hasText: 'night' }).click();
  await page.keyboard.press('Alt+Backspace');
  await desk.isSaved();
  await expect
    .poll(async () => JSON.stringify((await desk.stored()).manuscript))
    .not.toContain('night');
  expect((await desk.stored()).opening).toContain('Grain prices');
  const [newest] = await callFrom(page, 'briefings.history', { briefingId: desk.briefingId });
  expect(newest).toMatchObject({ origin: 'restore', author: 'Ingrid Vaal' });
});

test('a revision is put back whole, and that is undone', async ({ workstation: { page } }) => {
  const desk = await openWithHistory(page);
  await openHistory(page);
  await panel(page)
    .getByRole('button', { name: /Sent to print/ })
    .click();
  await panel(page).getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(desk.text).toContainText('strike on Sunday.');
  await desk.isSaved();
  await desk.text.click();
  await page.keyboard.press('Control+z');
  await expect(desk.text).toContainText('Sunday night.');
});

test('a revision becomes a briefing of its own', async ({ workstation: { page } }) => {
  const desk = await openWithHistory(page);
  await openHistory(page);
  await panel(page)
    .getByRole('button', { name: /Sent to print/ })
    .click();
  await panel(page).getByRole('button', { name: 'As a copy' }).click();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(desk.headline).toHaveValue('The strike (as of “Sent to print”)');
  await expect(desk.text).toContainText('strike on Sunday.');
});

test('any revision is named, renamed and loses its name', async ({ workstation: { page } }) => {
  await openWithHistory(page);
  await openHistory(page);
  await panel(page)
    .getByRole('button', { name: /Sent to print/ })
    .click();
  await panel(page).getByRole('button', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Before the cuts');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(panel(page).getByRole('button', { name: /Before the cuts/ })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Take its name away' }).click();
  await expect(panel(page).getByRole('button', { name: /Before the cuts/ })).toHaveCount(0);
});

test('who writes is asked once, and by the palette again', async ({ workstation: { page } }) => {
  await EditorDesk.open(page, weather);
  await page.keyboard.press('Control+Shift+h');
  await panel(page).getByRole('button', { name: 'Say who you are' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana María de la Torre');
  await expect(page.getByText('Where room is short: AT')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('button', { name: 'Say who you are' })).toHaveCount(0);
});

test('undo outlives closing the briefing', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page, weather);
  await desk.type(' More.');
  await desk.isSaved();
  await goTo(page, '#/');
  await desk.text.waitFor({ state: 'detached' });
  await desk.show();
  await expect(desk.text).toHaveText(`${weather} More.`);
  await desk.text.click();
  await page.keyboard.press('Control+z');
  await expect(desk.text).toHaveText(weather);
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.text).toHaveText(`${weather} More.`);
});

test('after a restart undo goes on through the stored revisions', async ({
  workstation: { page },
}) => {
  const desk = await openWithHistory(page);
  await page.reload();
  await expect(desk.text).toContainText('Sunday night.');
  await desk.text.click();
  await page.keyboard.press('Control+z');
  await expect(desk.text).toContainText('strike on Sunday.');
  await expect(page.getByText('Undone to an earlier revision: “Sent to print”.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(desk.text).toContainText('strike on Friday.');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.text).toContainText('Sunday night.');
  await desk.isSaved();
});
