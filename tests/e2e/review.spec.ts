import type { Page } from '@playwright/test';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import { DOUBTED, doubtedManuscript } from '../support/doubted-text.ts';
import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';
import { goTo } from './go-to.ts';

/** The queue of the doubted readings of these tests, whatever else the sample issues bring. */
const REVIEW = '#/review?reason=doubtful&kind=Zarubin%3A+a+year+only';

async function store(desk: EditorDesk, manuscript: Manuscript): Promise<void> {
  const { revision } = await desk.stored();
  await callFrom(desk.page, 'briefings.save', {
    briefingId: desk.briefingId,
    baseRevision: revision,
    details: { headline: 'The strike', section: null, byline: null, dateline: null },
    manuscript,
  });
}

/** A briefing with so many doubted citations, and the review open on them. */
async function openReview(page: Page, manuscript: Manuscript): Promise<EditorDesk> {
  const desk = await EditorDesk.open(page);
  await store(desk, manuscript);
  await goTo(page, REVIEW);
  await expect(shown(page)).toBeVisible();
  await expect(list(page)).toBeFocused();
  await isReady(page);
  return desk;
}

const list = (page: Page) => page.getByRole('listbox', { name: 'Waiting for a decision' });
const rows = (page: Page) => list(page).getByRole('option');
const shown = (page: Page) => page.locator('[data-review-item]');
const isShown = (page: Page, id: string) =>
  expect(shown(page)).toHaveAttribute('data-review-item', id);

/** The list follows the item that is shown; its own keys go on from the row that is chosen. */
const isChosen = (page: Page, place: number) =>
  expect(list(page).getByRole('option', { selected: true })).toHaveAttribute(
    'aria-posinset',
    String(place),
  );

/** Single keys are heard once their buttons stand. */
const isReady = (page: Page) =>
  expect(
    page.getByRole('toolbar', { name: 'Decide' }).getByRole('button', { name: /^Accept/ }),
  ).toBeEnabled();

const decisions = async (desk: EditorDesk) =>
  (await desk.stored()).occurrences.map(({ decision }) => decision?.verdict ?? null);

test('a run of items takes one key each, the next is there at once, and the focus stays', async ({
  workstation: { page },
}) => {
  const count = 24;
  const desk = await openReview(page, doubtedManuscript(count));
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(count));
  let keys = 0;
  for (let item = 1; item <= count; item += 1) {
    await isShown(page, `doubted-${item}`);
    await page.keyboard.press(['a', 'Enter', 'x', 's'][item % 4] ?? 'a');
    keys += 1;
  }
  await expect(page.getByText('Nothing of this waits any more')).toBeVisible();
  await expect(page.getByText(`${count} since you began`)).toBeVisible();
  expect(keys / count).toBeLessThanOrEqual(2);
  await expect
    .poll(async () => (await decisions(desk)).filter((verdict) => verdict === 'accepted').length)
    .toBe(12);
  expect((await decisions(desk)).filter((verdict) => verdict === 'rejected')).toHaveLength(6);
});

test('one moves without deciding, opens the briefing and comes back to the same item', async ({
  workstation: { page },
}) => {
  await openReview(page, doubtedManuscript(4));
  await page.keyboard.press('j');
  await isShown(page, 'doubted-2');
  await isChosen(page, 2);
  await page.keyboard.press('ArrowDown');
  await isShown(page, 'doubted-3');
  await isChosen(page, 3);
  await page.keyboard.press('k');
  await isShown(page, 'doubted-2');
  await page.keyboard.press('o');
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await isShown(page, 'doubted-2');
});

test('a whole kind is previewed, spares what is left out, and is undone after a reload', async ({
  workstation: { page },
}) => {
  const desk = await openReview(page, doubtedManuscript(5));
  await page.keyboard.press('Shift+A');
  const dialog = page.getByRole('dialog', { name: 'All 5 of this kind' });
  await dialog.getByRole('checkbox').nth(1).uncheck();
  await dialog.getByRole('button', { name: 'Accept: 4' }).click();
  await isShown(page, 'doubted-2');
  await expect(rows(page)).toHaveCount(1);
  await expect
    .poll(() => decisions(desk))
    .toEqual(['accepted', null, 'accepted', 'accepted', 'accepted']);
  await page.reload();
  await expect(list(page)).toBeFocused();
  await isReady(page);
  await page.keyboard.press('u');
  await expect(rows(page)).toHaveCount(5);
  expect(await decisions(desk)).toEqual([null, null, null, null, null]);
  await page.keyboard.press('Shift+U');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(5);
});

test('candidates are chosen by their number', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page);
  const publications = await callFrom(page, 'publications.list', {});
  const observer = publications.find(({ title }) => title === 'The Harbour Observer');
  const second = await callFrom(page, 'issues.create', {
    publicationId: observer?.id ?? '',
    details: {
      ...{ volume: '6', number: '102', date: '2000-07-28', title: null },
      ...{ datePrecision: 'day', status: 'draft' },
    },
  });
  const printed = '(see the Observer, July 28)';
  await store(desk, {
    version: 1,
    blocks: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'It was said before ' },
          { type: 'cross-reference', id: 'open', content: [{ type: 'text', text: printed }] },
        ],
      },
    ],
  });
  await goTo(page, '#/review?reason=ambiguous');
  await isShown(page, 'open');
  const wanted = page.getByRole('region', { name: 'Candidates' }).getByRole('button');
  await expect(wanted).toHaveCount(2);
  const label = await wanted.nth(1).textContent();
  await page.keyboard.press('2');
  const expected = label?.includes('102') ? second.id : desk.earlierIssueId;
  await expect
    .poll(async () => (await desk.stored()).occurrences[0]?.resolutions)
    .toMatchObject([{ state: 'resolved', candidates: [{ issueId: expected }] }]);
});

test('a reading is corrected in place by keys, and the next item follows', async ({
  workstation: { page },
}) => {
  const desk = await openReview(page, doubtedManuscript(2));
  await page.keyboard.press('e');
  const words = page.getByRole('textbox', { name: 'Which words' });
  await expect(words).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText(`Now: “${DOUBTED}.”`)).toBeVisible();
  await page.getByRole('textbox', { name: 'Sources' }).fill('Zaru; Rubin');
  await page.getByRole('textbox', { name: 'Days' }).fill('2000-08-1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('“2000-08-1” is no day.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Days' }).fill('2000-08-17');
  await page.keyboard.press('Control+Enter');
  await isShown(page, 'doubted-2');
  await expect(list(page)).toBeFocused();
  await expect
    .poll(async () => (await desk.stored()).occurrences[0])
    .toMatchObject({
      printed: `${DOUBTED}.`,
      reading: {
        groups: [
          {
            sources: [{ name: 'Zaru' }, { name: 'Rubin' }],
            resolved: [{ start: '2000-08-17', end: '2000-08-17' }],
          },
        ],
      },
    });
});

test('a decision reaches an open briefing without a conflict and without losing a key', async ({
  workstation: { page, complaints },
}) => {
  const desk = await EditorDesk.open(page);
  await store(desk, doubtedManuscript(2));
  const citations = desk.text.locator('[data-tag="citation"]');
  await expect(citations).toHaveCount(2);
  await desk.text.click();
  await page.keyboard.press('Control+End');
  const typing = page.keyboard.type(' And then the ferries stopped for good.', { delay: 40 });
  await callFrom(page, 'review.decide', {
    briefingId: desk.briefingId,
    id: 'doubted-1',
    verdict: 'reject',
  });
  await typing;
  await expect(citations.first()).toHaveAttribute('data-verdict', 'rejected');
  await desk.isSaved();
  await expect(desk.text).toContainText('And then the ferries stopped for good.');
  const stored = await desk.stored();
  expect(stored.occurrences[0]?.decision).toEqual({ verdict: 'rejected' });
  expect(JSON.stringify(stored.manuscript)).toContain('ferries stopped for good.');
  await expect(page.getByRole('alert')).toHaveCount(0);
  // Further back than what was typed lies the briefing before it had a text.
  await expect(async () => {
    if ((await desk.text.textContent())?.includes('And')) await page.keyboard.press('Control+z');
    expect(await desk.text.textContent()).not.toContain('And');
  }).toPass();
  await desk.isSaved();
  expect((await desk.stored()).occurrences[0]?.decision).toEqual({ verdict: 'rejected' });
  expect(complaints).toEqual([]);
});

test('what was decided stays through cutting, pasting and parting paragraphs', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await store(desk, doubtedManuscript(1));
  await callFrom(page, 'review.decide', {
    briefingId: desk.briefingId,
    id: 'doubted-1',
    verdict: 'reject',
  });
  const citations = desk.text.locator('[data-tag="citation"]');
  await expect(citations.first()).toHaveAttribute('data-verdict', 'rejected');
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(citations).toHaveCount(2);
  await desk.isSaved();
  const { occurrences } = await desk.stored();
  expect(occurrences.map(({ decision }) => decision?.verdict)).toEqual(['rejected', 'rejected']);
  expect(new Set(occurrences.map(({ id }) => id)).size).toBe(2);
});

test('the review is accessible', async ({ workstation: { page } }) => {
  await openReview(page, doubtedManuscript(3));
  await page.keyboard.press('Shift+A');
  await expect(page.getByRole('dialog')).toBeVisible();
  await test.step('a kind', async () => expect(await complaintsOfAxe(page)).toEqual([]));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('e');
  await expect(page.getByRole('form', { name: 'Correct' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  for (let item = 1; item <= 3; item += 1) {
    await isShown(page, `doubted-${item}`);
    await page.keyboard.press('a');
  }
  await expect(page.getByText('Nothing of this waits any more')).toBeVisible();
  await test.step('the end', async () => expect(await complaintsOfAxe(page)).toEqual([]));
});
