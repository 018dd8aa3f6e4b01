import { describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { doubleHandlers } from '../../../../../electron/services/doubles/double-handlers.ts';
import { searchArchive } from '../../../../../electron/services/doubles/search-archive.ts';
import { Jobs } from '../../../../../electron/services/jobs.ts';
import type { IssueDetails } from '../../../../../shared/issues/issue.ts';
import type { Publication } from '../../../../../shared/issues/publication.ts';
import { breakIntoLines, quoteAsMail, someSentences } from '../../../../support/forms-of-a-text.ts';
import {
  archiveInThisThread,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from '../../archive/temporary-archive.ts';

const job = { signal: new AbortController().signal, progress: () => {} };

async function courierArchive() {
  const archive = await archiveInThisThread();
  onTestFinished(() => archive.close());
  return { archive, publication: await foundCourier(archive) };
}

const bring = (
  archive: Archive,
  publication: Publication,
  details: Partial<IssueDetails>,
  ...texts: string[]
) =>
  importIssue(
    archive,
    importedIssue(
      publication,
      details,
      texts.map((text, at) => ({ headline: `Item ${at + 1}`, text })),
    ),
    `${details.number ?? 'unnumbered'}-${texts.length}.txt`,
  );

const pairsOf = async (archive: Archive, undecidedOnly = false) =>
  value(await archive['doubles.list']({ undecidedOnly, offset: 0, limit: 100 }));

describe('looking for doubles in the archive', () => {
  it('finds an issue that came in two forms, however each is divided, and is sure of it', async () => {
    const { archive, publication } = await courierArchive();
    const [first, second] = [someSentences(1, 20), someSentences(2, 20)];
    const details = { number: '7', date: '2003-05-06' };
    const page = await bring(archive, publication, details, first, second);
    const mail = quoteAsMail(breakIntoLines(`${first} ${second}`, 60, { hyphenate: true }));
    const lines = await bring(archive, publication, details, mail);
    await bring(archive, publication, { number: '8', date: '2003-05-13' }, someSentences(3, 30));

    expect(value(await searchArchive(archive, job))).toBe(1);
    const { pairs } = await pairsOf(archive);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ kind: 'same-issue', isSure: true, proposal: 'merge' });
    expect([pairs[0]?.one.issueId, pairs[0]?.other.issueId].sort()).toEqual(
      [page.issueId, lines.issueId].sort(),
    );
    expect(pairs[0]?.together).toBeGreaterThan(0.9);
  });

  it('finds a reprint of a briefing in another issue, whole or cut', async () => {
    const { archive, publication } = await courierArchive();
    const report = someSentences(5, 24);
    await bring(
      archive,
      publication,
      { number: '1', date: '2003-01-07' },
      someSentences(4, 9),
      report,
    );
    const cut = report.split('. ').slice(0, 12).join('. ');
    const details = { number: '9', date: '2003-03-04' };
    await bring(archive, publication, details, cut, someSentences(6, 9));
    await searchArchive(archive, job);
    const { pairs } = await pairsOf(archive);
    expect(pairs).toMatchObject([
      {
        kind: 'reprint',
        proposal: 'keep-both',
        one: { number: '9', position: 0 },
        other: { number: '1', position: 1 },
      },
    ]);
  });

  it('asks about two issues of one number that say different things', async () => {
    const { archive, publication } = await courierArchive();
    const details = { number: '7', date: '2003-05-06' };
    await bring(archive, publication, details, someSentences(1, 20));
    await bring(archive, publication, details, someSentences(2, 20), 'More.');
    await searchArchive(archive, job);
    expect((await pairsOf(archive)).pairs).toMatchObject([{ kind: 'same-number', isSure: false }]);
  });

  it('takes numbers of a series full of boilerplate for no doubles', async () => {
    const { archive, publication } = await courierArchive();
    const furniture = someSentences(50, 40);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const own = someSentences(100 + number, 4);
      const details = { number: String(number), date: `2003-05-0${number}` };
      await bring(archive, publication, details, furniture, `${own} ${furniture}`);
    }
    expect(value(await searchArchive(archive, job))).toBe(0);
  });

  it('takes the place of the search before, and can be stopped', async () => {
    const { archive, publication } = await courierArchive();
    const details = { number: '7', date: '2003-05-06' };
    await bring(archive, publication, details, someSentences(1, 20));
    await bring(archive, publication, details, someSentences(1, 20), 'More.');
    await searchArchive(archive, job);
    await searchArchive(archive, job);
    expect((await pairsOf(archive)).total).toBe(1);
    const stopped = { ...job, signal: AbortSignal.abort() };
    expect(failureOf(await searchArchive(archive, stopped)).kind).toBe('cancelled');
  });
});

describe('a decision about a pair', () => {
  const twice = async () => {
    const { archive, publication } = await courierArchive();
    const details = { number: '7', date: '2003-05-06' };
    const one = await bring(archive, publication, details, someSentences(1, 20));
    const other = await bring(
      archive,
      publication,
      details,
      `${someSentences(1, 20)} And more of it.`,
    );
    await searchArchive(archive, job);
    const [pair] = (await pairsOf(archive)).pairs;
    if (!pair) throw new Error('There should be a pair');
    return { archive, publication, details, one, other, pair };
  };

  it('is remembered by a later search, and can be taken back', async () => {
    const { archive, pair } = await twice();
    value(await archive['doubles.decide']({ pairIds: [pair.id], decision: 'different' }));
    await searchArchive(archive, job);
    const [again] = (await pairsOf(archive)).pairs;
    expect(again).toMatchObject({ id: pair.id, decision: 'different' });
    expect((await pairsOf(archive, true)).total).toBe(0);
    value(await archive['doubles.decide']({ pairIds: [again?.id ?? ''], decision: null }));
    expect((await pairsOf(archive, true)).total).toBe(1);
  });

  it('is remembered when the import is taken back and comes again', async () => {
    const { archive, pair, other, publication, details } = await twice();
    value(await archive['doubles.decide']({ pairIds: [pair.id], decision: 'keep-both' }));
    value(await archive['imports.undo']({ batchId: other.report.batchId }));
    await bring(archive, publication, details, `${someSentences(1, 20)} And more of it.`);
    await searchArchive(archive, job);
    expect((await pairsOf(archive)).pairs).toMatchObject([{ decision: 'keep-both' }]);
  });

  it('to merge puts the poorer one into the trash; taken back, it is there again', async () => {
    const { archive, pair } = await twice();
    value(await archive['doubles.decide']({ pairIds: [pair.id], decision: 'merge' }));
    const issues = async () =>
      value(await archive['issues.list']({ offset: 0, limit: 9 })).issues.map(({ id }) => id);
    expect(await issues()).toEqual([pair.one.issueId]);
    expect((await pairsOf(archive)).pairs).toMatchObject([{ decision: 'merge', kept: 'one' }]);
    value(await archive['doubles.decide']({ pairIds: [pair.id], decision: null }));
    expect((await issues()).sort()).toEqual([pair.one.issueId, pair.other.issueId].sort());
  });

  it('to merge keeps the side that a person chose', async () => {
    const { archive, pair } = await twice();
    const merge = { pairIds: [pair.id], decision: 'merge' as const };
    value(await archive['doubles.decide']({ ...merge, kept: 'other' }));
    const { issues } = value(await archive['issues.list']({ offset: 0, limit: 9 }));
    expect(issues.map(({ id }) => id)).toEqual([pair.other.issueId]);
    expect((await pairsOf(archive)).pairs).toMatchObject([{ decision: 'merge', kept: 'other' }]);
  });

  it('to merge is refused for briefings, for each was printed in its own issue', async () => {
    const { archive, publication } = await courierArchive();
    const report = someSentences(5, 24);
    await bring(
      archive,
      publication,
      { number: '1', date: '2003-01-07' },
      someSentences(4, 9),
      report,
    );
    await bring(
      archive,
      publication,
      { number: '2', date: '2003-01-14' },
      someSentences(8, 9),
      report,
    );
    await searchArchive(archive, job);
    const [pair] = (await pairsOf(archive)).pairs;
    const merge = { pairIds: [pair?.id ?? ''], decision: 'merge' as const };
    expect(failureOf(await archive['doubles.decide'](merge)).kind).toBe('conflict');
  });

  it('about one is offered for all that are like it', async () => {
    const { archive, pair } = await twice();
    expect(value(await archive['doubles.alike']({ pairId: pair.id })).pairIds).toEqual([pair.id]);
    value(await archive['doubles.decide']({ pairIds: [pair.id], decision: 'keep-both' }));
    expect(value(await archive['doubles.alike']({ pairId: pair.id })).pairIds).toEqual([]);
  });

  it('to merge is undone when the kept issue is taken back with its import', async () => {
    const { archive, pair, one, other } = await twice();
    value(await archive['doubles.decide']({ pairIds: [pair.id], decision: 'merge' }));
    const kept = [one, other].find(({ issueId }) => issueId === pair.one.issueId);
    value(await archive['imports.undo']({ batchId: kept?.report.batchId ?? '' }));
    const { issues } = value(await archive['issues.list']({ offset: 0, limit: 9 }));
    expect(issues.map(({ id }) => id)).toEqual([pair.other.issueId]);
  });
});

describe('two texts side by side', () => {
  it('are shown with their differences, also after they were merged', async () => {
    const { archive, publication } = await courierArchive();
    const details = { number: '7', date: '2003-05-06' };
    await bring(archive, publication, details, someSentences(1, 20));
    const longer = `${someSentences(1, 20)} The council met.`;
    await bring(archive, publication, details, longer, 'More.');
    await searchArchive(archive, job);
    const [pair] = (await pairsOf(archive)).pairs;
    const pairId = pair?.id ?? '';
    const handlers = doubleHandlers({ archive, jobs: new Jobs({ emit: () => {} }) });
    const before = value(await handlers['doubles.compare']({ pairId }));
    expect(JSON.stringify(before.comparison)).toContain('The council met.');
    value(await archive['doubles.decide']({ pairIds: [pairId], decision: 'merge' }));
    const after = value(await handlers['doubles.compare']({ pairId }));
    expect(after.comparison).toEqual(before.comparison);
    expect(after.pair.decision).toBe('merge');
  });
});
