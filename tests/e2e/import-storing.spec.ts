import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { RunningServer } from '../support/running-server.ts';
import { expect, test } from '../support/workstation.ts';
import { dropped, planFiles, planPage } from './import-desk.ts';

/** So many that one can press a button before all are stored. */
const ISSUES = 600;

const issue = (number: number) => `Publication: Harbour Courier Volume: 1 Issue: ${number}
${day(number)}

PILOTS REFUSE NIGHT WORK ${number}. The pilots of road ${number} said that they would not board ships
after dark until the new ladders had come (Harbour Gazette, August 30; Radio Quay, August 31).
`;

const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const day = (number: number) => longDay.format(Date.UTC(1990, 0, 1 + number));

/** One file with many issues; answers where it is. */
async function writeIssues(folder: string): Promise<string> {
  const path = join(folder, 'courier.txt');
  const issues = Array.from({ length: ISSUES }, (_, index) => issue(index + 1));
  await writeFile(path, issues.join(`\n${'='.repeat(70)}\n\n`));
  return path;
}

const activity = (page: Page) => page.getByRole('complementary', { name: 'Imports under way' });

async function beginStoring(page: Page, folder: string): Promise<void> {
  await dropped(page, await writeIssues(folder));
  await page.getByRole('button', { name: `Store ${ISSUES} issues` }).click();
}

test.setTimeout(240_000);

test('storing goes on while one works elsewhere, pauses and resumes; its report is a table', async ({
  workstation: { page, folder },
}) => {
  await beginStoring(page, folder);
  await page.getByRole('link', { name: 'Front page' }).click();
  await activity(page).getByRole('button', { name: 'Pause' }).click();
  await expect(activity(page)).toContainText(/Stopped after \d+ of 600 issues/);
  await activity(page).getByRole('button', { name: 'Resume' }).click();
  await expect(activity(page)).toHaveCount(0, { timeout: 60_000 });

  await page.getByRole('button', { name: 'Report' }).click();
  const report = page.getByRole('article', { name: 'Report of an import' });
  await report.getByRole('button', { name: 'Export as CSV…' }).click();
  const sheet = page.getByRole('dialog', { name: 'The report is exported' });
  const path = await sheet.getByText(/\.csv$/).textContent();
  expect(await readFile(path ?? '', 'utf8')).toContain('courier.txt');
});

test('an import that was killed while it was stored says so, and goes on', async ({
  context,
  workstation,
}) => {
  const { page, folder, complaints } = workstation;
  await beginStoring(page, folder);
  await expect(planPage(page)).toContainText(/[1-9]\d* of 600/);
  await workstation.server.kill();
  await page.close();

  const server = await RunningServer.start(folder);
  const window = await context.newPage();
  await window.goto(server.address);
  await expect(planPage(window)).toContainText(/Stopped after [1-9]\d* of 600 issues/);
  await window.getByRole('link', { name: 'Front page' }).click();
  await expect(activity(window)).toContainText(/Stopped after [1-9]\d* of 600 issues/);
  await activity(window).getByRole('button', { name: 'Resume' }).click();
  await expect(activity(window)).toHaveCount(0, { timeout: 60_000 });
  await window.getByRole('treeitem', { name: /^Harbour Courier/ }).click();
  await expect(window.getByRole('article', { name: /^Publication:/ })).toContainText('600');
  await window.close();
  await server.stop();
  // Those of the window whose server was killed under it are as they should be.
  complaints.length = 0;
});

test('an import that was stopped can be taken back', async ({ workstation: { page, folder } }) => {
  await beginStoring(page, folder);
  await planPage(page).getByRole('button', { name: 'Pause' }).click();
  await expect(planPage(page)).toContainText(/Stopped after \d+ of 600 issues/);
  await expect(planFiles(page)).toContainText('courier.txt');
  await planPage(page).getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('article', { name: 'Report of an import' })).toContainText(
    'Taken back',
  );
  await expect(page.getByRole('treeitem', { name: /^Harbour Courier/ })).toHaveCount(0);
});
