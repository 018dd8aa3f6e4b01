import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { archivePaths } from '../../electron/archive/archive-paths.ts';
import { openSession } from '../../electron/archive/archive-session.ts';
import { migrations } from '../../electron/archive/migrations/migrations.ts';

const BEFORE = migrations.findIndex(({ name }) => name.endsWith('who-wrote'));

const CONTENT = `
  INSERT INTO publications (publication, id, slug, title, language, date_order, founded_by)
    VALUES (1, 'p1', 'courier', 'The Courier', 'en', 'month-first', 'person');
  INSERT INTO issues (issue, id, publication, date, date_precision, status, created_at, updated_at)
    VALUES (1, 'i1', 1, '2003-05-06', 'day', 'published', '2003', '2003');
  INSERT INTO briefings (briefing, id, issue, position, revision, headline, headline_key, opening,
      word_count, citation_count, reference_count, dangling_count, updated_at)
    VALUES (767122000000, 'b1', 1, 0, 2, 'Ships', 'ships', '', 4, 1, 0, 0, '2003');
  INSERT INTO bodies (body, sha256, content) VALUES (1, 'one', '{}'), (2, 'two', '{}');
  INSERT INTO revisions (briefing, revision, body, saved_at, name, origin, headline, word_count)
    VALUES (767122000000, 1, 1, '2003', 'As it came', 'import', 'Ships', 4),
      (767122000000, 2, 2, '2004', NULL, 'edit', 'Ships', 5);`;

async function open(folder: string, known: number) {
  const opened = await openSession({
    paths: archivePaths(folder),
    migrations: migrations.slice(0, known),
    seed: { version: 0, sources: [] },
    create: true,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

it('keeps every revision, of which nobody knows who wrote it, and drops bodies as before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const before = await open(folder, BEFORE);
  before.connection.database.exec(CONTENT);
  await before.close();
  const { connection, close } = await open(folder, BEFORE + 1);
  expect(
    connection
      .query('SELECT revision, name, origin, author FROM revisions ORDER BY revision')
      .all(),
  ).toEqual([
    { revision: 1, name: 'As it came', origin: 'import', author: null },
    { revision: 2, name: null, origin: 'edit', author: null },
  ]);
  connection.database.exec('DELETE FROM revisions WHERE revision = 1');
  expect(connection.query('SELECT body FROM bodies').all()).toEqual([{ body: 2 }]);
  await close();
});
