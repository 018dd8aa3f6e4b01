import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archivePaths } from '../../electron/archive/archive-paths.ts';
import { openSession } from '../../electron/archive/archive-session.ts';
import type { Migration } from '../../electron/archive/migrate.ts';
import { migrations } from '../../electron/archive/migrations/migrations.ts';
import { readSourceSeed } from '../../electron/archive/seed-sources.ts';
import { resourcePath } from '../../electron/workers/resource-path.ts';

const seed = readSourceSeed(resourcePath('authority/sources'));

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Only the newest schema holds what the list of sources brings. */
async function open(folder: string, known: readonly Migration[] = migrations) {
  const brought = known.length < migrations.length ? { version: 0, sources: [] } : seed;
  const paths = archivePaths(folder);
  return openSession({ paths, migrations: known, seed: brought, create: true });
}

async function openAndClose(folder: string, known?: readonly Migration[]): Promise<void> {
  const opened = await open(folder, known);
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.close();
}

/** The schema as SQLite holds it, without the tables that FTS5 keeps for itself. */
function schemaOf(folder: string): string {
  const database = new Database(archivePaths(folder).database, { readonly: true });
  const rows = database
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
      AND name NOT GLOB 'search_*' AND name NOT GLOB 'issue_labels_*'
      ORDER BY rowid`,
    )
    .all();
  database.close();
  return rows.map(({ sql }) => `${sql};\n`).join('\n');
}

const next: Migration = {
  name: '9998-next',
  sql: 'ALTER TABLE issues ADD COLUMN colour TEXT;',
};
const failing: Migration = {
  name: '9999-failing',
  sql: "UPDATE sources SET name = 'spoilt'; INSERT INTO nowhere VALUES (1);",
};

describe('the migrations of the archive', () => {
  it('make the schema of which schema.sql is the picture', async () => {
    const folder = temporaryFolder();
    await openAndClose(folder);
    await expect(schemaOf(folder)).toMatchFileSnapshot('../../electron/archive/schema.sql');
  });

  it('make the same schema step by step as at once', async () => {
    const [stepwise, fresh] = [temporaryFolder(), temporaryFolder()];
    for (let count = 1; count <= migrations.length; count += 1) {
      await openAndClose(stepwise, migrations.slice(0, count));
    }
    await openAndClose(stepwise, [...migrations, next]);
    await openAndClose(fresh, [...migrations, next]);
    expect(schemaOf(stepwise)).toBe(schemaOf(fresh));
  });

  it('make a backup first where there is something to lose', async () => {
    const folder = temporaryFolder();
    const { backups } = archivePaths(folder);
    await openAndClose(folder);
    await openAndClose(folder, [...migrations, next]);
    const [backup] = readdirSync(backups).filter((name) => name.startsWith('before-migration'));
    expect(backup).toBeDefined();
    const copy = new Database(join(backups, backup ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  it('leave the archive as it was where one fails', async () => {
    const folder = temporaryFolder();
    await openAndClose(folder);
    const before = schemaOf(folder);
    await expect(open(folder, [...migrations, failing])).rejects.toThrow('nowhere');
    expect(schemaOf(folder)).toBe(before);
    const database = new Database(archivePaths(folder).database);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(database.prepare("SELECT 1 FROM sources WHERE name = 'spoilt'").get()).toBeUndefined();
    database.close();
    await openAndClose(folder);
  });
});

describe('opening an archive', () => {
  it('refuses one of a newer programme and changes nothing in it', async () => {
    const folder = temporaryFolder();
    await openAndClose(folder, [...migrations, next]);
    const opened = await open(folder);
    expect(opened).toMatchObject({ ok: false, error: { kind: 'archive-newer' } });
    await openAndClose(folder, [...migrations, next]);
  });

  it('refuses a file that is no database, and a database that is no archive', async () => {
    const folder = temporaryFolder();
    writeFileSync(archivePaths(folder).database, 'Dear diary, '.repeat(1000));
    expect(await open(folder)).toMatchObject({ ok: false, error: { kind: 'archive-damaged' } });

    const foreign = temporaryFolder();
    const database = new Database(archivePaths(foreign).database);
    database.exec('CREATE TABLE recipes (name TEXT)');
    database.close();
    const opened = await open(foreign);
    expect(opened).toMatchObject({ ok: false, error: { kind: 'archive-damaged' } });
  });

  it('refuses one that is open already, and opens it once it is closed', async () => {
    const folder = temporaryFolder();
    const first = await open(folder);
    expect(await open(folder)).toMatchObject({ ok: false, error: { kind: 'archive-busy' } });
    if (first.ok) await first.value.close();
    await openAndClose(folder);
  });

  it('says so where the folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const opened = await open(join(file, 'archive'));
    expect(opened).toMatchObject({ ok: false, error: { kind: 'target-unwritable' } });
  });

  it('commits to the disk itself, with foreign keys kept', async () => {
    const opened = await open(temporaryFolder());
    if (!opened.ok) throw new Error(opened.error.message);
    const pragma = (name: string) =>
      opened.value.connection.database.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual([
      'wal',
      2,
      1,
    ]);
    await opened.value.close();
  });

  it('makes at most one backup a day and keeps five', async () => {
    const folder = temporaryFolder();
    const { backups } = archivePaths(folder);
    await openAndClose(folder);
    const opened = await open(folder);
    if (!opened.ok) throw new Error(opened.error.message);
    await opened.value.tend();
    await opened.value.tend();
    expect(readdirSync(backups)).toHaveLength(1);
    for (let day = 10; day < 16; day += 1) {
      writeFileSync(join(backups, `archive-2001-01-${day}.sqlite`), '');
    }
    for (const name of readdirSync(backups).filter((each) => !each.includes('2001'))) {
      rmSync(join(backups, name));
    }
    await opened.value.tend();
    expect(readdirSync(backups)).toHaveLength(5);
    expect(readdirSync(backups)).not.toContain('archive-2001-01-11.sqlite');
    await opened.value.close();
  });
});
