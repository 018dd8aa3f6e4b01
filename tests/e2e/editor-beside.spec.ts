import type { Locator } from '@playwright/test';
import { expect, test } from '../support/standing-workstation.ts';
import { callFrom, EditorDesk, manuscriptOf } from './editor-desk.ts';
import { goTo } from './go-to.ts';

type Page = Parameters<typeof EditorDesk.open>[0];

/** The first briefing is on the desk; another stands in an earlier issue, a third beside the first. */
class TwoDesks {
  readonly page: Page;
  readonly desk: EditorDesk;
  readonly earlierId: string;

  private constructor(page: Page, desk: EditorDesk, earlierId: string) {
    this.page = page;
    this.desk = desk;
    this.earlierId = earlierId;
  }

  static async open(page: Page): Promise<TwoDesks> {
    const desk = await EditorDesk.open(page, 'The port closed on Monday (Reuters, August 28).');
    await TwoDesks.write(page, desk.issueId, 'The tide', 'High water at noon (AP, August 29).');
    const earlierId = await TwoDesks.write(
      page,
      desk.earlierIssueId,
      'Cranes arrive',
      'Two cranes arrived (CNN, July 27).',
      'They are tall.',
    );
    return new TwoDesks(page, desk, earlierId);
  }

  static async write(page: Page, issueId: string, headline: string, ...paragraphs: string[]) {
    const created = await callFrom(page, 'briefings.create', { issueId, headline });
    const { section, byline, dateline } = created;
    await callFrom(page, 'briefings.save', {
      briefingId: created.id,
      baseRevision: created.revision,
      details: { headline, section, byline, dateline },
      manuscript: manuscriptOf(...paragraphs),
    });
    return created.id;
  }

  get first() {
    return this.page.getByRole('region', { name: 'Briefing', exact: true });
  }

  get second() {
    return this.page.getByRole('region', { name: 'Briefing beside' });
  }

  async openEarlierBeside(): Promise<void> {
    await goTo(this.page, `${new URL(this.page.url()).hash}?beside=${this.earlierId}`);
    await expect(this.second.locator('[data-mode]')).toContainText('Two cranes');
  }
}

test('a briefing of the list opens beside with Mod+Enter', async ({ workstation: { page } }) => {
  const desks = await TwoDesks.open(page);
  await goTo(page, `#/search/${desks.desk.briefingId}?q=high+water+noon`);
  const results = page.getByRole('listbox', { name: 'Search results' });
  await expect(results.getByRole('option', { name: /The tide/ })).toBeVisible();
  await results.focus();
  await page.keyboard.press('Control+Enter');
  await expect(desks.second.locator('[data-mode]')).toContainText('High water');
  await expect(desks.second.locator('[data-mode]')).toBeFocused();
  await expect(desks.first.locator('[data-mode]')).toContainText('The port closed');
});

test('in the list one goes to a briefing without leaving the one on the desk', async ({
  workstation: { page },
}) => {
  const desks = await TwoDesks.open(page);
  const list = page.getByRole('listbox', { name: /^Briefings of/ });
  await expect(list.getByRole('option', { name: /The tide/ })).toBeVisible();
  await list.focus();
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(desks.second.locator('[data-mode]')).toContainText('High water');
  await expect(desks.first.locator('[data-mode]')).toContainText('The port closed');
});

test('both briefings are written, saved and switched between; closing one leaves the other', async ({
  workstation: { page },
}) => {
  const desks = await TwoDesks.open(page);
  await desks.openEarlierBeside();
  const [one, two] = [desks.first.locator('[data-mode]'), desks.second.locator('[data-mode]')];
  await two.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Written beside.');
  await page.keyboard.press('Control+Alt+ArrowLeft');
  await expect(one).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Written first.');
  await expect(page.locator('[data-save-state="saved"]')).toHaveCount(2);
  const text = async (briefingId: string) =>
    JSON.stringify((await callFrom(page, 'briefings.read', { briefingId })).manuscript);
  await expect.poll(() => text(desks.earlierId)).toContain('Written beside.');
  await expect.poll(() => text(desks.desk.briefingId)).toContain('Written first.');
  await page.reload();
  await expect(one).toContainText('Written first.');
  await expect(two).toContainText('Written beside.');
  await one.click();
  await page.keyboard.press('Control+Alt+w');
  await expect(desks.second).toHaveCount(0);
  await expect(one).toContainText('Written beside.');
  await page.goBack();
  await expect(two).toContainText('Written beside.');
});

test('selected words are quoted in the briefing beside, with a reference to their issue', async ({
  workstation: { page },
}) => {
  const desks = await TwoDesks.open(page);
  await desks.openEarlierBeside();
  const [one, two] = [desks.first.locator('[data-mode]'), desks.second.locator('[data-mode]')];
  await two.locator('p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+Alt+q');
  const quotation = one.locator('blockquote');
  await expect(quotation.locator('p').first()).toHaveText('Two cranes arrived (CNN, July 27).');
  await expect(quotation.locator('[data-tag="citation"]')).toHaveText('(CNN, July 27)');
  const reference = quotation.locator('[data-tag="cross-reference"]');
  await expect(reference).toHaveText('the Observer, July 28');
  await desks.desk.page.locator('[data-save-state="saved"]').first().waitFor();
  await expect
    .poll(async () => (await desks.desk.stored()).occurrences.map(({ printed }) => printed))
    .toContain('the Observer, July 28');
  await page.keyboard.press('Control+z');
  await expect(quotation).toHaveCount(0);
});

test('what was copied as a quotation is pasted as one, and a whole briefing is dragged in', async ({
  workstation: { page },
}) => {
  const desks = await TwoDesks.open(page);
  await desks.openEarlierBeside();
  const [one, two] = [desks.first.locator('[data-mode]'), desks.second.locator('[data-mode]')];
  await two.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Alt+k');
  await one.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(one.locator('blockquote p')).toHaveText([
    'Two cranes arrived (CNN, July 27).',
    'They are tall.',
    'the Observer, July 28',
  ]);
  await drag(page.getByRole('option', { name: /The tide/ }), two);
  await expect(two.locator('blockquote p').first()).toHaveText(
    'High water at noon (AP, August 29).',
  );
});

/** By events of the page's own: what carries a drag outside of it leaves out media types of ours. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const carried = await from.evaluateHandle((row) => {
    const dataTransfer = new DataTransfer();
    row.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }));
    return dataTransfer;
  });
  await to.evaluate((text, dataTransfer) => {
    const { left, bottom } = text.getBoundingClientRect();
    const place = { clientX: left + 20, clientY: bottom - 5, bubbles: true, cancelable: true };
    for (const kind of ['dragover', 'drop']) {
      text.dispatchEvent(new DragEvent(kind, { dataTransfer, ...place }));
    }
  }, carried);
}

test('the edge between the two moves, and in a narrow window one stands over the other', async ({
  workstation: { page },
}) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  const desks = await TwoDesks.open(page);
  await desks.openEarlierBeside();
  const widthOfFirst = async () => (await desks.first.boundingBox())?.width ?? 0;
  const before = await widthOfFirst();
  await page.getByRole('separator', { name: 'Between the two briefings' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(widthOfFirst).toBeGreaterThan(before);

  await page.setViewportSize({ width: 800, height: 800 });
  await expect(async () => {
    const [above, below] = [await desks.first.boundingBox(), await desks.second.boundingBox()];
    expect(above && below && above.y + above.height <= below.y + 1).toBe(true);
  }).toPass();
});
