import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { installedBrowsers } from './installed-browsers.ts';

const windowFlags = [
  '--window-size=1360,900',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
];

/** The browser in which windows open, or null where this machine cannot show one. */
export function windowBrowser(): string | null {
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform === 'linux' && !display) return null;
  return process.env.CHROME_PATH || (installedBrowsers()[0] ?? null);
}

/**
 * Shows an address as a window without a browser's bars. The profile is Masthead's own, so that
 * neither extensions nor the history of the user's browser have a part in it.
 */
export async function openAppWindow(
  browser: string,
  address: string,
  archivePath: string,
): Promise<ChildProcess> {
  const profile = join(archivePath, 'browser-profile');
  await mkdir(profile, { recursive: true, mode: 0o700 });
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = [`--app=${address}`, `--user-data-dir=${profile}`, ...windowFlags, ...asRoot];
  const child = spawn(browser, flags, { stdio: 'ignore' });
  // That it could not be started, its exit says as well.
  child.on('error', () => {});
  return child;
}
