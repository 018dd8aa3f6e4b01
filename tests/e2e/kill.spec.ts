import type { Page } from '@playwright/test';
import { RunningServer } from '../support/running-server.ts';
import { expect, test } from '../support/workstation.ts';

const ROUNDS = 4;

/** Chance, but the same at every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });

test.setTimeout(300_000);

test('four times killed while someone types: nothing that was shown as saved is lost', async ({
  context,
  workstation,
}) => {
  const random = chance(20);
  let { page, server } = workstation;
  let place = '';
  let shownAsSaved = 0;
  let lost = 0;

  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  await page
    .getByRole('listbox', { name: /^Briefings of/ })
    .getByRole('option')
    .first()
    .click();
  await expect(textOf(page)).toBeVisible();

  for (let round = 0; round < ROUNDS; round += 1) {
    place = new URL(page.url()).hash;
    await textOf(page).click();
    await page.keyboard.press('Control+End');
    const saved = ` round${round}kept`;
    await page.keyboard.type(saved);
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    const shown = await textOf(page).textContent();
    expect(shown).toContain(saved.trim());

    const typing = page.keyboard.type(' and more that nobody has promised anything of', {
      delay: 12,
    });
    await new Promise((settle) => setTimeout(settle, random() * 700));
    await server.kill();
    await typing;
    await page.close();

    server = await RunningServer.start(workstation.folder);
    page = await context.newPage();
    await page.goto(server.address);
    await page.goto(`${new URL(server.address).origin}/${place}`);
    await expect(textOf(page)).toBeVisible();
    await expect(textOf(page)).not.toHaveText('');
    const found = await textOf(page).textContent();
    shownAsSaved += saved.length;
    if (!found?.includes(saved.trim())) lost += saved.length;
  }
  await page.close();
  await server.stop();
  // Those of the window whose server was killed under it are as they should be.
  workstation.complaints.length = 0;
  test.info().annotations.push({
    type: 'figures',
    description: `${ROUNDS} kills, ${shownAsSaved} keystrokes shown as saved, ${lost} of them lost`,
  });
  expect(lost).toBe(0);
});
