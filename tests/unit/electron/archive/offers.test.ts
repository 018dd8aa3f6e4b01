import { describe, expect, it } from 'vitest';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  issueOf,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

/** The Courier cites the Baltic agency under a short name; the Digest cites Reuters often. */
async function newsroom() {
  const archive = await temporaryArchive();
  const courier = await foundCourier(archive);
  const digest = await archive.ensurePublication('Delta Digest', 'en');
  const issues = [
    [courier, '2001-02-03', 'Pilots strike', 'Rain (Baltic Wire, February 2; AP, February 1).'],
    [
      courier,
      '2001-02-04',
      'Grain ships',
      'Rain (Baltic Wire, February 3). Sun (AFP, February 3).',
    ],
    [
      digest,
      '2001-02-04',
      'Dredgers strike',
      'Rain (Reuters, February 1; Reuters, February 2; Reuters, February 3).',
    ],
  ] as const;
  const issueIds: string[] = [];
  for (const [of, date, headline, text] of issues) {
    const issue = importedIssue(of, { date, number: date.slice(-1) }, [{ headline, text }]);
    const { issueId } = await importIssue(archive, issue, `${headline}.txt`);
    issueIds.push(issueId);
  }
  const details = issueOf({ number: '5', date: '2001-02-05', status: 'draft' });
  const publicationId = courier.id;
  const written = value(await archive['issues.create']({ publicationId, details }));
  return { archive, issueId: written.id, issueIds };
}

describe('sources that are offered', () => {
  it('are first those that the publication lately cites, then the most cited', async () => {
    const { archive, issueId } = await newsroom();
    const offers = value(await archive['offers.sources']({ issueId, query: '', limit: 4 }));
    expect(offers.map(({ printed }) => printed)).toEqual(['Baltic Wire', 'AFP', 'AP', 'Reuters']);
  });

  it('answer to any of their names, and come as the publication prints them', async () => {
    const { archive, issueId } = await newsroom();
    const [baltic] = value(await archive['offers.sources']({ issueId, query: 'wire' }));
    expect(baltic).toMatchObject({ printed: 'Baltic Wire', citations: 2 });
    const { sourceId = '' } = baltic ?? {};
    await archive['sources.update']({ sourceId, name: 'Baltic News Wire Agency' });
    const renamed = value(await archive['offers.sources']({ issueId, query: 'news wire' }));
    expect(renamed).toMatchObject([{ printed: 'Baltic Wire', name: 'Baltic News Wire Agency' }]);
  });
});

describe('issues that are offered', () => {
  it('are the newest of the publication before anything is typed, without its own', async () => {
    const { archive, issueId, issueIds } = await newsroom();
    const offers = value(await archive['offers.issues']({ issueId, query: '' }));
    expect(offers.map((offer) => offer.issueId)).toEqual([issueIds[1], issueIds[0]]);
    expect(offers[0]).toMatchObject({ publicationName: 'the Courier', briefing: null });
  });

  it('are found by day, number and headline, those of the publication first', async () => {
    const { archive, issueId, issueIds } = await newsroom();
    const found = async (query: string) =>
      value(await archive['offers.issues']({ issueId, query })).map((offer) => [
        issueIds.indexOf(offer.issueId),
        offer.briefing?.headline ?? null,
      ]);
    expect(await found('4 february')).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(await found('no. 3')).toEqual([[0, null]]);
    expect(await found('strike')).toEqual([
      [0, 'Pilots strike'],
      [2, 'Dredgers strike'],
    ]);
  });

  it('fail where nothing is being written', async () => {
    const { archive } = await newsroom();
    const outcome = await archive['offers.issues']({ issueId: 'no-issue', query: '' });
    expect(failureOf(outcome).kind).toBe('not-found');
  });
});
