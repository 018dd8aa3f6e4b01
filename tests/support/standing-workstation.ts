import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { RunningServer } from './running-server.ts';
import { test as base, complaintsOf, copyArchive, deskStands, expect } from './workstation.ts';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** An application that goes on for as long as the worker of the tests does. */
interface Standing {
  readonly folder: string;
  readonly server: RunningServer;
  /** What lets one more window in: the address that the server gave is used up. */
  readonly cookies: Cookies;
}

/**
 * `test` with a browser of its own for each test, but an application that other tests have used: a
 * third of the time of a short test went into starting one. For tests that bring a briefing of their
 * own (`EditorDesk.open`) and neither stop the application nor change what is of the whole archive.
 */
export const test = base.extend<object, { standing: Standing }>({
  standing: [
    async ({ browser, newArchive }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'masthead-standing-'));
      await copyArchive(newArchive, join(folder, 'archive'));
      const server = await RunningServer.start(folder);
      const context = await browser.newContext();
      await (await context.newPage()).goto(server.address);
      const cookies = await context.cookies();
      await context.close();
      await use({ folder, server, cookies });
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  workstation: async ({ page, standing: { folder, server, cookies } }, use) => {
    const complaints = complaintsOf(page);
    await page.context().addCookies(cookies);
    await page.goto(new URL(server.address).origin);
    await deskStands(page);
    await use({ page, server, folder, complaints });
    await page.close();
    expect(complaints, 'the window complained').toEqual([]);
  },
});

export { expect };
