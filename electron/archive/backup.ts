import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from './connection.ts';

const DAILY = /^archive-\d{4}-\d{2}-\d{2}\.sqlite$/;
const KEPT_DAILY_BACKUPS = 5;
const PAGES_A_STEP = 2_000;

/**
 * Copies the archive as it stands to another file while it is in use. The copy appears under its
 * name only once it is whole. `isStopped` is asked between steps; a stopped copy leaves nothing.
 */
export async function backUp(
  connection: Connection,
  target: string,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    await connection.database.backup(unfinished, {
      progress: () => {
        if (isStopped()) throw new BackupStopped();
        return PAGES_A_STEP;
      },
    });
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (!(error instanceof BackupStopped)) throw error;
  }
}

/** The copy that is made before an existing archive is brought up to a newer version. */
export async function backUpBeforeMigration(
  connection: Connection,
  folder: string,
  version: number,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replace(/[-:]/g, '').slice(0, 15);
  await backUp(connection, join(folder, `before-migration-from-${version}-${stamp}.sqlite`));
}

/** At most one copy a day, the last five of them kept. */
export async function backUpDaily(
  connection: Connection,
  folder: string,
  today: string,
  isStopped: () => boolean,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const name = `archive-${today}.sqlite`;
  if (readdirSync(folder).includes(name)) return;
  await backUp(connection, join(folder, name), isStopped);
  const daily = readdirSync(folder)
    .filter((each) => DAILY.test(each))
    .toSorted();
  for (const old of daily.slice(0, -KEPT_DAILY_BACKUPS)) rmSync(join(folder, old), { force: true });
}

class BackupStopped extends Error {}
