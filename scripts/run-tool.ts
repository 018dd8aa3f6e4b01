import { spawnSync } from 'node:child_process';
import { projectFolder } from './project-folder.ts';

/** For tools that colour even what goes to a file, where colours are noise. */
export const inPlainLogs: Readonly<Record<string, string>> = process.stdout.isTTY
  ? {}
  : { NO_COLOR: '1' };

/** Runs a tool of node_modules with its output shown; whether it succeeded. */
export function runTool(
  tool: string,
  toolArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  const { status } = spawnSync(tool, toolArguments, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  return status === 0;
}
