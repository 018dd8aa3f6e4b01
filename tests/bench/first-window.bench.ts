import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../support/find-chromium.ts';
import { RunningServer } from '../support/running-server.ts';

/** From the start of the application to a list of issues that can be used, in milliseconds. */
async function measure(folder: string): Promise<{ serving: number; usable: number }> {
  const started = performance.now();
  const server = await RunningServer.start(folder);
  const serving = performance.now() - started;
  const page = await browser.newPage();
  await page.goto(server.address);
  await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().waitFor();
  const usable = performance.now() - started;
  await page.close();
  await server.stop();
  return { serving, usable };
}

const { executablePath, args, environment } = await findChromium();
const env = { ...(process.env as Record<string, string>), ...environment };
const browser = await chromium.launch({ executablePath, args: [...args], env });
const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'));
const rounds = ['first start, sample archive planted', 'second start', 'third start'];
for (const round of rounds) {
  const { serving, usable } = await measure(folder);
  console.log(
    `${round}: serving after ${Math.round(serving)} ms, usable after ${Math.round(usable)} ms`,
  );
}
await browser.close();
