import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { complaintsOf, expect, test } from '../support/workstation.ts';
import { callFrom } from './editor-desk.ts';
import { goTo } from './go-to.ts';

test('a publication is written as a web archive, which is read and searched from a disk and from a server', async ({
  workstation: { page, folder },
}) => {
  const publications = await callFrom(page, 'publications.list', {});
  const ledger = publications.find(({ title }) => title === 'Baltic Ledger');
  await goTo(page, `#/publications/${ledger?.id}`);
  await page.getByRole('button', { name: 'Web archive…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Address on the web' }).fill('ledger');
  await expect(dialog.getByText('An address begins with https://')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Address on the web' }).fill('');
  await dialog.getByRole('button', { name: 'Write into a folder…' }).click();
  await expect(dialog.getByText('The web archive is written')).toBeVisible({ timeout: 60_000 });
  const site = join(folder, 'exports', 'baltic-ledger-web');
  await expect(dialog.getByText(site)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');

  // What is lost is written again, and nothing else.
  await rm(join(site, 'about.html'));
  await page.getByRole('button', { name: 'Web archive…' }).click();
  await dialog.getByRole('button', { name: 'Bring up to date' }).click();
  await expect(dialog.getByText(/^1 written, \d+ unchanged, 0 removed$/)).toBeVisible({
    timeout: 60_000,
  });

  const reader = await page.context().newPage();
  const complaints = complaintsOf(reader);
  await reader.goto(pathToFileURL(join(site, 'index.html')).href);
  await walk(reader);
  const served = await serve(site);
  await reader.goto(`${served.address}/search.html?q=ice`);
  await expect(
    reader.getByRole('listitem').filter({ has: reader.locator('mark') }),
  ).not.toHaveCount(0);
  await served.close();
  expect(complaints).toEqual([]);
});

/** Through the pages as a reader goes; none of them may have anything that axe complains of. */
async function walk(reader: Page): Promise<void> {
  await expectAccessible(reader);
  await reader.getByRole('link', { name: 'Timeline' }).click();
  await expectAccessible(reader);
  await reader.getByRole('rowheader').getByRole('link').first().click();
  await expectAccessible(reader);
  await reader.locator('.issues .when').first().click();
  await expectAccessible(reader);
  await reader.getByRole('article').getByRole('heading').first().getByRole('link').click();
  await expectAccessible(reader);
  const headline = (await reader.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await reader.getByRole('complementary').getByRole('link').first().click();
  await expect(reader.getByRole('link', { name: headline }).first()).toBeVisible();
  await expectAccessible(reader);
  await reader.getByRole('link', { name: 'Sources' }).first().click();
  await expectAccessible(reader);
  await reader.getByRole('searchbox').fill(headline);
  await reader.getByRole('button', { name: 'Find' }).click();
  await expect(reader.getByRole('status')).toContainText(/Found: [1-9]/);
  await expectAccessible(reader);
  await reader.getByRole('link', { name: headline }).first().click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
}

/** In the dark the colours are all that differs. */
async function expectAccessible(reader: Page): Promise<void> {
  // The pages let nothing be fetched, not even their style by axe.
  const axe = () => new AxeBuilder({ page: reader }).setLegacyMode().options({ preload: false });
  await reader.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(['color-contrast']).analyze();
  await reader.emulateMedia({ colorScheme: 'light' });
  const light = await axe().analyze();
  const told = [...light.violations, ...dark.violations].map(
    ({ help, nodes }) => `${help}: ${nodes.map(({ html }) => html)}`,
  );
  expect(told, reader.url()).toEqual([]);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A web server that knows nothing but files. */
async function serve(folder: string): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const bytes = await readFile(join(folder, pathname)).catch(() => null);
    response.statusCode = bytes ? 200 : 404;
    response.setHeader('content-type', types[extname(pathname)] ?? 'text/plain');
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
