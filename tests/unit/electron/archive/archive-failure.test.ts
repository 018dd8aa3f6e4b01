import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { archiveFailure } from '../../../../electron/archive/archive-failure.ts';
import { temporaryFolder } from './temporary-archive.ts';

/** The error that this work ends with. */
function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It should have failed');
}

describe('a fault of the disk', () => {
  it('is called a full disk where there is no more room', () => {
    const database = new Database(join(temporaryFolder(), 'full.sqlite'));
    database.exec('CREATE TABLE t (x); PRAGMA max_page_count = 3;');
    const insert = database.prepare('INSERT INTO t VALUES (zeroblob(100000))');
    expect(
      archiveFailure(
        errorOf(() => insert.run()),
        'full.sqlite',
      ),
    ).toMatchObject({
      kind: 'disk-full',
      file: 'full.sqlite',
    });
    database.close();
  });

  it('is called a busy archive where another programme writes', () => {
    const file = join(temporaryFolder(), 'busy.sqlite');
    const [one, other] = [new Database(file), new Database(file, { timeout: 0 })];
    one.exec('BEGIN EXCLUSIVE');
    const fault = errorOf(() => other.exec('BEGIN EXCLUSIVE'));
    expect(archiveFailure(fault, file)?.kind).toBe('archive-busy');
    one.close();
    other.close();
  });

  it('is not made of a mistake of ours', () => {
    const database = new Database(':memory:');
    const fault = errorOf(() => database.exec('SELECT nonsense'));
    expect(archiveFailure(fault, 'x')).toBeNull();
    expect(archiveFailure(new TypeError('oops'), 'x')).toBeNull();
    database.close();
  });
});
