import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import {
  archiveWithKnownSources,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from './temporary-archive.ts';

async function citing(archive: Archive, ...texts: string[]) {
  const publication = await foundCourier(archive);
  const briefings = texts.map((text, index) => ({ headline: `H${index}`, text }));
  return importIssue(archive, importedIssue(publication, { date: '2003-05-06' }, briefings));
}

const sourceCalled = async (archive: Archive, query: string) =>
  value(await archive['sources.list']({ query })).sources[0];

describe('the authority file', () => {
  it('knows well-known sources under all their names from the start', async () => {
    const archive = await archiveWithKnownSources();
    await citing(archive, 'Ships left (UPI, May 5; United Press International, May 4).');
    const source = await sourceCalled(archive, 'upi');
    expect(source).toMatchObject({ name: 'United Press International', citations: 2 });
  });

  it('proposes a record for a name that it does not know, and forgets it with its last citation', async () => {
    const archive = await archiveWithKnownSources();
    const { issueId } = await citing(archive, 'Ships left (Radio Delta, May 5).');
    expect(await sourceCalled(archive, 'radio delta')).toMatchObject({
      status: 'proposed',
      kind: 'broadcaster',
      citations: 1,
    });
    value(await archive['issues.remove']({ issueId }));
    expect(await sourceCalled(archive, 'radio delta')).toBeUndefined();
    value(await archive['issues.restore']({ issueId }));
    expect(await sourceCalled(archive, 'radio delta')).toMatchObject({ citations: 1 });
  });

  it('keeps a record that a person has described, also without citations', async () => {
    const archive = await archiveWithKnownSources();
    const { issueId } = await citing(archive, 'Ships left (Radio Delta, May 5).');
    const proposed = await sourceCalled(archive, 'radio delta');
    value(await archive['sources.update']({ sourceId: proposed?.id ?? '', kind: 'agency' }));
    value(await archive['issues.remove']({ issueId }));
    expect(await sourceCalled(archive, 'radio delta')).toMatchObject({
      status: 'confirmed',
      kind: 'agency',
      citations: 0,
    });
  });

  it('takes up a proposed record whose name becomes an alias', async () => {
    const archive = await archiveWithKnownSources();
    await citing(archive, 'Ships left (Reuters, May 5; Reuterz, May 5).');
    const reuters = await sourceCalled(archive, 'reuters');
    const aliases = [...(reuters?.aliases ?? []), 'Reuterz'];
    const { source: updated } = value(
      await archive['sources.update']({
        sourceId: reuters?.id ?? '',
        spellings: aliases.map((name) => ({ name })),
      }),
    );
    expect(updated.citations).toBe(2);
    const { sources } = value(await archive['sources.list']({ query: 'reuterz' }));
    expect(sources.map(({ name }) => name)).toEqual(['Reuters']);
    const { hits } = value(await archive['search.find']({ query: '', sourceId: updated.id }));
    expect(hits).toHaveLength(1);
  });

  it('gives a name to one record only', async () => {
    const archive = await archiveWithKnownSources();
    const reuters = await sourceCalled(archive, 'reuters');
    const outcome = await archive['sources.update']({
      sourceId: reuters?.id ?? '',
      spellings: [{ name: 'CNN' }],
    });
    expect(failureOf(outcome)).toMatchObject({ kind: 'conflict' });
    expect(failureOf(outcome).message).toContain('CNN');
  });

  it('leaves the citations of a renamed record with it', async () => {
    const archive = await archiveWithKnownSources();
    await citing(archive, 'Ships left (Radio Delta, May 5).');
    const proposed = await sourceCalled(archive, 'radio delta');
    const { source: renamed } = value(
      await archive['sources.update']({ sourceId: proposed?.id ?? '', name: 'Delta Broadcasting' }),
    );
    expect(renamed).toMatchObject({ aliases: ['Radio Delta'], citations: 1 });
  });

  it('shows where a source is cited', async () => {
    const archive = await archiveWithKnownSources();
    const { briefings } = await citing(archive, 'Ships left (Radio Delta, May 5).', 'No ships.');
    const proposed = await sourceCalled(archive, 'radio delta');
    const { uses } = value(await archive['sources.uses']({ sourceId: proposed?.id ?? '' }));
    expect(uses.map(({ briefingId }) => briefingId)).toEqual([briefings[0]?.id]);
  });
});
