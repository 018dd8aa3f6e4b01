import { expect, it } from 'vitest';
import { emptySheet, type StyleEntry } from '../../../../shared/house-style/style-sheet.ts';
import {
  archiveWithKnownSources,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from './temporary-archive.ts';

const adviser: StyleEntry = {
  kind: 'preferred',
  instead: ['advisor'],
  preferred: 'adviser',
  matchesCase: false,
  note: '',
};

async function library() {
  const archive = await archiveWithKnownSources();
  const publication = await foundCourier(archive);
  const issue = importedIssue(publication, { date: '2000-08-31', number: '1' }, [
    { headline: 'Docks', text: 'The advisor closed the docks (Reuters, August 28).' },
  ]);
  const [briefing] = (await importIssue(archive, issue, 'issue.txt')).briefings;
  const styled = async () => {
    const { findings } = value(await archive['findings.list']({ scope: {} }));
    return findings.filter(({ rule }) => rule === 'preferred-spelling').map(({ words }) => words);
  };
  const publicationId = publication.id;
  return { archive, publicationId, briefingId: briefing?.id ?? '', styled };
}

it('holds texts against the sheet of their publication as soon as it has one', async () => {
  const { archive, publicationId, styled } = await library();
  expect(value(await archive['styles.read']({ publicationId }))).toEqual(emptySheet);
  expect(await styled()).toEqual([]);
  const sheet = { ...emptySheet, entries: [adviser] };
  await archive['styles.save']({ publicationId, sheet });
  await archive.proofread(10);
  expect(await styled()).toEqual(['advisor']);
  await archive['styles.save']({ publicationId, sheet: emptySheet });
  await archive.proofread(10);
  expect(await styled()).toEqual([]);
});

it('no longer stops at what was called right in the publication, until that is taken back', async () => {
  const { archive, publicationId, briefingId, styled } = await library();
  await archive['styles.save']({ publicationId, sheet: { ...emptySheet, entries: [adviser] } });
  const request = { briefingId, rule: 'preferred-spelling', words: 'Advisor' };
  const { id } = value(await archive['wordings.accept'](request));
  await archive.proofread(10);
  expect(await styled()).toEqual([]);
  expect(value(await archive['wordings.list']({ publicationId }))).toMatchObject([
    { id, publicationId, words: 'Advisor' },
  ]);
  value(await archive['wordings.remove']({ id }));
  await archive.proofread(10);
  expect(await styled()).toEqual(['advisor']);
  expect(failureOf(await archive['wordings.remove']({ id })).kind).toBe('not-found');
});

it('keeps a word of the whole archive once, in whatever capitals it comes', async () => {
  const { archive } = await library();
  const first = value(await archive['wordings.accept']({ rule: 'spelling', words: 'berthage' }));
  const again = value(await archive['wordings.accept']({ rule: 'spelling', words: 'Berthage' }));
  expect(again).toEqual(first);
  expect(value(await archive['wordings.list']({}))).toHaveLength(1);
});

it('tells every name that it knows', async () => {
  const { archive } = await library();
  expect(await archive.knownNames()).toEqual(expect.arrayContaining(['Reuters']));
});
