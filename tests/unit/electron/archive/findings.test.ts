import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import {
  archiveWithKnownSources,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  indexed,
  value,
} from './temporary-archive.ts';

const wrong = 'The docks closed on Tuesday, August 28 (Reuters, August 28).';
const right = 'The docks closed on Monday, August 28 (Reuters, August 28).';

async function library() {
  const archive = await archiveWithKnownSources();
  const publication = await foundCourier(archive);
  const issue = importedIssue(publication, { date: '2000-08-31', number: '1' }, [
    { headline: 'Docks', text: wrong },
    { headline: 'Pilots', text: 'Pilots struck on Friday, August 30 (AP, August 30).' },
  ]);
  const brought = await importIssue(archive, issue, 'issue.txt');
  const [docks, pilots] = brought.briefings.map(({ id }) => id);
  return { archive, publication, issue, ...brought, docks: docks ?? '', pilots: pilots ?? '' };
}

const findingsOf = async (
  archive: Archive,
  scope: { briefingId?: string; issueId?: string } = {},
) => value(await archive['findings.list']({ scope })).findings;

async function save(archive: Archive, briefingId: string, ...paragraphs: string[]) {
  const briefing = value(await archive['briefings.read']({ briefingId }));
  const publication = value(await archive['publications.list']({})).find(
    ({ title }) => title === 'The Harbour Courier',
  );
  if (!publication) throw new Error('No publication');
  const { headline, section, byline, dateline, revision } = briefing;
  const { issue } = value(await archive['issues.read']({ issueId: briefing.issueId }));
  return value(
    await archive['briefings.save']({
      briefingId,
      baseRevision: revision,
      details: { headline, section, byline, dateline },
      ...indexed(publication, issue, ...paragraphs),
    }),
  );
}

describe('findings', () => {
  it('are found in what was imported, once it is asked for', async () => {
    const { archive, docks, issueId } = await library();
    expect(value(await archive['findings.count']({}))).toEqual({ rules: [], waiting: 2 });
    const found = await findingsOf(archive, { issueId });
    expect(found.map(({ rule, briefingId, words }) => [rule, briefingId, words])).toContainEqual([
      'wrong-weekday',
      docks,
      'Tuesday, August 28',
    ]);
    expect(value(await archive['findings.count']({})).waiting).toBe(0);
  });

  it('follow the text at its next save', async () => {
    const { archive, docks } = await library();
    expect(await findingsOf(archive, { briefingId: docks })).toHaveLength(1);
    await save(archive, docks, right);
    expect(await findingsOf(archive, { briefingId: docks })).toEqual([]);
  });

  it('of a whole archive come bit by bit', async () => {
    const { archive } = await library();
    expect(await archive.proofread(1)).toEqual({ read: 1, waiting: 1 });
    expect(await archive.proofread(5)).toEqual({ read: 1, waiting: 0 });
    const { rules } = value(await archive['findings.count']({}));
    expect(rules).toEqual([{ rule: 'wrong-weekday', open: 2, left: 0 }]);
  });

  it('come rule by rule where that is asked, the gravest first', async () => {
    const { archive, docks } = await library();
    await save(archive, docks, 'Closed (Quay Herald, August 28), on Tuesday, August 28.');
    await archive.proofread(10);
    const listed = value(await archive['findings.list']({ by: 'rule' })).findings;
    expect(listed.map(({ rule }) => rule)).toEqual([
      'wrong-weekday',
      'wrong-weekday',
      'unknown-outlet',
    ]);
  });

  it('go with their briefing into the trash, and come back with it', async () => {
    const { archive, docks, issueId } = await library();
    expect(await findingsOf(archive, { issueId })).toHaveLength(2);
    await archive['briefings.remove']({ briefingId: docks });
    await archive.proofread(10);
    expect(value(await archive['findings.list']({})).findings).toHaveLength(1);
    await archive['briefings.restore']({ briefingId: docks });
    await archive.proofread(10);
    expect(value(await archive['findings.list']({})).findings).toHaveLength(2);
  });

  it('about an outlet go once somebody vouches for it', async () => {
    const { archive, docks } = await library();
    await save(archive, docks, 'The docks closed (Quay Herald, August 28).');
    expect((await findingsOf(archive, { briefingId: docks })).map(({ rule }) => rule)).toEqual([
      'unknown-outlet',
    ]);
    const { sources } = value(await archive['sources.list']({ query: 'quay herald' }));
    await archive['sources.update']({ sourceId: sources[0]?.id ?? '', kind: 'newspaper' });
    expect(await findingsOf(archive, { briefingId: docks })).toEqual([]);
  });

  it('about a reference go once its issue arrives', async () => {
    const { archive, publication, docks } = await library();
    await importIssue(archive, importedIssue(publication, { date: '2000-01-03' }, []), 'first.txt');
    await save(archive, docks, 'It began earlier (see the Courier, July 28).');
    const before = await findingsOf(archive, { briefingId: docks });
    expect(before.map(({ rule, words }) => [rule, words])).toEqual([
      ['dangling-reference', 'Courier, July 28'],
    ]);
    await importIssue(archive, importedIssue(publication, { date: '2000-07-28' }, []), 'july.txt');
    expect(await findingsOf(archive, { briefingId: docks })).toEqual([]);
  });
});

describe('leaving findings', () => {
  const only = <Item>(items: readonly Item[]): Item => {
    const [item] = items;
    if (!item || items.length > 1) throw new Error('There should be one');
    return item;
  };

  it('holds through edits elsewhere, and can be taken back', async () => {
    const { archive, docks } = await library();
    const { fingerprint } = only(await findingsOf(archive, { briefingId: docks }));
    const { actId } = value(await archive['findings.leave']({ briefingId: docks, fingerprint }));
    expect(await findingsOf(archive, { briefingId: docks })).toEqual([]);
    await save(archive, docks, 'A new opening.', wrong, 'A new end.');
    expect(await findingsOf(archive, { briefingId: docks })).toEqual([]);
    await archive['findings.restore']({ actId });
    expect(await findingsOf(archive, { briefingId: docks })).toHaveLength(1);
    expect(failureOf(await archive['findings.restore']({ actId })).kind).toBe('not-found');
  });

  it('holds when the same issue is imported again', async () => {
    const { archive, issue, issueId, docks } = await library();
    const { fingerprint } = only(await findingsOf(archive, { briefingId: docks }));
    await archive['findings.leave']({ briefingId: docks, fingerprint, extent: 'briefing' });
    await archive['issues.remove']({ issueId });
    const again = await importIssue(archive, issue, 'again.txt');
    const found = await findingsOf(archive, { issueId: again.issueId });
    expect(found.map(({ words }) => words)).toEqual(['Friday, August 30']);
  });

  it('of a whole publication holds for what comes later', async () => {
    const { archive, publication, docks, issueId } = await library();
    const { fingerprint } = only(await findingsOf(archive, { briefingId: docks }));
    await findingsOf(archive, { issueId });
    const left = await archive['findings.leave']({
      briefingId: docks,
      fingerprint,
      extent: 'publication',
    });
    expect(value(left).left).toBe(2);
    const later = importedIssue(publication, { date: '2000-09-30' }, [
      { headline: 'Ice', text: 'It froze on Tuesday, September 29.' },
    ]);
    const { issueId: laterId } = await importIssue(archive, later, 'later.txt');
    expect(await findingsOf(archive, { issueId: laterId })).toEqual([]);
    const { rules } = value(await archive['findings.count']({ scope: { issueId: laterId } }));
    expect(rules).toEqual([{ rule: 'wrong-weekday', open: 0, left: 1 }]);
    await archive['findings.restore']({ actId: value(left).actId });
    expect(value(await archive['findings.list']({})).findings).toHaveLength(3);
  });
});
