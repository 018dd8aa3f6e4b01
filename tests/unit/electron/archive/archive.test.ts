import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import {
  courier,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  indexed,
  issueOf,
  manuscriptOf,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

describe('an archive', () => {
  it('keeps a briefing through creating, saving and reading', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const details = issueOf({ number: '12', date: '2003-05-06' });
    const issue = value(await archive['issues.create']({ publicationId: publication.id, details }));
    const created = value(
      await archive['briefings.create']({ issueId: issue.id, headline: 'Grain' }),
    );
    const content = indexed(publication, details, 'The port reopened (Reuters, May 5).');
    const saved = value(
      await archive['briefings.save']({
        briefingId: created.id,
        baseRevision: 1,
        details: { headline: 'Grain ships', section: 'TRADE', byline: null, dateline: null },
        ...content,
      }),
    );
    expect(saved.revision).toBe(2);
    const read = value(await archive['briefings.read']({ briefingId: created.id }));
    const { fingerprint: _, ...told } = saved;
    expect(read).toMatchObject(told);
    expect(read.headline).toBe('Grain ships');
    expect(read.opening).toBe('The port reopened (Reuters, May 5).');
    expect(read.citationCount).toBe(1);
    expect(read.occurrences[0]?.sources[0]?.name).toBe('Reuters');
  });

  it('answers a save with the citations that it changed, and no others', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const details = issueOf({ date: '2003-05-06' });
    const { briefings } = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-06' }, [{ headline: 'One', text: 'Words.' }]),
    );
    const save = async (baseRevision: number, manuscript: Manuscript) =>
      value(
        await archive['briefings.save']({
          ...{ briefingId: briefings[0]?.id ?? '', baseRevision },
          details: { headline: 'One', section: null, byline: null, dateline: null },
          manuscript,
        }),
      );
    const text = 'Ice (Reuters, May 5). Fog (AP, May 5).';
    const { manuscript } = indexed(publication, details, text);
    expect((await save(1, manuscript)).occurrences).toHaveLength(2);
    const changed = JSON.stringify(manuscript).replace('Ice', 'More ice').replace('AP', 'UPI');
    const saved = await save(2, JSON.parse(changed));
    expect(saved.occurrences.map(({ printed }) => printed)).toEqual(['(UPI, May 5)']);
  });

  it('refuses to save over a revision that the window has not seen', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const { briefings } = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-06' }, [{ headline: 'One', text: 'Words.' }]),
    );
    const save = (text: string) =>
      archive['briefings.save']({
        briefingId: briefings[0]?.id ?? '',
        baseRevision: 1,
        details: { headline: 'One', section: null, byline: null, dateline: null },
        ...indexed(publication, issueOf({}), text),
      });
    value(await save('Words of the first window.'));
    expect(failureOf(await save('Words of the second.')).kind).toBe('stale-revision');
  });

  it('makes no revision of a save that changes nothing', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const { briefings } = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-06' }, [{ headline: 'One', text: 'Words.' }]),
    );
    const saved = value(
      await archive['briefings.save']({
        briefingId: briefings[0]?.id ?? '',
        baseRevision: 1,
        details: { headline: 'One', section: null, byline: null, dateline: null },
        ...indexed(publication, issueOf({ date: '2003-05-06' }), 'Words.'),
      }),
    );
    expect(saved.revision).toBe(1);
  });

  it('lists issues newest first and undated ones last', async () => {
    const archive = await temporaryArchive();
    const { id: publicationId } = await foundCourier(archive);
    for (const date of ['2001-01-01', null, '2003-01-01', '2002-01-01']) {
      value(await archive['issues.create']({ publicationId, details: issueOf({ date }) }));
    }
    const { issues, total } = value(await archive['issues.list']({ publicationId }));
    expect(issues.map(({ date }) => date)).toEqual([
      '2003-01-01',
      '2002-01-01',
      '2001-01-01',
      null,
    ]);
    expect(total).toBe(4);
  });

  it('keeps briefings in the order of print through moving, removing and restoring', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const { issueId, briefings } = await importIssue(
      archive,
      importedIssue(
        publication,
        { date: '2003-05-06' },
        ['A', 'B', 'C'].map((headline) => ({ headline, text: headline })),
      ),
    );
    const order = async () =>
      value(await archive['issues.read']({ issueId })).briefings.map(
        ({ headline, position }) => `${position}${headline}`,
      );
    const [a, b] = briefings.map(({ id }) => id);
    value(await archive['briefings.move']({ briefingId: a ?? '', position: 2 }));
    expect(await order()).toEqual(['0B', '1C', '2A']);
    value(await archive['briefings.remove']({ briefingId: b ?? '' }));
    expect(await order()).toEqual(['0C', '1A']);
    expect(failureOf(await archive['briefings.read']({ briefingId: b ?? '' })).kind).toBe(
      'not-found',
    );
    value(await archive['briefings.restore']({ briefingId: b ?? '' }));
    expect(await order()).toEqual(['0B', '1C', '2A']);
  });

  it('moves an issue to another day with its briefings, texts and histories', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const early = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-06' }, [
        { headline: 'Dredging', text: 'Dredging began (Reuters, May 5).' },
      ]),
    );
    await importIssue(
      archive,
      importedIssue(publication, { date: '2004-01-01' }, [
        { headline: 'Dredging again', text: 'Dredging ended.' },
      ]),
    );
    value(
      await archive['issues.update']({ issueId: early.issueId, details: { date: '2005-05-06' } }),
    );
    const { hits } = value(await archive['search.find']({ query: 'dredging' }));
    expect(hits.map(({ date }) => date)).toEqual(['2005-05-06', '2004-01-01']);
    const briefingId = early.briefings[0]?.id ?? '';
    expect(value(await archive['briefings.history']({ briefingId }))).toHaveLength(1);
    const read = value(await archive['briefings.read']({ briefingId }));
    expect(read.occurrences[0]?.reading?.groups[0]?.resolved?.[0]?.start).toBe('2005-05-05');
    expect((await archive.check()).damages).toEqual([]);
  });

  it('gives each publication its own slug and refuses a taken title', async () => {
    const archive = await temporaryArchive();
    await foundCourier(archive);
    const again = await archive['publications.create']({
      details: { ...courier, title: 'Harbour courier' },
    });
    expect(failureOf(again).kind).toBe('conflict');
    const other = value(
      await archive['publications.create']({ details: { ...courier, title: 'Ħarbour & Côurier' } }),
    );
    expect(other.slug).toBe('arbour-courier');
  });

  it('shows a publication that an import founds only once it has an issue', async () => {
    const archive = await temporaryArchive();
    const founded = await archive.ensurePublication('Delta Digest', 'nl');
    expect(value(await archive['publications.list']({}))).toEqual([]);
    await importIssue(
      archive,
      importedIssue(founded, { date: '2003-05-06' }, [{ headline: 'One', text: 'Words.' }]),
    );
    const [listed] = value(await archive['publications.list']({}));
    expect(listed).toMatchObject({ title: 'Delta Digest', language: 'nl', issueCount: 1 });
    expect((await archive.ensurePublication('DELTA DIGEST', null)).id).toBe(founded.id);
  });

  it('gives an issue whole to exporters, with the issues that it points to', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const earlier = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-01' }, [{ headline: 'One', text: 'Words.' }]),
    );
    const later = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-06' }, [
        { headline: 'Two', text: 'It has gone on (see the Courier, May 1).' },
      ]),
    );
    const document = value(await archive.issueDocument(later.issueId));
    expect(document.briefings).toHaveLength(1);
    expect(document.linkedIssues.get(earlier.issueId)?.publicationSlug).toBe(publication.slug);
  });

  it('counts what it holds', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-01' }, [{ headline: 'One', text: 'Words.' }]),
    );
    expect(await archive.counts()).toMatchObject({ publications: 1, issues: 1, briefings: 1 });
  });

  it('tells that a manuscript in the trash can be restored', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const { issueId, briefings } = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-01' }, [{ headline: 'One', text: 'Pilots.' }]),
    );
    value(await archive['issues.remove']({ issueId }));
    const briefingId = briefings[0]?.id ?? '';
    expect(failureOf(await archive['briefings.read']({ briefingId })).hint).toContain('Restore');
    expect(value(await archive['search.find']({ query: 'pilots' })).hits).toEqual([]);
    value(await archive['issues.restore']({ issueId }));
    expect(value(await archive['briefings.read']({ briefingId })).manuscript).toEqual(
      manuscriptOf('Pilots.'),
    );
    expect(value(await archive['search.find']({ query: 'pilots' })).hits).toHaveLength(1);
  });
});
