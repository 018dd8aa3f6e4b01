import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { sourceKey } from '../../../../../shared/authority/source-key.ts';
import {
  archiveWithKnownSources,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from '../temporary-archive.ts';

const DATE = '2003-05-06';

async function citing(archive: Archive, texts: readonly string[], date = DATE) {
  const [known] = value(await archive['publications.list']({}));
  const publication = known ?? (await foundCourier(archive));
  const briefings = texts.map((text, index) => ({ headline: `H${index} ${date}`, text }));
  return importIssue(archive, importedIssue(publication, { date }, briefings));
}

async function sourceOf(archive: Archive, name: string) {
  const { sources } = value(await archive['sources.list']({ query: name }));
  const found = sources.find(
    (each) =>
      each.name === name || each.aliases.some((alias) => sourceKey(alias) === sourceKey(name)),
  );
  if (!found) throw new Error(`There is no source called ${name}`);
  return found;
}

const namesCited = async (archive: Archive, sourceId: string) =>
  value(await archive['search.find']({ query: '', sourceId })).hits.length;

/** Which records the names cited in a briefing go to. */
async function recordsIn(archive: Archive, briefingId: string) {
  const { occurrences } = value(await archive['briefings.read']({ briefingId }));
  const cited = occurrences.flatMap(({ sources }) => sources);
  return Promise.all(
    cited.map(async ({ sourceId }) => value(await archive['sources.read']({ sourceId })).name),
  );
}

/** Saves a briefing in which a person chose these records for the names of its citations. */
async function decide(archive: Archive, briefingId: string, sources: Record<string, string>) {
  const read = value(await archive['briefings.read']({ briefingId }));
  const decision = { verdict: 'accepted' as const, sources };
  const blocks = read.manuscript.blocks.map((block) =>
    block.type === 'paragraph'
      ? {
          ...block,
          content: block.content.map((inline) =>
            inline.type === 'citation' ? { ...inline, decision } : inline,
          ),
        }
      : block,
  );
  const manuscript = { ...read.manuscript, blocks };
  const { headline, section, byline, dateline, revision } = read;
  const saved = await archive['briefings.save']({
    ...{ briefingId, baseRevision: revision, manuscript },
    details: { headline, section, byline, dateline },
  });
  return value(saved);
}

const undo = async (archive: Archive, change: { id: string } | null) =>
  archive['authority.undo']({ changeId: change?.id ?? '' });

describe('merging sources', () => {
  it('brings names, citations, counts and searches to one record', async () => {
    const archive = await archiveWithKnownSources();
    const { briefings } = await citing(archive, [
      'Ships left (Radio Delta, May 5).',
      'Ships came (Delta Radio, May 5; Radio Delta, May 4).',
    ]);
    const [delta, other] = [
      await sourceOf(archive, 'Radio Delta'),
      await sourceOf(archive, 'Delta Radio'),
    ];
    const merged = value(
      await archive['sources.merge']({ sourceId: delta.id, mergedIds: [other.id] }),
    );
    expect(merged.source).toMatchObject({ citations: 3, aliases: ['Delta Radio'] });
    expect(merged.change?.summary).toBe('Merged “Delta Radio” into “Radio Delta”');
    expect(await namesCited(archive, delta.id)).toBe(2);
    expect(await recordsIn(archive, briefings[1]?.id ?? '')).toEqual([
      'Radio Delta',
      'Radio Delta',
    ]);
    expect(value(await archive['sources.read']({ sourceId: other.id })).id).toBe(delta.id);
    const { sources } = value(await archive['sources.list']({ query: 'delta' }));
    expect(sources).toHaveLength(1);
  });

  it('is undone as if it had never been, and done again', async () => {
    const archive = await archiveWithKnownSources();
    await citing(archive, ['Ships left (Radio Delta, May 5; Delta Radio, May 5).']);
    const delta = await sourceOf(archive, 'Radio Delta');
    const other = await sourceOf(archive, 'Delta Radio');
    const { change } = value(
      await archive['sources.merge']({ sourceId: delta.id, mergedIds: [other.id] }),
    );
    const undoing = value(await undo(archive, change));
    expect(undoing.summary).toBe('Undid: Merged “Delta Radio” into “Radio Delta”');
    expect(await sourceOf(archive, 'Radio Delta')).toEqual(delta);
    expect(await sourceOf(archive, 'Delta Radio')).toEqual(other);
    value(await undo(archive, undoing));
    expect(await sourceOf(archive, 'Delta Radio')).toMatchObject({ id: delta.id, citations: 2 });
  });

  it('is undone also after the merged record was renamed, which stays', async () => {
    const archive = await archiveWithKnownSources();
    await citing(archive, ['Ships left (Radio Delta, May 5; Delta Radio, May 5).']);
    const delta = await sourceOf(archive, 'Radio Delta');
    const other = await sourceOf(archive, 'Delta Radio');
    const merge = { sourceId: delta.id, mergedIds: [other.id] };
    const { change } = value(await archive['sources.merge'](merge));
    value(await archive['sources.update']({ sourceId: delta.id, name: 'Delta Broadcasting' }));
    value(await undo(archive, change));
    expect(await sourceOf(archive, 'Delta Broadcasting')).toMatchObject({
      aliases: ['Radio Delta'],
      citations: 1,
    });
    expect(await sourceOf(archive, 'Delta Radio')).toMatchObject({ id: other.id, citations: 1 });
  });

  it('is not undone under a later change, which is named', async () => {
    const archive = await archiveWithKnownSources();
    await citing(archive, [
      'Ships left (Radio Delta, May 5; Delta Radio, May 5; Deltaradio, May 5).',
    ]);
    const [one, two, three] = await Promise.all(
      ['Radio Delta', 'Delta Radio', 'Deltaradio'].map((name) => sourceOf(archive, name)),
    );
    const ids = { one: one?.id ?? '', two: two?.id ?? '', three: three?.id ?? '' };
    const first = value(
      await archive['sources.merge']({ sourceId: ids.two, mergedIds: [ids.three] }),
    );
    const second = value(
      await archive['sources.merge']({ sourceId: ids.one, mergedIds: [ids.two] }),
    );
    const refused = failureOf(await undo(archive, first.change));
    expect(refused.message).toBe(
      'A later change stands on it: Merged “Delta Radio” into “Radio Delta”.',
    );
    value(await undo(archive, second.change));
    value(await undo(archive, first.change));
    expect(failureOf(await undo(archive, first.change)).message).toBe('This is undone already.');
  });

  it('keeps what was decided for a citation, also for the record that was merged away', async () => {
    const archive = await archiveWithKnownSources();
    const { briefings } = await citing(archive, [
      'Ships left (Radio Delta, May 5).',
      'Ships came (Delta Radio, May 5).',
    ]);
    const briefingId = briefings[0]?.id ?? '';
    const read = value(await archive['briefings.read']({ briefingId }));
    const [occurrence] = read.occurrences;
    const reuters = await sourceOf(archive, 'Reuters');
    const other = await sourceOf(archive, 'Delta Radio');
    const citation = { briefingId, occurrenceId: occurrence?.id ?? '' };
    const delta = await sourceOf(archive, 'Radio Delta');
    const to = { sourceId: other.id };
    value(await archive['sources.split']({ sourceId: delta.id, citations: [citation], to }));
    expect(await recordsIn(archive, briefingId)).toEqual(['Delta Radio']);
    const { change } = value(
      await archive['sources.merge']({ sourceId: reuters.id, mergedIds: [other.id] }),
    );
    expect(await recordsIn(archive, briefingId)).toEqual(['Reuters']);
    value(await undo(archive, change));
    expect(await recordsIn(archive, briefingId)).toEqual(['Delta Radio']);
  });
});

describe('what was decided in a text', () => {
  it('leads to the record that took up the chosen one, and back once that is undone', async () => {
    const archive = await archiveWithKnownSources();
    const { briefings } = await citing(archive, ['Ships left (Radio Delta, May 5).']);
    const briefingId = briefings[0]?.id ?? '';
    const { source: chosen } = value(await archive['sources.create']({ name: 'Delta FM' }));
    await decide(archive, briefingId, { 'Radio Delta': chosen.id });
    expect(await recordsIn(archive, briefingId)).toEqual(['Delta FM']);
    const reuters = await sourceOf(archive, 'Reuters');
    const merge = { sourceId: reuters.id, mergedIds: [chosen.id] };
    const { change } = value(await archive['sources.merge'](merge));
    expect(await recordsIn(archive, briefingId)).toEqual(['Reuters']);
    expect(await namesCited(archive, reuters.id)).toBe(1);
    value(await archive['briefings.remove']({ briefingId }));
    value(await archive['briefings.restore']({ briefingId }));
    expect(await recordsIn(archive, briefingId)).toEqual(['Reuters']);
    value(await undo(archive, change));
    expect(await recordsIn(archive, briefingId)).toEqual(['Delta FM']);
    expect((await archive.check()).damages).toEqual([]);
  });
});

describe('parting a source', () => {
  it('gives chosen names to a new record, with their citations', async () => {
    const archive = await archiveWithKnownSources();
    await citing(archive, ['Ships left (Radio Delta, May 5; Delta Radio, May 5).']);
    const delta = await sourceOf(archive, 'Radio Delta');
    const other = await sourceOf(archive, 'Delta Radio');
    value(await archive['sources.merge']({ sourceId: delta.id, mergedIds: [other.id] }));
    const before = await sourceOf(archive, 'Radio Delta');
    const { source, change } = value(
      await archive['sources.split']({
        sourceId: delta.id,
        names: ['Delta Radio'],
        to: { name: 'Delta Radio of the Islands' },
      }),
    );
    expect(source).toMatchObject({ aliases: ['Delta Radio'], citations: 1, kind: 'broadcaster' });
    value(await undo(archive, change));
    expect(await sourceOf(archive, 'Radio Delta')).toEqual(before);
    expect(failureOf(await archive['sources.read']({ sourceId: source.id })).kind).toBe(
      'not-found',
    );
  });

  it('gives single citations to another record, through every later reading of the text', async () => {
    const archive = await archiveWithKnownSources();
    const { briefings } = await citing(archive, [
      'Ships left (Vremya, May 5).',
      'Ships came (Vremya, May 5).',
    ]);
    const [first = '', second = ''] = briefings.map(({ id }) => id);
    const vremya = await sourceOf(archive, 'Vremya');
    const { occurrences } = value(await archive['briefings.read']({ briefingId: first }));
    const citations = [{ briefingId: first, occurrenceId: occurrences[0]?.id ?? '' }];
    const { change } = value(
      await archive['sources.split']({
        sourceId: vremya.id,
        citations,
        to: { name: 'Vremya of the Islands' },
      }),
    );
    expect(await recordsIn(archive, first)).toEqual(['Vremya of the Islands']);
    expect(await recordsIn(archive, second)).toEqual(['Vremya']);
    value(await archive['briefings.remove']({ briefingId: first }));
    value(await archive['briefings.restore']({ briefingId: first }));
    expect(await recordsIn(archive, first)).toEqual(['Vremya of the Islands']);
    value(await undo(archive, change));
    expect(await recordsIn(archive, first)).toEqual(['Vremya']);
    expect(await sourceOf(archive, 'Vremya')).toMatchObject({ citations: 2 });
  });

  it('keeps the name of the record itself with it', async () => {
    const archive = await archiveWithKnownSources();
    const reuters = await sourceOf(archive, 'Reuters');
    const outcome = await archive['sources.split']({
      sourceId: reuters.id,
      names: ['Reuters'],
      to: { name: 'Another' },
    });
    expect(failureOf(outcome).kind).toBe('conflict');
  });
});

describe('a name that means different sources in time', () => {
  it('goes to the one that the date of the issue means', async () => {
    const archive = await archiveWithKnownSources();
    const old = await citing(archive, ['Ships left (Delta, May 5).'], '1990-05-06');
    const recent = await citing(archive, ['Ships came (Delta, May 5).'], '2003-05-06');
    const delta = await sourceOf(archive, 'Delta');
    const { source: successor } = value(await archive['sources.create']({ name: 'New Delta' }));
    const { change } = value(
      await archive['sources.update']({
        sourceId: successor.id,
        spellings: [{ name: 'Delta', since: '1992-01-01' }],
        predecessors: [{ sourceId: delta.id, since: '1992' }],
      }),
    );
    const cited = [old, recent].map(({ briefings }) => briefings[0]?.id ?? '');
    expect(await recordsIn(archive, cited[0] ?? '')).toEqual(['Delta']);
    expect(await recordsIn(archive, cited[1] ?? '')).toEqual(['New Delta']);
    expect(await namesCited(archive, successor.id)).toBe(1);
    const later = await citing(archive, ['Ships sank (Delta, May 5).'], '2004-05-06');
    expect(await recordsIn(archive, later.briefings[0]?.id ?? '')).toEqual(['New Delta']);
    value(await undo(archive, change));
    expect(await recordsIn(archive, cited[1] ?? '')).toEqual(['Delta']);
    expect(await recordsIn(archive, later.briefings[0]?.id ?? '')).toEqual(['Delta']);
    expect((await archive.check()).damages).toEqual([]);
  });
});

describe('what was changed', () => {
  it('is listed, newest first, with what was undone', async () => {
    const archive = await archiveWithKnownSources();
    const reuters = await sourceOf(archive, 'Reuters');
    value(await archive['sources.update']({ sourceId: reuters.id, kind: 'site' }));
    const { change } = value(
      await archive['sources.update']({ sourceId: reuters.id, name: 'Reuters News' }),
    );
    const undoing = value(await undo(archive, change));
    const { changes } = value(await archive['authority.changes']({}));
    expect(changes.map(({ summary, undoneBy }) => [summary, undoneBy])).toEqual([
      ['Renamed “Reuters” to “Reuters News”', undoing.id],
      ['Changed the kind of “Reuters”', null],
    ]);
  });

  it('is nothing where nothing was changed', async () => {
    const archive = await archiveWithKnownSources();
    const reuters = await sourceOf(archive, 'Reuters');
    value(await archive['sources.update']({ sourceId: reuters.id, kind: 'site' }));
    const again = value(await archive['sources.update']({ sourceId: reuters.id, kind: 'site' }));
    expect(again.change).toBeNull();
  });

  it('may be the deletion of a record that nothing cites', async () => {
    const archive = await archiveWithKnownSources();
    await citing(archive, ['Ships left (Reuters, May 5).']);
    const reuters = await sourceOf(archive, 'Reuters');
    expect(failureOf(await archive['sources.remove']({ sourceId: reuters.id })).message).toBe(
      '“Reuters” is cited once.',
    );
    const kyodo = await sourceOf(archive, 'Kyodo');
    const { change } = value(await archive['sources.remove']({ sourceId: kyodo.id }));
    expect(failureOf(await archive['sources.read']({ sourceId: kyodo.id })).kind).toBe('not-found');
    value(await undo(archive, change));
    expect(await sourceOf(archive, 'Kyodo')).toEqual(kyodo);
  });
});
