import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build-if-stale.ts';
import { projectFolder } from './project-folder.ts';

/** The executable of Electron, or null where only the package is installed and not the binary. */
function electronBinary(): string | null {
  // Importing `electron` here would start a download where the binary is missing.
  const packageFolder = join(projectFolder, 'node_modules', 'electron');
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

buildIfStale();
const electron = electronBinary();
if (electron) {
  console.log(`Masthead starts in Electron (${electron}).`);
  const child = spawn(electron, [projectFolder, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  console.log(
    'The Electron binary is not installed here, so Masthead starts in its browser shell.',
  );
  await import(pathToFileURL(join(projectFolder, 'out', 'browser.mjs')).href);
}
