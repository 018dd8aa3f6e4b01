import { describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import type { Publication } from '../../../../shared/issues/publication.ts';
import type { ReviewItem } from '../../../../shared/review/review-item.ts';
import {
  archiveInThisThread,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  issueOf,
  value,
} from './temporary-archive.ts';

/** A year alone is doubted; a day beside an agency is not. */
const DOUBTED = 'Fares rose [Zarubin, 2003].';
const PLAIN = 'Rain fell (Reuters, May 5).';

async function openArchive(): Promise<Archive> {
  const archive = await archiveInThisThread();
  onTestFinished(() => archive.close());
  return archive;
}

async function importTexts(archive: Archive, publication: Publication, ...texts: string[]) {
  const issue = importedIssue(
    publication,
    { date: '2003-05-06', number: '90' },
    texts.map((text, index) => ({ headline: `Briefing ${index + 1}`, text })),
  );
  return importIssue(archive, issue);
}

const queue = async (archive: Archive): Promise<ReviewItem[]> =>
  value(await archive['review.list']({})).items;

const progress = async (archive: Archive) =>
  value(await archive['review.progress']({ withKinds: true }));

const decide = async (
  archive: Archive,
  item: ReviewItem | undefined,
  verdict: 'accept' | 'reject' | 'leave',
) =>
  value(
    await archive['review.decide']({
      briefingId: item?.briefingId ?? '',
      id: item?.id ?? '',
      verdict,
    }),
  );

describe('the review queue', () => {
  it('holds what is doubtful, with its paragraph and why, and nothing else', async () => {
    const archive = await openArchive();
    await importTexts(archive, await foundCourier(archive), PLAIN, DOUBTED);
    const items = await queue(archive);
    expect(items).toMatchObject([
      {
        headline: 'Briefing 2',
        reason: 'doubtful',
        printed: '[Zarubin, 2003]',
        before: 'Fares rose ',
        after: '.',
        why: ['A year only.'],
        issueDate: '2003-05-06',
      },
    ]);
    expect(await progress(archive)).toMatchObject({
      waiting: 1,
      decided: 0,
      kinds: [{ reason: 'doubtful', kind: 'Zarubin: a year only', count: 1 }],
    });
  });

  it('asks which issue is meant where there are several, and waits for one that is missing', async () => {
    const archive = await openArchive();
    const publication = await foundCourier(archive);
    for (const number of ['80', '81']) {
      const details = issueOf({ date: '2003-05-01', number });
      value(await archive['issues.create']({ publicationId: publication.id, details }));
    }
    await importTexts(
      archive,
      publication,
      'One (see the Courier, May 1).',
      'Two (see the Courier, April 1).',
    );
    const [ambiguous, dangling] = await queue(archive);
    expect(ambiguous).toMatchObject({
      reason: 'ambiguous',
      kind: 'courier by date: several issues',
    });
    expect(dangling).toMatchObject({ reason: 'dangling' });

    const chosen = ambiguous?.resolutions[0]?.candidates[1]?.issueId ?? '';
    const { briefingId = '', id = '' } = ambiguous ?? {};
    const correction = { issueIds: [chosen] };
    value(await archive['review.decide']({ briefingId, id, verdict: 'accept', correction }));
    const read = value(await archive['briefings.read']({ briefingId }));
    expect(read.occurrences[0]?.resolutions).toMatchObject([
      { state: 'resolved', candidates: [{ issueId: chosen }] },
    ]);

    const details = issueOf({ date: '2003-04-01', number: '70' });
    value(await archive['issues.create']({ publicationId: publication.id, details }));
    expect(await queue(archive)).toEqual([]);
  });

  it('suggests what running text attributes, tags it when accepted and never asks again when not', async () => {
    const archive = await openArchive();
    const { briefings } = await importTexts(
      archive,
      await foundCourier(archive),
      'Interfax reported on May 3 that fares rose.',
      'Interfax reported on May 4 that fares fell.',
    );
    const [first, second] = await queue(archive);
    expect(first).toMatchObject({ reason: 'suggestion', kind: 'Interfax in running text' });
    await decide(archive, first, 'accept');
    await decide(archive, second, 'reject');
    expect(await queue(archive)).toEqual([]);
    const read = async (index: number) =>
      value(await archive['briefings.read']({ briefingId: briefings[index]?.id ?? '' }));
    expect((await read(0)).occurrences).toMatchObject([
      { printed: first?.printed, decision: { verdict: 'accepted' }, reading: { groups: [{}] } },
    ]);
    expect((await read(1)).occurrences).toMatchObject([{ decision: { verdict: 'rejected' } }]);
    expect((await read(1)).citationCount).toBe(0);
    const issueId = (await read(1)).issueId;
    value(await archive['issues.remove']({ issueId }));
    value(await archive['issues.restore']({ issueId }));
    expect(await queue(archive)).toEqual([]);
  });

  it('suggests attributions to the sources of the archive, as they are called by then', async () => {
    const archive = await openArchive();
    const publication = await foundCourier(archive);
    const text = 'Zarubin reported on May 3 that fares rose.';
    await importTexts(archive, publication, text);
    expect(await queue(archive)).toEqual([]);
    value(await archive['sources.create']({ name: 'Zarubin', kind: 'newspaper' }));
    await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-07' }, [{ headline: 'Fares', text }]),
    );
    expect(await queue(archive)).toMatchObject([
      { reason: 'suggestion', kind: 'Zarubin in running text' },
    ]);
    expect(value(await archive['sources.pressNames']({}))).toEqual(['Zarubin']);
  });

  it('asks whether an unknown name is a known source, in which no is no to that alone', async () => {
    const archive = await openArchive();
    const { briefings } = await importTexts(
      archive,
      await foundCourier(archive),
      'Rain fell (Kommersant, May 5).',
      'Snow fell (Komersant, May 5).',
      'Hail fell (Komersant, May 5).',
      'Fog came (Komersant, May 5).',
    );
    const { sources } = value(await archive['sources.list']({ query: 'Kommersant' }));
    const known = sources[0]?.id ?? '';
    expect(await queue(archive)).toEqual([]);
    value(await archive['sources.update']({ sourceId: known, kind: 'newspaper' }));
    const { issueId } = value(
      await archive['briefings.read']({ briefingId: briefings[0]?.id ?? '' }),
    );
    value(await archive['issues.remove']({ issueId }));
    value(await archive['issues.restore']({ issueId }));
    const [first, second, third] = await queue(archive);
    expect(third).toMatchObject({
      reason: 'same-source',
      kind: 'Komersant: perhaps Kommersant',
    });
    await decide(archive, first, 'accept');
    await decide(archive, second, 'reject');
    const cited = async (item: ReviewItem | undefined) => {
      const read = value(await archive['briefings.read']({ briefingId: item?.briefingId ?? '' }));
      return read.occurrences[0];
    };
    expect((await cited(first))?.sources).toMatchObject([{ name: 'Komersant', sourceId: known }]);
    expect((await cited(second))?.decision?.verdict).toBe('accepted');
    expect((await cited(second))?.sources[0]?.sourceId).not.toBe(known);
    expect(await queue(archive)).toHaveLength(1);

    const other = (await cited(third))?.sources[0]?.sourceId ?? '';
    value(await archive['sources.keepApart']({ sourceIds: [known, other] }));
    expect(await queue(archive)).toEqual([]);
  });

  it('is narrowed by kind, publication, issue and confidence', async () => {
    const archive = await openArchive();
    const publication = await foundCourier(archive);
    const { issueId } = await importTexts(archive, publication, DOUBTED, DOUBTED);
    const shown = async (filter: object) =>
      value(await archive['review.list']({ filter })).items.length;
    expect(await shown({ kind: 'Zarubin: a year only' })).toBe(2);
    expect(await shown({ kind: 'another' })).toBe(0);
    expect(await shown({ publicationId: publication.id, issueId })).toBe(2);
    expect(await shown({ issueId: 'none' })).toBe(0);
    expect(await shown({ confidence: 0.1 })).toBe(0);
  });

  it('comes in pages that never repeat an item', async () => {
    const archive = await openArchive();
    const texts = Array.from({ length: 7 }, () => `${DOUBTED} ${DOUBTED}`);
    await importTexts(archive, await foundCourier(archive), ...texts);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { items: ReviewItem[]; next: string | null } = value(
        await archive['review.list']({ after, limit: 3 }),
      );
      seen.push(...page.items.map(({ briefingId, start }) => `${briefingId} ${start}`));
      after = page.next;
    } while (after);
    expect(seen.length).toBe(14);
    expect(new Set(seen).size).toBe(14);
  });
});

describe('a decision in the queue', () => {
  it('is a revision of the briefing that keeps what was confirmed', async () => {
    const archive = await openArchive();
    await importTexts(archive, await foundCourier(archive), DOUBTED);
    const [item] = await queue(archive);
    await decide(archive, item, 'accept');
    const briefingId = item?.briefingId ?? '';
    const read = value(await archive['briefings.read']({ briefingId }));
    expect(read.occurrences[0]).toMatchObject({
      id: item?.id,
      reading: { confidence: 1, doubts: [], groups: [{ sources: [{ name: 'Zarubin' }] }] },
      decision: { verdict: 'accepted', reading: { printed: '[Zarubin, 2003]' } },
    });
    const history = value(await archive['briefings.history']({ briefingId }));
    expect(history.map(({ origin }) => origin)).toEqual(['review', 'import']);
  });

  it('is undone and done again', async () => {
    const archive = await openArchive();
    await importTexts(archive, await foundCourier(archive), DOUBTED);
    const before = await queue(archive);
    await decide(archive, before[0], 'reject');
    expect(await queue(archive)).toEqual([]);
    expect((await progress(archive)).undo).toBe('Rejected “[Zarubin, 2003]”');
    expect(await archive.stepReview('undo', 10)).toMatchObject({ changed: 1, refused: 0 });
    expect(await queue(archive)).toEqual(before);
    expect(await progress(archive)).toMatchObject({ undo: null, decided: 0 });
    expect(await archive.stepReview('redo', 10)).toMatchObject({ changed: 1, refused: 0 });
    expect(await queue(archive)).toEqual([]);
    expect(await archive.stepReview('redo', 10)).toBeNull();
  });

  it('can be to leave it: the text stays as it is, and a new reading does not ask again', async () => {
    const archive = await openArchive();
    await importTexts(archive, await foundCourier(archive), DOUBTED);
    const [item] = await queue(archive);
    await decide(archive, item, 'leave');
    expect(await queue(archive)).toEqual([]);
    const read = value(await archive['briefings.read']({ briefingId: item?.briefingId ?? '' }));
    expect(read.revision).toBe(1);
    value(await archive['issues.remove']({ issueId: read.issueId }));
    value(await archive['issues.restore']({ issueId: read.issueId }));
    expect(await queue(archive)).toEqual([]);
    expect(await archive.stepReview('undo', 10)).toMatchObject({ changed: 1 });
    expect(await queue(archive)).toHaveLength(1);
  });

  it('corrects borders, tag, names and records in one step', async () => {
    const archive = await openArchive();
    await importTexts(
      archive,
      await foundCourier(archive),
      'Fares rose [Zarubin Orel, 2003], they say.',
      PLAIN,
    );
    const [item] = await queue(archive);
    const { briefingId = '', id = '', start = 0 } = item ?? {};
    const printed = '[Zarubin Orel, 2003], they say';
    const record = value(await archive['sources.list']({ query: 'Reuters' })).sources[0];
    const correction = {
      span: { start, end: start + printed.length, printed },
      reading: {
        printed,
        kind: 'sources' as const,
        groups: [
          {
            sources: [
              { name: 'Zarubin', start: 1, end: 8 },
              { name: 'Orel', start: 9, end: 13 },
            ],
            dates: [{ start: '2003', end: '2003' }],
            resolved: [{ start: '2003-04', end: '2003-04' }],
          },
        ],
        references: [],
      },
      sources: { Orel: record?.id ?? '' },
    };
    value(await archive['review.decide']({ briefingId, id, verdict: 'accept', correction }));
    const read = value(await archive['briefings.read']({ briefingId }));
    expect(read.occurrences).toMatchObject([{ id, printed, decision: { verdict: 'accepted' } }]);
    expect(read.occurrences[0]?.sources).toMatchObject([
      { name: 'Zarubin' },
      { name: 'Orel', sourceId: record?.id },
    ]);
    expect(await archive.stepReview('undo', 10)).toMatchObject({ changed: 1 });
    expect(await queue(archive)).toMatchObject([{ id, printed: '[Zarubin Orel, 2003]' }]);
  });

  it('about a whole kind is one act, and undoing it leaves what was changed since', async () => {
    const archive = await openArchive();
    await importTexts(archive, await foundCourier(archive), DOUBTED, DOUBTED, DOUBTED);
    const items = await queue(archive);
    const chunk = { actId: 'a1', words: 'Accepted 3', verdict: 'accept' as const };
    await archive.decideReview({ ...chunk, items: items.slice(0, 2) });
    await archive.decideReview({ ...chunk, items: items.slice(2) });
    expect((await progress(archive)).decided).toBe(3);
    const [changed] = items;
    const read = value(await archive['briefings.read']({ briefingId: changed?.briefingId ?? '' }));
    const manuscript = JSON.parse(
      JSON.stringify(read.manuscript).replace('"verdict":"accepted"', '"verdict":"rejected"'),
    );
    const { headline, section, byline, dateline, revision } = read;
    value(
      await archive['briefings.save']({
        briefingId: read.id,
        baseRevision: revision,
        details: { headline, section, byline, dateline },
        manuscript,
      }),
    );
    expect(await archive.stepReview('undo', 2)).toMatchObject({ changed: 2, hasMore: true });
    expect(await archive.stepReview('undo', 2)).toMatchObject({ changed: 0, refused: 1 });
    expect(await queue(archive)).toHaveLength(2);
  });

  it('is refused where the words have gone', async () => {
    const archive = await openArchive();
    await importTexts(archive, await foundCourier(archive), DOUBTED);
    const outcome = await archive['review.decide']({
      briefingId: 'gone',
      id: 'gone',
      verdict: 'accept',
    });
    expect(failureOf(outcome).kind).toBe('not-found');
  });
});
