import { userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  indexed,
  issueOf,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

async function importedBriefing(archive: Archive) {
  const publication = await foundCourier(archive);
  const { briefings } = await importIssue(
    archive,
    importedIssue(publication, { date: '2003-05-06' }, [{ headline: 'Grain', text: 'Words.' }]),
  );
  const briefingId = briefings[0]?.id ?? '';
  const save = async (baseRevision: number, text: string, origin?: 'restore') =>
    value(
      await archive['briefings.save']({
        briefingId,
        baseRevision,
        details: { headline: 'Grain', section: null, byline: null, dateline: null },
        ...(origin && { origin }),
        ...indexed(publication, issueOf({}), text),
      }),
    );
  return { briefingId, save };
}

describe('who writes', () => {
  it('is the account on this computer until a person says their name', async () => {
    const archive = await temporaryArchive();
    expect(value(await archive['people.whoWrites']({}))).toEqual({
      name: userInfo().username,
      isNamed: false,
    });
    const named = { name: 'Ingrid Vaal', isNamed: true };
    expect(value(await archive['people.nameWriter']({ name: ' Ingrid Vaal ' }))).toEqual(named);
    expect(value(await archive['people.whoWrites']({}))).toEqual(named);
  });

  it('is written beside every revision from then on, but not beside what an import wrote', async () => {
    const archive = await temporaryArchive();
    const { briefingId, save } = await importedBriefing(archive);
    await save(1, 'Words by the account.');
    value(await archive['people.nameWriter']({ name: 'Ingrid Vaal' }));
    await save(2, 'Words by Ingrid.');
    await save(3, 'Words.', 'restore');
    const history = value(await archive['briefings.history']({ briefingId }));
    expect(history.map(({ origin, author }) => [origin, author])).toEqual([
      ['restore', 'Ingrid Vaal'],
      ['edit', 'Ingrid Vaal'],
      ['edit', userInfo().username],
      ['import', null],
    ]);
  });
});

describe('the words that changed from one revision to another', () => {
  it('are counted for some pairs at once; a pair of which one is gone has no count', async () => {
    const archive = await temporaryArchive();
    const { briefingId, save } = await importedBriefing(archive);
    await save(1, 'Many words.');
    const pairs = [
      { from: 1, to: 2 },
      { from: 2, to: 7 },
    ];
    const counts = value(await archive['briefings.changedWords']({ briefingId, pairs }));
    expect(counts).toEqual([{ added: 2, removed: 1 }, null]);
  });
});

describe('naming a revision', () => {
  it('takes any of them, the newest where none is said, and can be taken back', async () => {
    const archive = await temporaryArchive();
    const { briefingId, save } = await importedBriefing(archive);
    await save(1, 'Other words.');
    const name = async (request: { revision?: number; name: string | null }) =>
      value(await archive['briefings.nameVersion']({ briefingId, ...request }));
    expect(await name({ name: 'Sent to print' })).toMatchObject({ revision: 2 });
    expect(await name({ revision: 1, name: 'As it came' })).toMatchObject({ name: 'As it came' });
    expect(await name({ revision: 1, name: null })).toMatchObject({ revision: 1, name: null });
    const unknown = await archive['briefings.nameVersion']({ briefingId, revision: 9, name: 'X' });
    expect(failureOf(unknown).kind).toBe('not-found');
  });
});
