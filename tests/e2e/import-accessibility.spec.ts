import { expect, test } from '../support/workstation.ts';
import { planTwoFiles } from './import-desk.ts';

test('nothing of a plan is cut off where letters are twice as large', async ({
  workstation: { page },
}) => {
  await page.setViewportSize({ width: 720, height: 900 });
  await planTwoFiles(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('[data-pane] *')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        return textOverflow === 'ellipsis' && overflowX === 'hidden';
      })
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent),
  );
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
});
