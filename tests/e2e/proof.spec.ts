import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';

const list = (page: Page) => page.getByRole('listbox', { name: 'Findings' });

/** Writes a briefing with a weekday that its date does not have into the newest issue. */
async function writeWrongWeekday(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  await page.getByRole('article').getByRole('button', { name: 'New briefing' }).click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.click();
  await page.keyboard.insertText('The ferry came back on Wednesday, May 6, and nobody was on it.');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
}

async function openProof(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: /^Proof/ })
    .click();
  await expect(list(page).getByRole('option').first()).toBeVisible({ timeout: 30_000 });
}

const ofWeekday = (page: Page) => list(page).getByRole('option', { name: /Wednesday, May 6/ });

test('a finding is mended by a key, and that is undone by another', async ({
  workstation: { page },
}) => {
  await writeWrongWeekday(page);
  await openProof(page);
  await ofWeekday(page).click();
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toContainText(
    'Wednesday, May 6',
  );
  await list(page).focus();
  await page.keyboard.press('f');
  await expect(ofWeekday(page)).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(ofWeekday(page)).toHaveCount(1);
});

test('a finding is left by a key, and comes back when that is undone', async ({
  workstation: { page },
}) => {
  await writeWrongWeekday(page);
  await openProof(page);
  await ofWeekday(page).click();
  await list(page).focus();
  await page.keyboard.press('l');
  await expect(ofWeekday(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(ofWeekday(page)).toHaveCount(1);
});

test('the desk lists what is found as one types, and mends it as a step of undo', async ({
  workstation: { page },
}) => {
  await writeWrongWeekday(page);
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await page.getByRole('button', { name: /^Proof: 1 finding/ }).click();
  const panel = page.getByRole('complementary', { name: 'Proof' });
  await panel.getByRole('button', { name: 'Make it Tuesday' }).click();
  await expect(text).toContainText('Tuesday, May 6');
  await expect(panel.getByText('Nothing to stop at')).toBeVisible();
  await text.click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toContainText('Wednesday, May 6');
});

test('an issue tells its findings before it is exported', async ({ workstation: { page } }) => {
  await writeWrongWeekday(page);
  await page.goBack();
  await page
    .getByRole('article')
    .getByRole('link', { name: /findings? in the proof/ })
    .click();
  await expect(ofWeekday(page)).toHaveCount(1);
});
