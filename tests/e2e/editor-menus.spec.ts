import type { Page } from '@playwright/test';
import { expect, test } from '../support/standing-workstation.ts';
import { test as apart } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';

const citation = '[data-tag="citation"]';
const reference = '[data-tag="cross-reference"]';
const menu = (page: Page, name: string) => page.getByRole('listbox', { name, exact: true });
const editor = (page: Page) => page.getByRole('combobox', { name: 'Text' });

test('@ offers sources; in a bracket dates follow, and the whole is a citation', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('The ferry sank (@reut');
  const option = menu(page, 'Sources').getByRole('option', { name: /^Reuters/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(editor(page)).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(menu(page, 'Dates').getByRole('option').first()).toContainText('August 31');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type(').');
  await expect(desk.text).toHaveText('The ferry sank (Reuters, August 30).');
  await expect(desk.text.locator(citation)).toHaveText('(Reuters, August 30)');
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await desk.isSaved();
  expect((await desk.stored()).occurrences).toMatchObject([
    {
      reading: {
        groups: [{ sources: [{ name: 'Reuters' }], resolved: [{ start: '2000-08-30' }] }],
      },
    },
  ]);
});

test('an insertion is one step of undo, and the menu does not come back with it', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('According to @reut');
  await expect(menu(page, 'Sources')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(desk.text).toHaveText('According to Reuters');
  await page.keyboard.press('Control+z');
  await expect(desk.text).toHaveText('According to @reut');
  await expect(menu(page, 'Sources')).toBeHidden();
});

test('[[ offers issues and briefings, and what is chosen is resolved by choice', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('A quay was built [[quay');
  await menu(page, 'Issues and briefings')
    .getByRole('option', { name: /^A quay is built/ })
    .click();
  await expect(desk.text.locator(reference)).toHaveText('(see the Observer, July 28)');
  await page.keyboard.type(', and more ([[101');
  await expect(menu(page, 'Issues and briefings').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  // The choice waits for the lines of the newest letter; typing on would take it back.
  await expect(desk.text).toContainText('and more (see the Observer, July 28');
  await page.keyboard.type(').');
  await expect(desk.text).toHaveText(
    'A quay was built (see the Observer, July 28), and more (see the Observer, July 28).',
  );
  await desk.isSaved();
  const chosen = {
    tag: 'cross-reference',
    decision: { verdict: 'accepted', issueId: desk.earlierIssueId },
    resolutions: [{ state: 'resolved', candidates: [{ issueId: desk.earlierIssueId }] }],
  };
  expect((await desk.stored()).occurrences).toMatchObject([chosen, chosen]);
});

test('# offers topics for the briefing, and leaves nothing in its text', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  const { entity } = await callFrom(page, 'entities.create', { kind: 'topic', name: 'Lamp oil' });
  await desk.type('The lamps went out. #lamp o');
  await expect(menu(page, 'Topics').getByRole('option', { name: 'Lamp oil' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(desk.text).toHaveText('The lamps went out. ');
  await expect(page.getByText('“Lamp oil” is a topic of this briefing.')).toBeVisible();
  await desk.isSaved();
  expect(await desk.stored()).toMatchObject({ topics: [entity.id] });
});

test('beside sources in one bracket a reference is read with them', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('A quay was built (AP, August 29; [[28 july');
  await menu(page, 'Issues and briefings').getByRole('option').first().click();
  await page.keyboard.type(').');
  await expect(desk.text.locator(citation)).toHaveText(
    '(AP, August 29; see the Observer, July 28)',
  );
  await expect(desk.text.locator(reference)).toHaveCount(0);
  await desk.isSaved();
  expect((await desk.stored()).occurrences).toMatchObject([
    { decision: { issueId: desk.earlierIssueId }, resolutions: [{ state: 'resolved' }] },
  ]);
});

test('Escape puts a menu away for good; addresses, numbers and headings open none', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('By @re');
  await expect(menu(page, 'Sources')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('uters');
  await page.waitForTimeout(400);
  await expect(page.getByRole('listbox', { name: 'Sources', exact: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Write to desk@reuters about #12.');
  await page.waitForTimeout(400);
  await expect(menu(page, 'Sources')).toHaveCount(0);
  await expect(desk.text).toContainText('Write to desk@reuters about #12.');
});

test('no key waits for the menu, and Enter means what stands there then', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('Said @interfa');
  await expect(menu(page, 'Sources').getByRole('option').first()).toContainText('Interfax');
  await page.keyboard.press('Enter');
  await expect(desk.text).toHaveText('Said Interfax');
  await page.keyboard.type(' and @no such source at all');
  await expect(menu(page, 'Sources')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(desk.text.locator('p')).toHaveCount(2);
});

test('the palette and a key open the menus as their signs do', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('He told');
  await page.keyboard.press('Control+Shift+A');
  await expect(menu(page, 'Sources')).toBeVisible();
  await expect(desk.text).toHaveText('He told @');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Shift+E');
  await expect(menu(page, 'Issues and briefings')).toBeVisible();
});

test('a menu is without fault to axe, and within the window at 200 %', async ({
  workstation: { page },
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  const desk = await EditorDesk.open(page);
  await desk.type(`${'The harbour was closed again. '.repeat(8)}(@r`);
  await expect(menu(page, 'Sources')).toBeVisible();
  const box = await menu(page, 'Sources').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400);
  expect(await complaintsOfAxe(page)).toEqual([]);
});

apart(
  'a source is offered under the name that the publication prints',
  async ({ workstation: { page } }) => {
    const desk = await EditorDesk.open(page);
    await desk.type('It rained (Harbour Wire, August 30). ');
    await desk.isSaved();
    const { sources } = await callFrom(page, 'sources.list', { query: 'Harbour Wire' });
    const [source] = sources;
    await callFrom(page, 'sources.update', {
      sourceId: source?.id ?? '',
      name: 'Harbour Wire Agency of the North',
    });
    await page.keyboard.type('So said @agency of the n');
    await expect(menu(page, 'Sources').getByRole('option')).toContainText([
      'Harbour Wire Agency of the North',
    ]);
    await page.keyboard.press('Enter');
    await expect(desk.text).toHaveText('It rained (Harbour Wire, August 30). So said Harbour Wire');
  },
);
