import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Launcher } from 'chrome-launcher';

/** The executables of Chrome, Chromium and Edge on this machine, the best one first. */
export function installedBrowsers(): string[] {
  return [...chromes(), ...edges().filter((path) => existsSync(path))];
}

function chromes(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    // It throws where there is none.
    return [];
  }
}

function edges(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
  }
  if (process.platform === 'win32') {
    return [process.env['ProgramFiles(x86)'], process.env.ProgramFiles]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'));
  }
  return [
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/opt/microsoft/msedge/msedge',
  ];
}
