import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
});

/**
 * The folder that holds the user's archive: `MASTHEAD_ARCHIVE` where it is set, else
 * `masthead/archive` in the folder that the system keeps for the data of programmes.
 */
export function archiveLocation(machine: Machine = thisMachine()): string {
  const path = machine.platform === 'win32' ? win32 : posix;
  const chosen = machine.environment.MASTHEAD_ARCHIVE;
  return chosen ? path.resolve(chosen) : path.join(dataFolder(machine), 'masthead', 'archive');
}

/** The folder that the system keeps for the data of programmes. */
export function dataFolder({ platform, environment, home }: Machine = thisMachine()): string {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support');
  if (platform === 'win32') return environment.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
  return environment.XDG_DATA_HOME || posix.join(home, '.local', 'share');
}

/** The folder that the system keeps for what programmes can make again. */
export function cacheFolder({ platform, environment, home }: Machine = thisMachine()): string {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches');
  if (platform === 'win32') return dataFolder({ platform, environment, home });
  return environment.XDG_CACHE_HOME || posix.join(home, '.cache');
}
