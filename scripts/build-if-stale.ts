import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

const stamp = 'out/built.txt';

const inputs = [
  '{electron,renderer,shared,resources}/**/*',
  'scripts/build.ts',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds where a source is newer than the last build, and ends the process where that fails. */
export function buildIfStale(): void {
  if (isBuildFresh()) return;
  const { status } = spawnSync(process.execPath, [join(projectFolder, 'scripts', 'build.ts')], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Whether `out/` is what the sources of now would become. */
export function isBuildFresh(): boolean {
  const built = changed(stamp);
  return globSync(inputs, { cwd: projectFolder }).every((path) => changed(path) < built);
}

/** When a file was last changed, in milliseconds; at no time, where it does not exist. */
function changed(path: string): number {
  return statSync(join(projectFolder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
