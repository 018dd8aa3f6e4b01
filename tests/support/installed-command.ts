import { spawnSync } from 'node:child_process';

/** Whether a command of this machine, on which a test may lean but which it need not have, runs. */
export const isInstalled = (command: string, versionFlag = '--version'): boolean =>
  spawnSync(command, [versionFlag]).error === undefined;
