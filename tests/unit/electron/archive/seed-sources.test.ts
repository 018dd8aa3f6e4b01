import { describe, expect, it } from 'vitest';
import { archivePaths } from '../../../../electron/archive/archive-paths.ts';
import { openSession } from '../../../../electron/archive/archive-session.ts';
import type { Connection } from '../../../../electron/archive/connection.ts';
import { migrations } from '../../../../electron/archive/migrations/migrations.ts';
import {
  confirmSources,
  mergeSources,
  removeSource,
  splitSource,
  updateSource,
} from '../../../../electron/archive/operations/source-change-operations.ts';
import { readSourceDetails } from '../../../../electron/archive/operations/source-operations.ts';
import {
  findSourceByName,
  proposeSource,
} from '../../../../electron/archive/queries/source-queries.ts';
import {
  addSources,
  readSourceSeed,
  seedSources,
} from '../../../../electron/archive/seed-sources.ts';
import { resourcePath } from '../../../../electron/workers/resource-path.ts';
import { type SourceSeed, sourceSeed } from '../../../../shared/authority/source-seed.ts';
import { temporaryFolder, value } from './temporary-archive.ts';

type Entry = Partial<SourceSeed['sources'][number]> & { name: string };

const listOf = (version: number, ...entries: Entry[]): SourceSeed =>
  sourceSeed.parse({
    version,
    sources: entries.map((entry) => ({
      kind: 'agency',
      country: 'RU',
      language: 'ru',
      since: null,
      ...entry,
    })),
  });

async function archiveWith(seed: SourceSeed) {
  const paths = archivePaths(temporaryFolder());
  const { connection } = value(await openSession({ paths, migrations, seed, create: true }));
  const named = (name: string) => {
    const found = findSourceByName(connection, name, null);
    if (!found) throw new Error(`There is no source called ${name}`);
    return value(readSourceDetails(connection, { sourceId: found.id }));
  };
  return { connection, named };
}

describe('a newer list of well-known sources', () => {
  it('brings new sources, names and relations', async () => {
    const { connection, named } = await archiveWith(listOf(1, { name: 'Delta' }));
    const second = listOf(
      2,
      { name: 'Delta', kind: 'newspaper', aliases: [spelling('Dielta')] },
      { name: 'Agencies', kind: 'collective', members: ['Delta'] },
      { name: 'New Delta' },
    );
    seedSources(connection, second);
    expect(named('Dielta')).toMatchObject({ name: 'Delta', kind: 'newspaper' });
    expect(named('Delta').collectives.map(({ name }) => name)).toEqual(['Agencies']);
    expect(named('New Delta').citations).toBe(0);
  });

  it('is the same whether it founds an archive or comes entry by entry', async () => {
    const seed = readSourceSeed(resourcePath('authority/sources'));
    const planted = await archiveWith(seed);
    const offered = await archiveWith(listOf(1));
    addSources(offered.connection, seed);
    expect(allOf(offered.connection)).toEqual(allOf(planted.connection));
  });

  it('is taken in once', async () => {
    const { connection, named } = await archiveWith(listOf(2, { name: 'Delta' }));
    seedSources(connection, listOf(2, { name: 'Delta' }, { name: 'Late' }));
    expect(() => named('Late')).toThrow('There is no source called Late');
  });

  it('leaves what a person renamed or described', async () => {
    const { connection, named } = await archiveWith(listOf(1, { name: 'Delta' }));
    const sourceId = named('Delta').id;
    const change = { sourceId, name: 'Delta of the Islands', kind: 'site' as const, country: null };
    value(updateSource(connection, change));
    seedSources(connection, listOf(2, { name: 'Delta', kind: 'newspaper', country: 'UA' }));
    expect(named('Delta')).toMatchObject({
      name: 'Delta of the Islands',
      kind: 'site',
      country: null,
    });
  });

  it('leaves merged what a person merged', async () => {
    const first = listOf(1, { name: 'Delta' }, { name: 'Gamma' });
    const { connection, named } = await archiveWith(first);
    const [delta, gamma] = [named('Delta').id, named('Gamma').id];
    value(mergeSources(connection, { sourceId: delta, mergedIds: [gamma] }));
    const second = listOf(2, { name: 'Delta' }, { name: 'Gamma', aliases: [spelling('Gama')] });
    seedSources(connection, second);
    expect(named('Gamma').id).toBe(delta);
    expect(named('Gama').id).toBe(delta);
    expect(named('Delta').name).toBe('Delta');
  });

  it('leaves a name where a person moved it, and gone where it was taken away', async () => {
    const aliases = [spelling('Dielta'), spelling('D.')];
    const first = listOf(1, { name: 'Delta', aliases }, { name: 'Gamma' });
    const { connection, named } = await archiveWith(first);
    const [delta, gamma] = [named('Delta').id, named('Gamma').id];
    const to = { sourceId: gamma };
    value(splitSource(connection, { sourceId: delta, names: ['Dielta'], citations: [], to }));
    value(updateSource(connection, { sourceId: delta, spellings: [] }));
    seedSources(connection, { ...first, version: 2 });
    expect(named('Dielta').id).toBe(gamma);
    expect(() => named('D.')).toThrow('There is no source called D.');
  });

  it('does not bring back what a person deleted', async () => {
    const first = listOf(1, { name: 'Delta' });
    const { connection, named } = await archiveWith(first);
    value(removeSource(connection, { sourceId: named('Delta').id }));
    seedSources(connection, { ...first, version: 2 });
    expect(() => named('Delta')).toThrow('There is no source called Delta');
  });

  it('takes up mere proposals under any of its names, but none that a person confirmed', async () => {
    const { connection, named } = await archiveWith(listOf(1, { name: 'Gamma' }));
    for (const name of ['Delta', 'Dielta', 'Deltah']) proposeSource(connection, name);
    value(confirmSources(connection, { sourceIds: [named('Deltah').id] }));
    const aliases = [spelling('Dielta'), spelling('Deltah')];
    seedSources(connection, listOf(2, { name: 'Delta', aliases }));
    expect(named('Dielta')).toMatchObject({ name: 'Delta', status: 'confirmed', country: 'RU' });
    expect(named('Deltah').name).toBe('Deltah');
  });
});

const spelling = (name: string) => ({ name, note: null, since: null });

/** What an archive holds of its sources, without the ids and keys that are its own. */
function allOf(connection: Connection) {
  const rows = (sql: string) => connection.query<Record<string, unknown>>(sql).all();
  return {
    sources: rows(`SELECT name, kind, country, language, notes, status, touched FROM sources
      ORDER BY name, kind, country`),
    names: rows(`SELECT n.name_key, n.since, n.name_as_printed, n.note, n.skeleton, n.initials,
        n.position, s.name FROM source_names AS n JOIN sources AS s USING (source)
      ORDER BY n.name_key, n.since`),
    members: rows(`SELECT a.name AS one, b.name AS other FROM source_members
      JOIN sources AS a ON a.source = collective JOIN sources AS b ON b.source = member
      ORDER BY 1, 2`),
    successions: rows(`SELECT a.name AS one, b.name AS other, since FROM source_successions
      JOIN sources AS a ON a.source = predecessor JOIN sources AS b ON b.source = successor
      ORDER BY 1, 2`),
    seeds: rows('SELECT seed_key, offered FROM source_seeds ORDER BY seed_key'),
  };
}
