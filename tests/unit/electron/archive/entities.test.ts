import { describe, expect, it } from 'vitest';
import type { Archive, IndexedBriefing } from '../../../../electron/archive/archive.ts';
import { indexManuscript } from '../../../../shared/citations/index-manuscript.ts';
import { readingContext } from '../../../../shared/citations/reading-context.ts';
import type { Inline, Manuscript, Mention } from '../../../../shared/manuscript/manuscript.ts';
import {
  archiveInThisThread,
  courier,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  issueOf,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

/** "In {place:place.kyiv|Kiev} …": a paragraph with mentions; the record may be left out. */
function written(text: string): Inline[] {
  return text.split(/(\{[^}]*\})/).flatMap((part): Inline[] => {
    const tag = /^\{(\w+)(?::([\w.-]+))?\|(.*)\}$/.exec(part);
    if (!tag) return part === '' ? [] : [{ type: 'text', text: part }];
    const [, kind, record, printed = ''] = tag;
    const content: Mention['content'] = [{ type: 'text', text: printed }];
    return [{ type: 'mention', kind: kind as Mention['kind'], content, ...(record && { record }) }];
  });
}

interface Brief {
  readonly text: string;
  readonly topics?: string[];
  readonly headline?: string;
}

/** Imports an issue of these briefings. */
async function mentioning(archive: Archive, date: string, ...briefs: (string | Brief)[]) {
  const list = value(await archive['publications.list']({}));
  const publication = list[0] ?? (await foundCourier(archive));
  const issue = importedIssue(publication, { date }, []);
  const briefings = briefs.map((brief, place): IndexedBriefing => {
    const {
      text,
      topics,
      headline = `H${place}`,
    } = typeof brief === 'string' ? { text: brief } : brief;
    const manuscript: Manuscript = {
      version: 1,
      blocks: [{ type: 'paragraph', content: written(text) }],
    };
    const context = readingContext(courier, issueOf({ date }));
    return {
      ...{ headline, section: null, byline: null, dateline: null },
      ...(topics && { topics }),
      manuscript,
      ...indexManuscript(manuscript, context),
    };
  });
  return importIssue(archive, { ...issue, briefings }, `${date}-${briefs.length}.txt`);
}

const named = async (archive: Archive, query: string) =>
  value(await archive['entities.list']({ query })).entities[0];

const usesOf = async (archive: Archive, entityId: string) =>
  value(await archive['entities.uses']({ entityId })).uses.map(({ printed }) => printed);

describe('records of persons, places, organisations and topics', () => {
  it('come into the archive from the gazetteer with their first mention, and go with the last', async () => {
    const archive = await archiveInThisThread();
    expect(await named(archive, 'kiev')).toMatchObject({
      name: 'Kyiv',
      status: 'known',
      mentions: 0,
    });
    const { issueId } = await mentioning(
      archive,
      '2003-05-06',
      'In {place:place.kyiv|Kiev} it rained.',
    );
    expect(await named(archive, 'kiev')).toMatchObject({ status: 'confirmed', mentions: 1 });
    value(await archive['issues.remove']({ issueId }));
    expect(await named(archive, 'kiev')).toMatchObject({ status: 'known', mentions: 0 });
    value(await archive['issues.restore']({ issueId }));
    expect(await named(archive, 'kiev')).toMatchObject({ status: 'confirmed', mentions: 1 });
    await archive.close();
  });

  it('are proposed for a mention without a record, and found again by their name', async () => {
    const archive = await archiveInThisThread();
    await mentioning(archive, '2003-05-06', '{person|Ida Moll} met {person|Ida  Moll}.');
    expect(await named(archive, 'moll')).toMatchObject({ status: 'proposed', mentions: 2 });
    await archive.close();
  });

  it('are confirmed as they are, and proposed again where that is undone', async () => {
    const archive = await archiveInThisThread();
    await mentioning(archive, '2003-05-06', '{person|Ida Moll} sailed.');
    const proposed = await named(archive, 'moll');
    const { change } = value(await archive['entities.update']({ entityId: proposed?.id ?? '' }));
    expect(change?.summary).toBe('Confirmed “Ida Moll”');
    expect(await named(archive, 'moll')).toEqual({ ...proposed, status: 'confirmed' });
    value(await archive['authority.undo']({ changeId: change?.id ?? '' }));
    expect(await named(archive, 'moll')).toEqual(proposed);
    await archive.close();
  });

  it('show where they are mentioned, when, beside what and for which topics', async () => {
    const archive = await archiveInThisThread();
    await mentioning(archive, '2003-05-06', {
      text: '{person:ida|Ida Moll} sailed to {place:place.riga|Riga}. {person:ida|Moll} returned.',
      topics: ['topic.elections'],
    });
    await mentioning(archive, '2004-05-06', 'Then {person:ida|Moll} rested.');
    const record = value(await archive['entities.read']({ entityId: 'ida' }));
    expect(record).toMatchObject({
      name: 'Ida Moll',
      mentions: 3,
      printed: [
        { name: 'Moll', mentions: 2 },
        { name: 'Ida Moll', mentions: 1 },
      ],
      years: [
        { year: 2003, briefings: 1 },
        { year: 2004, briefings: 1 },
      ],
      beside: [{ id: 'place.riga', briefings: 1 }],
      topics: [{ id: 'topic.elections', briefings: 1 }],
    });
    const inYear = value(await archive['entities.uses']({ entityId: 'ida', year: 2004 }));
    expect(inYear.uses.map(({ printed }) => printed)).toEqual(['Moll']);
    const { uses } = value(await archive['entities.uses']({ entityId: 'ida' }));
    expect(uses.map(({ sentence }) => sentence)).toEqual([
      'Then Moll rested.',
      'Ida Moll sailed to Riga.',
      'Moll returned.',
    ]);
    await archive.close();
  });

  it('are written into exports as the topics of briefings, as they are called now', async () => {
    const archive = await archiveInThisThread();
    const { issueId } = await mentioning(
      archive,
      '2003-05-06',
      { text: 'In {place:place.riga|Riga} ships waited.', topics: ['topic.trade'] },
      'Ships sailed.',
    );
    const trade = value(await archive['entities.read']({ entityId: 'topic.trade' }));
    value(await archive['entities.update']({ entityId: 'topic.trade', name: 'Commerce' }));
    expect(trade.name).not.toBe('Commerce');
    const { topics, briefings } = value(await archive.issueDocument(issueId));
    const [first, second] = briefings.map(({ id }) => id);
    expect(topics.get(first ?? '')).toEqual(['Commerce']);
    expect(topics.get(second ?? '')).toEqual([]);
    const citing = await archive.citingBriefings([first ?? '', second ?? '']);
    expect(citing.briefings.map((each) => each.topics)).toEqual([topics.get(first ?? ''), []]);
    await archive.close();
  });

  it('narrow a search, also as the topic of a whole briefing', async () => {
    const archive = await archiveInThisThread();
    await mentioning(
      archive,
      '2003-05-06',
      { text: 'In {place:place.riga|Riga} ships waited.', headline: 'Ice' },
      { text: 'Ships waited.', headline: 'Vote', topics: ['topic.elections'] },
    );
    const found = async (entityId: string) =>
      value(await archive['search.find']({ query: 'ships', entityId })).hits.map(
        ({ headline }) => headline,
      );
    expect(await found('place.riga')).toEqual(['Ice']);
    expect(await found('topic.elections')).toEqual(['Vote']);
    expect(await found('place.kyiv')).toEqual([]);
    await archive.close();
  });

  it('are renamed everywhere at once, and the former name stays an alias', async () => {
    const archive = await archiveInThisThread();
    await mentioning(archive, '2003-05-06', '{person:ida|Ida Moll} sailed.');
    const { entity } = value(
      await archive['entities.update']({
        entityId: 'ida',
        name: 'Ida Moll-Hansen',
        note: 'Sailor',
      }),
    );
    expect(entity).toMatchObject({
      name: 'Ida Moll-Hansen',
      aliases: ['Ida Moll'],
      note: 'Sailor',
    });
    await archive.close();
  });

  it('never lie in themselves', async () => {
    const archive = await archiveInThisThread();
    const request = { entityId: 'place.europe', withinId: 'place.latvia' };
    value(await archive['entities.update']({ entityId: 'place.latvia', withinId: 'place.europe' }));
    expect(failureOf(await archive['entities.update'](request)).kind).toBe('conflict');
    await archive.close();
  });
});

describe('merging and parting', () => {
  it('gives all mentions to one record, and undoing gives them back', async () => {
    const archive = await archiveInThisThread();
    await mentioning(archive, '2003-05-06', '{person:one|Ida Moll} met {person:two|I. Moll}.');
    const merged = value(await archive['entities.merge']({ entityId: 'one', mergedIds: ['two'] }));
    expect(merged.entity).toMatchObject({ mentions: 2, aliases: ['I. Moll'] });
    expect(await usesOf(archive, 'two')).toEqual(['Ida Moll', 'I. Moll']);
    expect(value(await archive['search.find']({ query: '', entityId: 'one' })).hits).toHaveLength(
      1,
    );

    value(await archive['authority.undo']({ changeId: merged.change?.id ?? '' }));
    expect(await usesOf(archive, 'one')).toEqual(['Ida Moll']);
    expect(await usesOf(archive, 'two')).toEqual(['I. Moll']);
    await archive.close();
  });

  it('sends mentions that come later, under any of the ids, to the one record', async () => {
    const archive = await archiveInThisThread();
    await mentioning(archive, '2003-05-06', '{person:one|Ida Moll} met {person:two|I. Moll}.');
    const { change } = value(
      await archive['entities.merge']({ entityId: 'one', mergedIds: ['two'] }),
    );
    await mentioning(archive, '2003-05-07', '{person:two|Miss Moll} left.');
    expect(await named(archive, 'ida moll')).toMatchObject({ mentions: 3 });
    value(await archive['authority.undo']({ changeId: change?.id ?? '' }));
    expect(await usesOf(archive, 'two')).toEqual(['Miss Moll', 'I. Moll']);
    await archive.close();
  });

  it('refuses to merge a person with a place', async () => {
    const archive = await archiveInThisThread();
    await mentioning(archive, '2003-05-06', '{person:ida|Paris} saw {place:place.paris|Paris}.');
    const refused = await archive['entities.merge']({
      entityId: 'ida',
      mergedIds: ['place.paris'],
    });
    expect(failureOf(refused).kind).toBe('conflict');
    await archive.close();
  });

  it('parts a name with its mentions, and undoing joins them again', async () => {
    const archive = await archiveInThisThread();
    await mentioning(archive, '2003-05-06', '{person:ida|Ida Moll} met {person:ida|Ada Moll}.');
    const parted = value(await archive['entities.split']({ entityId: 'ida', names: ['Ada Moll'] }));
    expect(parted.entity).toMatchObject({ name: 'Ada Moll', mentions: 1, status: 'confirmed' });
    await mentioning(archive, '2003-05-07', '{person:ida|Ada Moll} left.');
    expect(await usesOf(archive, parted.entity.id)).toEqual(['Ada Moll', 'Ada Moll']);
    value(await archive['authority.undo']({ changeId: parted.change?.id ?? '' }));
    expect(await usesOf(archive, 'ida')).toHaveLength(3);
    await archive.close();
  });

  it('undoes the founding of a record, and keeps what texts mention by now as a proposal', async () => {
    const archive = await archiveInThisThread();
    const { entity, change } = value(
      await archive['entities.create']({ kind: 'topic', name: 'Harbour dues' }),
    );
    await mentioning(archive, '2003-05-06', { text: 'Dues rose.', topics: [entity.id] });
    const undone = value(await archive['authority.undo']({ changeId: change?.id ?? '' }));
    expect(value(await archive['entities.read']({ entityId: entity.id }))).toMatchObject({
      status: 'proposed',
      mentions: 1,
    });
    value(await archive['authority.undo']({ changeId: undone.id }));
    expect(value(await archive['entities.read']({ entityId: entity.id }))).toMatchObject({
      status: 'confirmed',
      mentions: 1,
    });
    await archive.close();
  });
});

describe('suggestions', () => {
  const suggest = async (archive: Archive, briefingId: string) =>
    value(await archive['mentions.suggest']({ briefingId }));

  it('are what the text names and does not mention yet, never within a citation', async () => {
    const archive = await archiveInThisThread();
    const { briefings } = await mentioning(
      archive,
      '2003-05-06',
      '{place:place.riga|Riga} waits; Tallinn and the IMF do not (Reuters, May 5).',
    );
    const { names } = await suggest(archive, briefings[0]?.id ?? '');
    expect(names.map(({ record }) => record)).toEqual([
      'place.tallinn',
      'org.international-monetary-fund',
    ]);
    await archive.close();
  });

  it('follow the records of the archive: a new record is found, under its new names too', async () => {
    const archive = await archiveInThisThread();
    const { briefings } = await mentioning(archive, '2003-05-06', 'The Grey Heron waits.');
    const [briefing] = briefings;
    const before = await suggest(archive, briefing?.id ?? '');
    const { entity } = value(
      await archive['entities.create']({ kind: 'organisation', name: 'Grey Heron' }),
    );
    const after = await suggest(archive, briefing?.id ?? '');
    expect(before.names.map(({ record }) => record)).not.toContain(entity.id);
    expect(after.names.map(({ record }) => record)).toContain(entity.id);
    await archive.close();
  });

  it('that are refused stay away from this briefing alone, until they are asked for again', async () => {
    const archive = await archiveInThisThread();
    const { briefings } = await mentioning(archive, '2003-05-06', 'Tallinn waits.', 'Tallinn too.');
    const [one = '', other = ''] = briefings.map(({ id }) => id);
    const refusal = { kind: 'place' as const, record: 'place.tallinn', name: 'Tallinn' };
    value(await archive['mentions.refuse']({ briefingId: one, ...refusal, refused: true }));
    expect((await suggest(archive, one)).names).toEqual([]);
    expect((await suggest(archive, other)).names).toHaveLength(1);
    value(await archive['mentions.refuse']({ briefingId: one, ...refusal, refused: false }));
    expect((await suggest(archive, one)).names).toHaveLength(1);
    await archive.close();
  });

  it('offer topics that the briefing does not have yet', async () => {
    const archive = await archiveInThisThread();
    const text = 'Polling stations opened. The ballot was long, and the runoff is near.';
    const { briefings } = await mentioning(
      archive,
      '2003-05-06',
      { text, headline: 'Elections' },
      { text, headline: 'Elections', topics: ['topic.elections'] },
    );
    const topics = async (place: number) =>
      (await suggest(archive, briefings[place]?.id ?? '')).topics.map(({ record }) => record);
    expect(await topics(0)).toContain('topic.elections');
    expect(await topics(1)).not.toContain('topic.elections');
    await archive.close();
  });

  it('are gathered over all briefings in spare time, spellings of one name as one proposal', async () => {
    const archive = await temporaryArchive();
    await mentioning(
      archive,
      '2003-05-06',
      'Minister Ruslan Berekov spoke in Riga.',
      'President Ruslan Berekov left.',
      'Envoy Ruslan Berekoff came.',
      'Minister Ruslan Berekow came.',
    );
    const read = async () => value(await archive['entities.proposals']({}));
    await expect
      .poll(async () => (await read()).waiting, { timeout: 30_000, interval: 1_500 })
      .toBe(0);
    const { proposals } = await read();
    expect(proposals[0]).toMatchObject({
      kind: 'person',
      name: 'Ruslan Berekov',
      spellings: ['Ruslan Berekov', 'Ruslan Berekow'],
      briefings: 3,
    });
    expect(value(await archive['entities.read']({ entityId: 'place.riga' })).suggestedIn).toBe(1);
  });
});

it('keeps the topics of a briefing with its revisions', async () => {
  const archive = await archiveInThisThread();
  const { briefings } = await mentioning(archive, '2003-05-06', {
    text: 'Ships.',
    topics: ['topic.elections'],
  });
  const briefingId = briefings[0]?.id ?? '';
  const read = value(await archive['briefings.read']({ briefingId }));
  expect(read.topics).toEqual(['topic.elections']);
  const { headline, section, byline, dateline, manuscript } = read;
  value(
    await archive['briefings.save']({
      briefingId,
      baseRevision: 1,
      details: { headline, section, byline, dateline },
      manuscript,
    }),
  );
  expect(value(await archive['briefings.read']({ briefingId })).topics).toBeUndefined();
  expect(await named(archive, 'elections')).toMatchObject({ status: 'known' });
  const earlier = value(await archive['briefings.readRevision']({ briefingId, revision: 1 }));
  expect(earlier.details.topics).toEqual(['topic.elections']);
  expect(value(await archive['briefings.history']({ briefingId }))).toHaveLength(2);
  await archive.close();
});
