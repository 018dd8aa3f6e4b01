import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

/** For tools that colour even what goes to a file, where colours are noise. */
export const inPlainLogs: Readonly<Record<string, string>> = process.stdout.isTTY
  ? {}
  : { NO_COLOR: '1' };

/** Every worker thread of a test loads the same modules: Node keeps what it made of them here. */
const compileCache = join(projectFolder, 'node_modules', '.cache', 'compiled');

/** Runs a tool of node_modules with its output shown; whether it succeeded. */
export function runTool(
  tool: string,
  toolArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  const { status } = spawnSync(tool, toolArguments, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  return status === 0;
}
