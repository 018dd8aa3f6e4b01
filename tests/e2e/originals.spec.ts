import type { Page } from '@playwright/test';
import { askInWindow, importInWindow, uploadInWindow } from '../support/ask-in-window.ts';
import { expect, test } from '../support/workstation.ts';
import { goTo } from './go-to.ts';

const text = `Publication: Harbour Courier Volume: 3 Issue: 41
September 2, 1999

PILOTS REFUSE NIGHT WORK. The pilots of the outer roads said that they would not board ships
after dark until the new ladders had come (Harbour Gazette, August 30).

TWO CRANES ARE SOLD. The old cranes of the coal pier went to a dealer in scrap (Quay News,
September 1).
`;

async function openBriefing(page: Page): Promise<void> {
  const uploads = await uploadInWindow(page, [{ name: 'scans/courier-41.txt', text }]);
  const { files } = await importInWindow(page, uploads);
  const issueId = files[0]?.issues[0]?.issueId ?? '';
  const { briefings } = await askInWindow(page, 'issues.read', { issueId });
  await goTo(page, `#/issues/${issueId}/briefings/${briefings[1]?.id}`);
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toContainText('cranes');
}

test('the original stands beside its briefing, and a copy of it is saved', async ({
  workstation: { page },
}) => {
  await openBriefing(page);
  await page.keyboard.press('F9');
  const original = page.getByRole('complementary', { name: 'Original' });
  await expect(original).toContainText('courier-41.txt');
  await expect(original).toContainText('Within');
  await expect(original).toContainText('The old cranes of the coal pier');
  const downloading = page.waitForEvent('download');
  await original.getByRole('link', { name: /Save a copy/ }).click();
  expect((await downloading).suggestedFilename()).toBe('courier-41.txt');
  await original.getByRole('tab', { name: 'As it is read' }).click();
  await expect(original.getByRole('region', { name: 'What was read' })).toContainText(
    /two cranes are sold/i,
  );
  await page.keyboard.press('F9');
  await expect(original).toHaveCount(0);
});

test('a briefing that was written here has no original to show', async ({
  workstation: { page },
}) => {
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
  await page.getByRole('article').getByRole('button', { name: 'New briefing' }).click();
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('complementary', { name: 'Original' })).toHaveCount(0);
});
