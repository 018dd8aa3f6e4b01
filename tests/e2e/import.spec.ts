import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { goTo } from './go-to.ts';
import { dropped, storeAll, textFile } from './import-desk.ts';

const issue = `Publication: Harbour Courier Volume: 3 Issue: 41
September 2, 1999

PILOTS REFUSE NIGHT WORK. The pilots of the outer roads said that they would not board ships
after dark until the new ladders had come (Harbour Gazette, August 30; Radio Quay, August 31). The
company asked for a week (see the Courier, August 12).

TWO CRANES ARE SOLD. The old cranes of the coal pier went to a dealer in scrap (Quay News,
September 1).
`;

async function expectReport(page: Page, name: string) {
  const report = page.getByRole('article', { name: 'Report of an import' });
  await expect(report).toBeVisible();
  await expect(report).toContainText(name);
  return report;
}

test('files that were chosen are looked at, stored, and reported', async ({ workstation }) => {
  const { page } = workstation;
  await page.getByRole('button', { name: 'Import files' }).click();
  const chooser = page.locator('input[aria-label="Choose files…"]');
  await chooser.setInputFiles([
    textFile('courier.txt', issue),
    textFile('noise.bin', '\u0000\u0001\u0002'),
  ]);
  await page.getByRole('button', { name: 'Look at 2 files' }).click();
  const files = page.getByRole('listbox', { name: 'Files of the import' });
  await expect(files).toContainText('Harbour Courier, Vol. 3, No. 41');
  await expect(files).toContainText('noise.bin');
  await expect(page.getByRole('treeitem', { name: /Harbour Courier/ })).toHaveCount(0);

  await storeAll(page);
  const report = await expectReport(page, 'courier.txt');
  await expect(report).toContainText('noise.bin');
  await report.getByText('Account', { exact: true }).first().click();
  const parts = report.getByRole('list', { name: 'What became of each part' });
  await expect(parts).toContainText('Masthead');
  await expect(parts).toContainText(/Pilots refuse night work/i);
  await expect(page.getByRole('treeitem', { name: /Harbour Courier/ })).toBeVisible();
  await report.getByRole('link', { name: /41/ }).click();
  await expect(page.getByRole('listbox', { name: /^Briefings of/ })).toContainText(
    /Pilots refuse night work/i,
  );
});

test('a file that was dropped is stored, and can be taken back', async ({ workstation }) => {
  const { page, folder } = workstation;
  const path = join(folder, 'dropped.txt');
  await writeFile(path, issue);
  await dropped(page, path);
  await storeAll(page);
  const report = await expectReport(page, 'dropped.txt');
  await report.getByRole('button', { name: 'Undo the import' }).click();
  await expect(report).toContainText('Taken back');
});

test('what was edited since is kept, if that is wanted, when an import is taken back', async ({
  workstation: { page, folder },
}) => {
  const path = join(folder, 'dropped.txt');
  await writeFile(path, issue);
  await dropped(page, path);
  await storeAll(page);
  const report = await expectReport(page, 'dropped.txt');
  const place = new URL(page.url()).hash;
  await report.getByRole('link', { name: /41/ }).click();
  const briefings = page.getByRole('listbox', { name: /^Briefings of/ });
  await briefings.getByRole('option').first().click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).click();
  await page.keyboard.type('Anew: ');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();

  await goTo(page, place);
  await report.getByRole('button', { name: 'Undo the import' }).click();
  const asked = page.getByRole('dialog', { name: 'Something was edited since' });
  await asked.getByRole('button', { name: 'Take back all but these' }).click();
  await expect(asked).toHaveCount(0);
  await expect(page.getByRole('treeitem', { name: /Harbour Courier/ })).toBeVisible();
});

test('the pages of a folder that was dropped become one issue', async ({ workstation }) => {
  const { page, folder } = workstation;
  const letters = join(folder, 'letters');
  await mkdir(join(letters, 'issue18'), { recursive: true });
  const text = 'The dredgers left on Tuesday, a month earlier than anybody had thought.';
  const imprint = 'Published in the Harbour Letter Issue 18, June 1997';
  for (const name of ['Silt', 'Fog', 'Rain']) {
    const html = `<html><title>${name} Issue 18</title><h2>${name}</h2><p>${text}<hr>${imprint}`;
    await writeFile(join(letters, 'issue18', `${name.toLowerCase()}.html`), html);
  }
  await dropped(page, letters);
  await storeAll(page);
  const report = await expectReport(page, 'letters/issue18/silt.html');
  await report.getByRole('link', { name: /18/ }).first().click();
  await expect(page.getByRole('listbox', { name: /^Briefings of/ })).toContainText('Rain');
});
