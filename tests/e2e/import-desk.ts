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
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    await browser.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
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
