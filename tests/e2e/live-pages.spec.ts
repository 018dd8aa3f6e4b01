import type { Page } from '@playwright/test';
import { invariant } from '../../shared/kernel/invariant.ts';
import type { PageDrawing } from '../../shared/pages/page-drawing.ts';
import { placeOfLetter, runsOfPart, textOfRuns } from '../../shared/pages/printed-runs.ts';
import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';

const paragraph =
  'The harbour council voted on Friday to reopen the eastern basin, which has stood empty since the ice of 1987 carried away its outer mole. Engineers who walked the site described the pilings as sound and the budget as fiction.';

const pane = (page: Page) => page.getByRole('complementary', { name: 'Pages' });
const firstPage = (page: Page) => pane(page).getByRole('figure', { name: /^Page 1 of/ });

/** What the first page has been painted from; another where its print is another. */
const printOf = (page: Page) => firstPage(page).locator('canvas').getAttribute('data-painted');

/** Where some words of a part are printed on the first page, in pixels of the window. */
async function placeOf(page: Page, issueId: string, part: string, words: string) {
  const { pages, drawings } = await callFrom(page, 'pages.draw', {
    ...{ sessionId: 'beside', issueId, unsaved: [], known: [] },
    ...{ isHasty: false, isStale: true },
  });
  const drawing: PageDrawing = JSON.parse(drawings[pages[0]?.id ?? ''] ?? 'null');
  const runs = runsOfPart([drawing], part, 'ltr');
  const place = placeOfLetter(runs, textOfRuns(runs).indexOf(words));
  const figure = await firstPage(page).boundingBox();
  invariant(place && figure, `“${words}” is printed on a page that is shown`);
  const scale = figure.width / 612;
  return {
    x: figure.x + place.x * scale,
    y: figure.y + ((place.top + place.bottom) / 2) * scale,
  };
}

/** The words from the caret on, in its paragraph. */
const afterCaret = (page: Page) =>
  page.evaluate(() => {
    const selection = document.getSelection();
    return selection?.anchorNode?.textContent?.slice(selection.anchorOffset) ?? '';
  });

test('pages stand beside the text, follow what is typed, and lead to its place and back', async ({
  workstation: { page },
}) => {
  await page.setViewportSize({ width: 1500, height: 950 });
  const desk = await EditorDesk.open(page, paragraph, paragraph, 'High water at noon.');
  await callFrom(page, 'briefings.create', { issueId: desk.issueId, headline: 'The tide turns' });

  await page.keyboard.press('Control+F9');
  await expect(firstPage(page).locator('canvas')).toHaveAttribute('data-painted', /./);
  const before = await printOf(page);
  await desk.type(' Quartz dredgers jumped.');
  await expect.poll(() => printOf(page)).not.toBe(before);
  await desk.isSaved();

  // The page marks the caret at the end of what was typed; a click puts it before another word.
  const mark = firstPage(page).locator('svg line');
  const dredgers = await placeOf(page, desk.issueId, 'briefing-0/2', 'dredgers');
  await expect.poll(async () => (await mark.boundingBox())?.x).toBeGreaterThan(dredgers.x + 20);
  await page.mouse.click(dredgers.x, dredgers.y);
  await expect.poll(() => afterCaret(page)).toBe('dredgers jumped.');
  await expect(desk.text).toBeFocused();
  await expect.poll(async () => (await mark.boundingBox())?.x).toBeLessThan(dredgers.x + 3);

  // By keys: into the pages, larger, and out of sight of all but them.
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('region', { name: 'The pages of the issue' })).toBeFocused();
  const width = (await firstPage(page).boundingBox())?.width ?? 0;
  await page.keyboard.press('+');
  await expect
    .poll(async () => (await firstPage(page).boundingBox())?.width)
    .toBeGreaterThan(width);
  await pane(page).getByRole('combobox', { name: 'Size of the pages' }).selectOption('width');
  await pane(page).getByRole('button', { name: 'All pages small' }).click();
  await expect(pane(page).getByRole('button', { name: 'Page 1' })).toBeVisible();
  expect(await complaintsOfAxe(page)).toEqual([]);

  // The edge between text and pages is moved by keys, too.
  const shown = (await pane(page).boundingBox())?.width ?? 0;
  await page.getByRole('separator', { name: 'Between the text and the pages' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await pane(page).boundingBox())?.width).toBeGreaterThan(shown);

  // A click in what is printed of another briefing opens that one.
  const tide = await placeOf(page, desk.issueId, 'briefing-1/headline', 'tide');
  await page.mouse.click(tide.x, tide.y);
  await expect(desk.headline).toHaveValue('The tide turns');
  await expect(desk.headline).toBeFocused();
});
