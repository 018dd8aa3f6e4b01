import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA, in a form that a failed test can show. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the window is accessible in its ${colorScheme} theme`, async ({ workstation }) => {
    const { page } = workstation;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const issues = page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
    await expect(issues.first()).toBeVisible();
    await test.step('the front page', async () => expect(await violations(page)).toEqual([]));
    await issues.first().click();
    const briefings = page.getByRole('listbox', { name: /^Briefings of/ }).getByRole('option');
    await expect(briefings.first()).toBeVisible();
    await test.step('an issue', async () => expect(await violations(page)).toEqual([]));
    await briefings.first().click();
    await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeVisible();
    await test.step('a briefing', async () => expect(await violations(page)).toEqual([]));
    await page.keyboard.press('Control+Shift+P');
    await expect(page.getByRole('dialog')).toBeVisible();
    await test.step('the palette', async () => expect(await violations(page)).toEqual([]));
  });
}
