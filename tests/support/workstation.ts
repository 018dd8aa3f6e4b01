import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test as base, expect, type LaunchOptions, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { findChromium } from './find-chromium.ts';
import { RunningServer } from './running-server.ts';

/** The whole application on an archive of its own, and a window on it. */
export interface Workstation {
  readonly page: Page;
  readonly server: RunningServer;
  /** Where archive and exports are. */
  readonly folder: string;
  /** What the window complained of; a test fails where this is not empty at its end. */
  readonly complaints: string[];
}

/**
 * `test` with a workstation that is started afresh for each test, in a Chromium of this machine, on
 * a copy of an archive that was founded once.
 */
export const test = base.extend<
  { workstation: Workstation },
  { launchOptions: LaunchOptions; newArchive: string }
>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const { executablePath, args, environment } = await findChromium();
      const env = { ...(process.env as Record<string, string>), ...environment };
      await use({ ...launchOptions, executablePath, args: [...args], env });
    },
    { scope: 'worker' },
  ],

  newArchive: [
    async ({ launchOptions: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'masthead-new-'));
      const archive = join(folder, 'archive');
      const server = await RunningServer.start(folder);
      await namesAreRead(archive);
      await server.stop();
      await use(archive);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  workstation: async ({ page, newArchive }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'masthead-desk-'));
    await copyArchive(newArchive, join(folder, 'archive'));
    const server = await RunningServer.start(folder);
    const complaints = complaintsOf(page);
    await page.goto(server.address);
    await deskStands(page);
    await use({ page, server, folder, complaints });
    await page.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    expect(complaints, 'the window complained').toEqual([]);
  },
});

/** Keys that are pressed before the desk stands are lost. */
export const deskStands = (page: Page): Promise<void> =>
  expect(page.getByRole('searchbox', { name: 'Search the archive' })).toBeVisible();

/** Reading the names of the sample issues takes time, which each copy would take again. */
async function namesAreRead(archive: string): Promise<void> {
  const database = new Database(join(archive, 'archive.sqlite'), { readonly: true });
  const waiting = database.prepare('SELECT count(*) FROM names_waiting').pluck();
  await expect.poll(() => waiting.get(), { timeout: 60_000 }).toBe(0);
  database.close();
}

/** As it stands on the disk, without the port that its window would ask for again. */
export const copyArchive = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: (path) => basename(path) !== 'port' });

/** Errors in the console and exceptions that nobody caught, as they come. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

export { expect };
