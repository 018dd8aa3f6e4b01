import { existsSync } from 'node:fs';
import { chromium as playwrightChromium } from '@playwright/test';
import { installedBrowsers } from '../../electron/shells/browser/installed-browsers.ts';
import { type Chromium, unpackChromium } from './unpack-chromium.ts';

export type { Chromium };

const quietly = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium that tests run in: the one that `CHROME_PATH` names, else an installed Chrome,
 * Chromium or Edge, else Playwright's own, else the one that came from npm (Linux x64 only).
 */
export async function findChromium(): Promise<Chromium> {
  const installed = [process.env.CHROME_PATH, ...installedBrowsers()].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (installed) return { executablePath: installed, args: flags(), environment: {} };
  const playwrights = playwrightChromium.executablePath();
  if (existsSync(playwrights)) {
    return { executablePath: playwrights, args: flags(), environment: {} };
  }
  const unpacked = await unpackChromium();
  return { ...unpacked, args: [...flags(), '--no-sandbox'] };
}

function flags(): string[] {
  // Chromium refuses to run its sandbox as root, as which containers usually run.
  return process.getuid?.() === 0 ? [...quietly, '--no-sandbox'] : quietly;
}
