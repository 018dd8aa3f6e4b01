import type { Page } from '@playwright/test';
import { expect } from '../support/workstation.ts';

export const textFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

/** Drops a file or folder, as only the browser itself can; a page cannot make such an event. */
export async function dropped(page: Page, path: string): Promise<void> {
  await expect(page.getByRole('tree', { name: 'Publications' })).toBeVisible();
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    browser.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  const veil = page.getByText('Drop to look at what an import would bring');
  const timeout = 2_000;
  // The browser drops nothing, and ends the drag, where the page has not answered yet that it would
  // take it.
  await expect(async () => {
    await send('dragEnter');
    await send('dragOver');
    await expect(veil).toBeVisible({ timeout });
    await send('dragOver');
    await send('drop');
    await expect(veil).toBeHidden({ timeout });
  }).toPass();
}

/** Stores what is planned, once all of it is read. */
export async function storeAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Store \d+ issues?/ }).click();
}

/** The plan of an import as a whole. */
export const planPage = (page: Page) => page.getByRole('article', { name: 'Plan of an import' });

/** The list of its files. */
export const planFiles = (page: Page) => page.getByRole('listbox', { name: 'Files of the import' });

/** One of its files. */
export const filePage = (page: Page) => page.getByRole('article', { name: 'File of an import' });

/** Opens the first file of a plan by the keys, once it is listed: its numbers may be there before it. */
export async function openFirstFile(page: Page, name: string): Promise<void> {
  await expect(planFiles(page).getByRole('option').first()).toContainText(name);
  await planFiles(page).press('Enter');
  await expect(filePage(page)).toContainText(name);
}

/** A dry run of a text and a table, which is never stored. */
export async function planTwoFiles(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import files' }).click();
  await page
    .locator('input[aria-label="Choose files…"]')
    .setInputFiles([
      textFile(
        'coal.txt',
        'Publication: Coal Pier Letter Volume: 1 Issue: 2\nMarch 4, 2001\n\nTHE LADDER IS MENDED. The pilots went up it on Monday (Radio Quay, March 3).\n',
      ),
      textFile(
        'quay.csv',
        'Headline;Body;Date\nFog;It lay over the quay until noon and nobody came;2001-03-05\n',
      ),
    ]);
  await page.getByRole('button', { name: 'Look at 2 files' }).click();
  await expect(page.getByRole('button', { name: /^Store \d/ })).toBeEnabled();
  await expect(planPage(page).getByRole('table').first()).toBeVisible();
}
