import { spawnSync } from 'node:child_process';
import { projectFolder } from './project-folder.ts';

/** Runs a tool of node_modules with its output shown; whether it succeeded. */
export function runTool(
  tool: string,
  toolArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  const { status } = spawnSync(tool, toolArguments, {
    cwd: projectFolder,
    stdio: 'inherit',
    // Colours are for terminals; in a log they are noise.
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...environment },
    shell: process.platform === 'win32',
  });
  return status === 0;
}
