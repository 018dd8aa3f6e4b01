import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import type { Publication } from '../../../../shared/issues/publication.ts';
import {
  archiveInThisThread,
  foundCourier,
  importedIssue,
  importIssue,
  issueOf,
  value,
} from './temporary-archive.ts';

const strike = { headline: 'Pilots of the delta strike', text: 'The pilots stopped work.' };
const silt = { headline: 'Silt closes the eastern basin', text: 'Dredgers were not paid.' };

async function shelf() {
  const archive = await archiveInThisThread();
  const publication = await foundCourier(archive);
  const bring = (date: string, ...briefings: { headline: string; text: string }[]) =>
    importIssue(archive, importedIssue(publication, { date }, briefings));
  return { archive, publication, bring };
}

const referencesOf = async (archive: Archive, briefingId: string | undefined) =>
  value(await archive['references.ofBriefing']({ briefingId: briefingId ?? '' }));

const missingOf = async (archive: Archive, { id }: Publication) =>
  value(await archive['references.missing']({ publicationId: id }));

describe('what points to a briefing', () => {
  it('is told apart: by its headline, by that of another, and to the issue as a whole', async () => {
    const { archive, bring } = await shelf();
    const { issueId, briefings } = await bring('2003-05-01', strike, silt);
    const [first, second] = briefings;
    const later = await bring(
      '2003-05-06',
      { headline: 'One', text: `Rain (see “${strike.headline},” the Courier, May 1).` },
      { headline: 'Two', text: 'Rain (see the Courier, May 1).' },
    );
    const latest = await bring('2003-05-08', { headline: 'Three', text: 'Snow (see May 1).' });

    const ofFirst = await referencesOf(archive, first?.id);
    expect(ofFirst.toBriefing.map(({ briefingId }) => briefingId)).toEqual([
      later.briefings[0]?.id,
    ]);
    expect(ofFirst.toIssue.map(({ headline }) => headline)).toEqual(['Three', 'Two']);
    expect(ofFirst.toIssue[0]).toMatchObject({ sentence: 'Snow (see May 1).' });
    const ofSecond = await referencesOf(archive, second?.id);
    expect(ofSecond.toBriefing).toEqual([]);
    expect(ofSecond.toIssue).toEqual(ofFirst.toIssue);
    const { backlinks } = value(await archive['issues.read']({ issueId }));
    expect(backlinks.map(({ headline }) => headline)).toEqual(['Three', 'One', 'Two']);

    value(await archive['issues.remove']({ issueId: latest.issueId }));
    expect((await referencesOf(archive, first?.id)).toIssue).toHaveLength(1);
    await archive.close();
  });

  it('is shown in short, with the briefing that fits the sentence', async () => {
    const { archive, bring } = await shelf();
    const { issueId, briefings } = await bring('2003-05-01', strike, silt);
    const preview = async (parts: { title?: string; sentence?: string }) =>
      value(await archive['references.preview']({ issueId, ...parts })).fitting?.id ?? null;
    const sentence = 'The eastern basin, closed by silt, is open.';
    expect(await preview({ sentence })).toBe(briefings[1]?.id);
    expect(await preview({ title: 'Pilots of the Delta strike', sentence })).toBe(briefings[0]?.id);
    expect(await preview({ sentence: 'Rain.' })).toBeNull();
    await archive.close();
  });
});

describe('the issues that are missing', () => {
  it('are listed with all that wait for them, until they come', async () => {
    const { archive, publication, bring } = await shelf();
    await bring(
      '2003-05-06',
      { headline: 'One', text: 'Rain (see the Courier, May 1).' },
      { headline: 'Two', text: 'Rain (see the Courier, May 1, 3).' },
      { headline: 'Three', text: 'Rain (see the Courier, No. 7).' },
    );
    const before = await missingOf(archive, publication);
    expect(before).toMatchObject({ issues: 3, references: 4 });
    expect(before.missing.map(({ label, references }) => [label, references])).toEqual([
      ['1 May 2003', 2],
      ['No. 7', 1],
      ['3 May 2003', 1],
    ]);
    expect(before.missing[0]?.places.map(({ headline }) => headline)).toEqual(['One', 'Two']);

    const details = issueOf({ date: '2003-05-01', number: '7' });
    value(await archive['issues.create']({ publicationId: publication.id, details }));
    const after = await missingOf(archive, publication);
    expect(after.missing.map(({ label }) => label)).toEqual(['3 May 2003']);
    await archive.close();
  });
});
