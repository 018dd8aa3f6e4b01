import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';

const issue = `Publication: Harbour Courier Volume: 3 Issue: 41
September 2, 1999

PILOTS REFUSE NIGHT WORK. The pilots of the outer roads said that they would not board ships
after dark until the new ladders had come (Harbour Gazette, August 30; Radio Quay, August 31). The
company asked for a week (see the Courier, August 12).

TWO CRANES ARE SOLD. The old cranes of the coal pier went to a dealer in scrap (Quay News,
September 1).
`;

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function expectReport(page: Page, name: string) {
  const report = page.getByRole('article', { name: 'Report of an import' });
  await expect(report).toBeVisible();
  await expect(report).toContainText(name);
  return report;
}

// Only the browser itself can drop a file; a page cannot make such an event.
async function drop(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    await browser.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
}

test('a file that was chosen is imported, and reported', async ({ workstation: { page } }) => {
  await page.getByRole('button', { name: 'Import files' }).click();
  const chooser = page.locator('input[aria-label="Choose files…"]');
  await chooser.setInputFiles([
    file('courier.txt', issue),
    file('noise.bin', '\u0000\u0001\u0002'),
  ]);
  await page.getByRole('button', { name: 'Import 2 files' }).click();
  const report = await expectReport(page, 'courier.txt');
  await expect(report).toContainText('noise.bin');
  await expect(page.getByRole('treeitem', { name: /Harbour Courier/ })).toBeVisible();
  await report.getByRole('link', { name: /41/ }).click();
  await expect(page.getByRole('listbox', { name: /^Briefings of/ })).toContainText(
    /Pilots refuse night work/i,
  );
});

test('a file that was dropped is imported, and can be taken back', async ({ workstation }) => {
  const { page, folder } = workstation;
  await expect(page.getByRole('tree', { name: 'Publications' })).toBeVisible();
  const path = join(folder, 'dropped.txt');
  await writeFile(path, issue);
  await drop(page, path);
  const report = await expectReport(page, 'dropped.txt');
  await report.getByRole('button', { name: 'Undo the import' }).click();
  await expect(report).toContainText('Taken back');
});

test('the pages of a folder that was dropped become one issue', async ({ workstation }) => {
  const { page, folder } = workstation;
  await expect(page.getByRole('tree', { name: 'Publications' })).toBeVisible();
  const letters = join(folder, 'letters');
  await mkdir(join(letters, 'issue18'), { recursive: true });
  const text = 'The dredgers left on Tuesday, a month earlier than anybody had thought.';
  const imprint = 'Published in the Harbour Letter Issue 18, June 1997';
  for (const name of ['Silt', 'Fog', 'Rain']) {
    const html = `<html><title>${name} Issue 18</title><h2>${name}</h2><p>${text}<hr>${imprint}`;
    await writeFile(join(letters, 'issue18', `${name.toLowerCase()}.html`), html);
  }
  await drop(page, letters);
  const report = await expectReport(page, 'letters/issue18/silt.html');
  await report.getByRole('link', { name: /18/ }).first().click();
  await expect(page.getByRole('listbox', { name: /^Briefings of/ })).toContainText('Rain');
});
