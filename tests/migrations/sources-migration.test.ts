import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { archivePaths } from '../../electron/archive/archive-paths.ts';
import { openSession } from '../../electron/archive/archive-session.ts';
import type { Connection } from '../../electron/archive/connection.ts';
import { checkArchive } from '../../electron/archive/integrity.ts';
import { migrations } from '../../electron/archive/migrations/migrations.ts';
import { find } from '../../electron/archive/operations/search-operations.ts';
import { findSourceByName } from '../../electron/archive/queries/source-queries.ts';
import { sourceSeed } from '../../shared/authority/source-seed.ts';

const BEFORE = 2;

/** A briefing that cites Reuters, Radio Delta, and Delta, for which a person chose Radio Delta. */
const CONTENT = `
  INSERT INTO publications (publication, id, slug, title, language, date_order, founded_by)
    VALUES (1, 'p1', 'courier', 'The Courier', 'en', 'month-first', 'person');
  INSERT INTO issues (issue, id, publication, date, date_precision, status, created_at, updated_at)
    VALUES (1, 'i1', 1, '2003-05-06', 'day', 'published', '2003', '2003');
  INSERT INTO briefings (briefing, id, issue, position, revision, headline, headline_key, opening,
      word_count, citation_count, reference_count, dangling_count, updated_at)
    VALUES (767122000000, 'b1', 1, 0, 1, 'Ships', 'ships', '', 4, 1, 0, 0, '2003');
  INSERT INTO sources (source, id, name, kind, status, touched, citations) VALUES
    (1, 's1', 'Reuters', 'agency', 'confirmed', 0, 0),
    (2, 's2', 'Radio Delta', 'broadcaster', 'proposed', 1, 0);
  INSERT INTO source_names (name_key, source, position, name) VALUES
    ('reuters', 1, 0, 'Reuters'), ('reuterz', 1, 1, 'Reuterz'), ('radio delta', 2, 0, 'Radio Delta');
  INSERT INTO occurrences (occurrence, briefing, position, id, tag, start_offset, end_offset,
      printed, sentence) VALUES (1, 767122000000, 0, 'o1', 'citation', 0, 9, '(…)', '(…)');
  INSERT INTO citation_sources (occurrence, position, briefing, printed, name_key, source) VALUES
    (1, 0, 767122000000, 'Reuters', 'reuters', 1),
    (1, 1, 767122000000, 'Radio Delta', 'radio delta', 2),
    (1, 2, 767122000000, 'Delta', 'delta', 2);
  INSERT INTO bodies (body, sha256, content) VALUES (1,
    '9c5b7eb3ea7e1f4bb1a5a5f1c3f3d1ad6f2b1a3f7f7a5a9d6f4b3a2c1d0e9f8a', '{"headline":"Ships"}');
  INSERT INTO revisions (briefing, revision, body, saved_at, origin, headline, word_count)
    VALUES (767122000000, 1, 1, '2003', 'edit', 'Ships', 4);
  INSERT INTO texts (briefing, headline, text, facets, listed)
    VALUES (767122000000, 'Ships', 'Ships left', 'p1 s1 s2', 1);`;

async function open(folder: string, known: number, seed: object) {
  const options = { paths: archivePaths(folder), migrations: migrations.slice(0, known) };
  const opened = await openSession({ ...options, seed: seed as never, create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

const cited = (connection: Connection, name: string) => {
  const source = findSourceByName(connection, name, null);
  return [source?.name, source?.citations, source?.aliases];
};

it('an archive from before names had citations keeps its records, counts, choices and searches', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await (await open(folder, BEFORE, { version: 0, sources: [] })).close();
  const database = new Database(archivePaths(folder).database);
  database.exec(CONTENT);
  database.close();

  const entry = { name: 'Reuters', kind: 'agency', country: 'GB', language: 'en', since: null };
  const seed = sourceSeed.parse({ version: 2, sources: [{ ...entry, aliases: ['Reuter'] }] });
  const { connection, close } = await open(folder, migrations.length, seed);
  expect(cited(connection, 'Reuters')).toEqual(['Reuters', 1, ['Reuterz', 'Reuter']]);
  expect(cited(connection, 'Radio Delta')).toEqual(['Radio Delta', 2, []]);
  expect(cited(connection, 'Delta')).toEqual([undefined, undefined, undefined]);
  for (const sourceId of ['s1', 's2']) {
    const found = find(connection, { query: '', sourceId, offset: 0, limit: 5 });
    expect(found.ok && found.value.hits.map(({ headline }) => headline)).toEqual(['Ships']);
  }
  const skeletons = connection.query("SELECT name FROM source_names WHERE skeleton = ''").all();
  expect(skeletons).toEqual([]);
  const { damages } = checkArchive(connection);
  expect(damages.filter((damage) => !damage.includes('Revision 1'))).toEqual([]);
  await close();
});
