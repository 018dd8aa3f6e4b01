import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import {
  archiveInThisThread,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from '../temporary-archive.ts';

/** Three issues that cite Radio Delta, in 1999 and 2001, the last without a section. */
async function archiveOfThreeYears(
  topicsOn: Readonly<Record<string, string[]>> = {},
): Promise<{ archive: Archive; sourceId: string }> {
  const archive = await archiveInThisThread();
  const publication = await foundCourier(archive);
  const issues = [
    { date: '1999-05-06', section: 'HARBOUR', text: 'Ships left (Radio Delta, Gamma, May 5).' },
    {
      date: '1999-06-06',
      section: 'TRADE',
      text: 'Grain came (Radio Delta, May 5; Gamma, May 5).',
    },
    { date: '2001-05-06', section: null, text: 'Ships came (Radio Delta, Sigma, May 5).' },
  ];
  for (const { date, section, text } of issues) {
    const issue = importedIssue(publication, { date }, [{ headline: `On ${date}`, text }]);
    const topics = topicsOn[date];
    const briefings = issue.briefings.map((briefing) => ({
      ...briefing,
      section,
      ...(topics && { topics }),
    }));
    await importIssue(archive, { ...issue, briefings });
  }
  const { sources } = value(await archive['sources.list']({ query: 'radio delta' }));
  return { archive, sourceId: sources[0]?.id ?? '' };
}

describe('the profile of a source', () => {
  it('tells how often it is cited in every year, beside what, and in which sections', async () => {
    const { archive, sourceId } = await archiveOfThreeYears();
    const profile = value(await archive['sources.profile']({ sourceId }));
    expect(profile).toMatchObject({
      first: '1999-05-06',
      last: '2001-05-06',
      undated: 0,
      years: [
        { year: 1999, citations: 2 },
        { year: 2000, citations: 0 },
        { year: 2001, citations: 1 },
      ],
      publications: [{ title: 'The Harbour Courier', citations: 3 }],
      sections: [
        { section: '', citations: 1 },
        { section: 'HARBOUR', citations: 1 },
        { section: 'TRADE', citations: 1 },
      ],
    });
    expect(profile.beside.map(({ name, citations }) => [name, citations])).toEqual([
      ['Gamma', 2],
      ['Sigma', 1],
    ]);
    await archive.close();
  });

  it('counts under the topics of the briefings, and by their sections where they have none', async () => {
    const { archive, sourceId } = await archiveOfThreeYears({
      '1999-05-06': ['topic.trade'],
      '1999-06-06': ['topic.elections', 'topic.trade'],
    });
    const profile = value(await archive['sources.profile']({ sourceId }));
    const counted = profile.topics.map(({ id, citations }) => [id, citations]);
    expect(counted).toEqual([
      ['topic.trade', 2],
      ['topic.elections', 1],
    ]);
    expect(profile.sections).toEqual([{ section: '', citations: 1 }]);
    const cited = async (limits: object) =>
      value(await archive['sources.uses']({ sourceId, ...limits })).uses.map(
        ({ headline }) => headline,
      );
    expect(await cited({ topicId: 'topic.elections' })).toEqual(['On 1999-06-06']);
    expect(await cited({ topicId: 'topic.trade' })).toHaveLength(2);
    expect(await cited({ topicId: 'topic.health' })).toEqual([]);
    expect(await cited({ section: 'HARBOUR' })).toEqual([]);
    expect(await cited({ section: '' })).toEqual(['On 2001-05-06']);
    await archive.close();
  });

  it('says nothing of a source that nobody cites', async () => {
    const archive = await archiveInThisThread();
    const { source } = value(await archive['sources.create']({ name: 'Radio Delta' }));
    expect(value(await archive['sources.profile']({ sourceId: source.id }))).toEqual({
      ...{ first: null, last: null, years: [], undated: 0 },
      ...{ publications: [], topics: [], sections: [], beside: [] },
    });
    await archive.close();
  });
});

describe('the places where a source is cited', () => {
  it('are narrowed to a year, a section, a publication, or what stands beside it', async () => {
    const { archive, sourceId } = await archiveOfThreeYears();
    const profile = value(await archive['sources.profile']({ sourceId }));
    const cited = async (limits: object) =>
      value(await archive['sources.uses']({ sourceId, ...limits })).uses.map(
        ({ headline }) => headline,
      );
    const [gamma] = profile.beside;
    const [publication] = profile.publications;
    expect(await cited({ year: 1999 })).toEqual(['On 1999-06-06', 'On 1999-05-06']);
    expect(await cited({ year: 2000 })).toEqual([]);
    expect(await cited({ section: 'HARBOUR' })).toEqual(['On 1999-05-06']);
    expect(await cited({ section: '' })).toEqual(['On 2001-05-06']);
    expect(await cited({ besideId: gamma?.id, year: 1999 })).toHaveLength(2);
    expect(await cited({ besideId: gamma?.id, year: 2001 })).toEqual([]);
    expect(await cited({ publicationId: publication?.id })).toHaveLength(3);
    await archive.close();
  });

  it('come page by page', async () => {
    const { archive, sourceId } = await archiveOfThreeYears();
    const first = value(await archive['sources.uses']({ sourceId, limit: 2 }));
    const second = value(await archive['sources.uses']({ sourceId, limit: 2, offset: 2 }));
    expect([first.more, second.more]).toEqual([true, false]);
    const places = [...first.uses, ...second.uses].map(({ occurrenceId }) => occurrenceId);
    expect(new Set(places).size).toBe(3);
    await archive.close();
  });
});

describe('the list of sources', () => {
  it('is narrowed by kind, country, status and whether they are cited, in either order', async () => {
    const { archive } = await archiveOfThreeYears();
    const { source } = value(await archive['sources.create']({ name: 'Alpha', kind: 'agency' }));
    value(await archive['sources.update']({ sourceId: source.id, country: 'GE' }));
    const listed = async (request: object) =>
      value(await archive['sources.list'](request)).sources.map(({ name }) => name);
    expect(await listed({ kind: 'agency' })).toEqual(['Alpha']);
    expect(await listed({ country: 'GE' })).toEqual(['Alpha']);
    expect(await listed({ status: 'confirmed' })).toEqual(['Alpha']);
    expect(await listed({ cited: true })).toEqual(['Radio Delta', 'Gamma', 'Sigma']);
    expect(await listed({ sort: 'name' })).toEqual(['Alpha', 'Gamma', 'Radio Delta', 'Sigma']);
    expect(value(await archive['sources.countries']({}))).toEqual([{ country: 'GE', sources: 1 }]);
    await archive.close();
  });
});
