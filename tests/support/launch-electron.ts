import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';
import { findChromium } from './find-chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const standIn = fileURLToPath(new URL('./electron-runtime/electron', import.meta.url));

/** Which of the two a test runs under; it belongs into the title of the test. */
export const electronKind: 'Electron' | 'stand-in' = electronBinary() ? 'Electron' : 'stand-in';

/** The built application in Electron where its binary is present, else under the stand-in. */
export async function launchElectron(
  environment: Readonly<Record<string, string>>,
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronBinary() ?? standIn,
    args: [root],
    timeout: 60_000,
    env: {
      ...(process.env as Record<string, string>),
      MASTHEAD_TEST_NODE: process.execPath,
      MASTHEAD_TEST_CHROMIUM: JSON.stringify(await findChromium()),
      ...environment,
    },
  });
}

/** Only looked for: importing `electron` under Node would start a download. */
function electronBinary(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const binary = join(folder, 'dist', name[process.platform as 'darwin' | 'win32'] ?? 'electron');
  return existsSync(binary) ? binary : null;
}
