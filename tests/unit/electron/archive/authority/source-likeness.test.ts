import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import {
  archiveInThisThread,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from '../temporary-archive.ts';

async function archiveCiting(...names: string[]): Promise<Archive> {
  const archive = await archiveInThisThread();
  const publication = await foundCourier(archive);
  const briefings = names.map((name, index) => ({
    headline: `H${index}`,
    text: `Ships left (${name}, May 5).`,
  }));
  await importIssue(archive, importedIssue(publication, { date: '2003-05-06' }, briefings));
  return archive;
}

async function clustersIn(archive: Archive, request = {}) {
  const { clusters } = value(await archive['sources.alike'](request));
  return clusters.map(({ source, alike }) => [
    source.name,
    ...alike.map((each) => `${each.source.name}: ${each.reason}`),
  ]);
}

async function idOf(archive: Archive, name: string) {
  const { sources } = value(await archive['sources.list']({ query: name }));
  return sources.find((source) => source.name === name)?.id ?? '';
}

describe('unknown names that look like one source', () => {
  it('are proposed as one record, once, with the reason for each', async () => {
    const archive = await archiveCiting(
      'Priboi Daily News',
      'Priboy Daily News',
      'Priboj Daily-News',
      'Radio Delta',
      'Priboi Daily News',
    );
    expect(await clustersIn(archive)).toEqual([
      [
        'Priboi Daily News',
        'Priboy Daily News: the same name romanised another way',
        'Priboj Daily-News: the same name romanised another way',
      ],
    ]);
    await archive.close();
  });

  it('are proposed for a record that a person knows, if there is one', async () => {
    const archive = await archiveCiting('Priboi Daily News', 'Priboy Daily News');
    const known = await idOf(archive, 'Priboy Daily News');
    value(await archive['sources.confirm']({ sourceIds: [known] }));
    const { clusters } = value(await archive['sources.alike']({}));
    expect(clusters.map(({ targetId }) => targetId)).toEqual([known]);
    await archive.close();
  });

  it('stay apart once a person has said so, until that is undone', async () => {
    const archive = await archiveCiting('Priboi Daily News', 'Priboy Daily News');
    const sourceIds = await Promise.all(
      ['Priboi Daily News', 'Priboy Daily News'].map((name) => idOf(archive, name)),
    );
    const { change } = value(await archive['sources.keepApart']({ sourceIds }));
    expect(change?.summary).toBe('Kept “Priboi Daily News”, “Priboy Daily News” apart');
    expect(await clustersIn(archive)).toEqual([]);
    expect(await clustersIn(archive, { sourceId: sourceIds[0] })).toEqual([]);
    value(await archive['authority.undo']({ changeId: change?.id ?? '' }));
    expect(await clustersIn(archive)).toHaveLength(1);
    await archive.close();
  });

  it('are no longer proposed once they are merged', async () => {
    const archive = await archiveCiting('Priboi Daily News', 'Priboy Daily News');
    const [cluster] = value(await archive['sources.alike']({})).clusters;
    const mergedIds = [
      cluster?.source.id ?? '',
      ...(cluster?.alike ?? []).map((each) => each.source.id),
    ];
    value(await archive['sources.merge']({ sourceId: cluster?.targetId ?? '', mergedIds }));
    expect(await clustersIn(archive)).toEqual([]);
    await archive.close();
  });

  it('are found around one record', async () => {
    const archive = await archiveCiting('Priboi Daily News', 'Priboy Daily News', 'Radio Delta');
    const sourceId = await idOf(archive, 'Priboy Daily News');
    expect(await clustersIn(archive, { sourceId })).toEqual([
      ['Priboy Daily News', 'Priboi Daily News: the same name romanised another way'],
    ]);
    expect(await clustersIn(archive, { sourceId: await idOf(archive, 'Radio Delta') })).toEqual([]);
    await archive.close();
  });

  it('are read page by page', async () => {
    const archive = await archiveCiting(
      'Priboi Daily News',
      'Priboy Daily News',
      'Volna Press',
      'Volna-Press Agency',
    );
    const first = value(await archive['sources.alike']({ limit: 1 }));
    const second = value(await archive['sources.alike']({ limit: 1, offset: first.next ?? 0 }));
    const sources = [...first.clusters, ...second.clusters].map(({ source }) => source.name);
    expect(sources).toEqual(['Priboi Daily News', 'Volna Press']);
    await archive.close();
  });
});
