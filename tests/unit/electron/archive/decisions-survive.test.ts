import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { archivePaths } from '../../../../electron/archive/archive-paths.ts';
import { openSession } from '../../../../electron/archive/archive-session.ts';
import type { Connection } from '../../../../electron/archive/connection.ts';
import { countUnread, rereadSome } from '../../../../electron/archive/grammar-rereading.ts';
import { migrations } from '../../../../electron/archive/migrations/migrations.ts';
import { operations } from '../../../../electron/archive/operations/operations.ts';
import type { Reading } from '../../../../shared/citations/reading.ts';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';
import type { Briefing } from '../../../../shared/issues/briefing.ts';
import type { ReviewItem } from '../../../../shared/review/review-item.ts';
import {
  found,
  foundCourier,
  importedIssue,
  importIssue,
  issueOf,
  noSources,
  temporaryFolder,
  value,
} from './temporary-archive.ts';

interface Opened {
  readonly archive: Archive;
  readonly connection: Connection;
}

async function open(): Promise<Opened> {
  const folder = temporaryFolder();
  const paths = archivePaths(folder);
  const seed = noSources;
  await found(folder, { seed });
  const session = value(await openSession({ paths, migrations, seed, create: true }));
  onTestFinished(async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const methods = Object.entries(operations).map(([name, operation]) => {
    const work = operation as (...all: unknown[]) => unknown;
    return [name, async (...parameters: unknown[]) => work(session.connection, ...parameters)];
  });
  return { archive: Object.fromEntries(methods) as Archive, connection: session.connection };
}

/** Another grammar: it finds only what stands in square brackets, and calls every source "Other". */
const other = {
  version: 1000,
  recognise: (text: string): Reading[] =>
    [...text.matchAll(/\[[^\]]*\]/g)].map(({ index, 0: printed }) => ({
      start: index,
      end: index + printed.length,
      printed,
      kind: 'sources',
      groups: [
        {
          sources: [{ name: 'Other', start: index + 1, end: index + 6 }],
          dates: [],
          resolved: null,
        },
      ],
      references: [],
      confidence: 0.9,
      doubts: [],
    })),
};

const TEXT =
  'Fares rose [Zarubin, 2003]. Rain fell (Reuters, May 5). ' +
  'Ice broke [Orel, 2003]. Fog came (see the Courier, May 1).';

async function withOneBriefing({ archive }: Opened, text = TEXT) {
  const publication = await foundCourier(archive);
  for (const number of ['80', '81']) {
    const details = issueOf({ date: '2003-05-01', number });
    value(await archive['issues.create']({ publicationId: publication.id, details }));
  }
  const issue = importedIssue(publication, { date: '2003-05-06', number: '90' }, [
    { headline: 'The weather', text },
  ]);
  const imported = await importIssue(archive, issue);
  const briefingId = imported.briefings[0]?.id ?? '';
  const read = async () => value(await archive['briefings.read']({ briefingId }));
  return { publication, issue, imported, briefingId, read };
}

const queue = async (archive: Archive): Promise<ReviewItem[]> =>
  value(await archive['review.list']({})).items;

const decide = async (
  archive: Archive,
  { briefingId, id }: ReviewItem,
  verdict: 'accept' | 'reject',
) => value(await archive['review.decide']({ briefingId, id, verdict }));

/** All that must not move: the decided spans, where they stand, and what they mean. */
const decidedOf = ({ occurrences }: Briefing) =>
  occurrences
    .filter(({ decision }) => decision !== undefined)
    // What was rejected means nothing, however it reads.
    .map((span) => (span.decision?.verdict === 'rejected' ? { ...span, reading: null } : span));

describe('a new version of the grammar', () => {
  it('moves nothing that was decided, and reads everything else anew', async () => {
    const opened = await open();
    const { archive, connection } = opened;
    const { read, briefingId } = await withOneBriefing(opened);
    const items = await queue(archive);
    expect(items.map(({ reason }) => reason)).toEqual(['doubtful', 'doubtful', 'ambiguous']);
    for (const [index, item] of items.entries()) {
      await decide(archive, item, index === 1 ? 'reject' : 'accept');
    }
    const before = await read();
    expect(decidedOf(before)).toHaveLength(3);
    expect(countUnread(connection, other)).toBe(1);

    expect(connection.transaction(() => rereadSome(connection, other, 10))).toBe(1);
    expect(countUnread(connection, other)).toBe(0);
    const after = await read();
    expect(decidedOf(after)).toEqual(decidedOf(before));
    expect(after.occurrences).toHaveLength(3);
    expect(after.updatedAt).toBe(before.updatedAt);
    const history = value(await archive['briefings.history']({ briefingId }));
    expect(history[0]?.origin).toBe('reading');
  });

  it('makes no revision where it reads the same, and none is read twice', async () => {
    const opened = await open();
    const { archive, connection } = opened;
    const { read } = await withOneBriefing(opened);
    const same = { version: 1001, recognise: recogniseCitations };
    const before = await read();
    expect(rereadSome(connection, same, 10)).toBe(1);
    expect(rereadSome(connection, same, 10)).toBe(0);
    expect(await read()).toEqual(before);
    expect((await archive.rereadOlder(10)).read).toBe(0);
  });

  it('reads in chunks that go on where the last one ended, the trash too', async () => {
    const opened = await open();
    const { archive, connection } = opened;
    const { publication, read } = await withOneBriefing(opened);
    const more = importedIssue(
      publication,
      { date: '2003-05-13', number: '91' },
      [1, 2, 3].map((each) => ({ headline: `Briefing ${each}`, text: TEXT })),
    );
    const { briefings } = await importIssue(archive, more);
    value(await archive['briefings.remove']({ briefingId: briefings[0]?.id ?? '' }));
    expect(rereadSome(connection, other, 3)).toBe(3);
    expect(countUnread(connection, other)).toBe(1);
    expect(rereadSome(connection, other, 3)).toBe(1);
    expect((await read()).occurrences).toHaveLength(2);
    expect((await queue(archive)).every(({ headline }) => headline !== 'Briefing 1')).toBe(true);
  });
});

describe('an import of the same issue', () => {
  const decided = async (archive: Archive) => {
    const [issue] = value(await archive['issues.list']({})).issues;
    const { briefings } = value(await archive['issues.read']({ issueId: issue?.id ?? '' }));
    const read = await archive['briefings.read']({ briefingId: briefings[0]?.id ?? '' });
    return decidedOf(value(read)).map(({ printed, decision }) => ({ printed, decision }));
  };

  it('brings decisions back after the first import was undone', async () => {
    const opened = await open();
    const { archive } = opened;
    const { issue, imported } = await withOneBriefing(opened);
    for (const [index, item] of (await queue(archive)).entries()) {
      await decide(archive, item, index === 1 ? 'reject' : 'accept');
    }
    const before = await decided(archive);
    expect(before).toHaveLength(3);
    value(await archive['imports.undo']({ batchId: imported.report.batchId }));
    await importIssue(archive, issue);
    expect(await decided(archive)).toEqual(before);
    expect(await queue(archive)).toEqual([]);
  });

  it('brings them into a file that has changed, where sentence and words are the same', async () => {
    const opened = await open();
    const { archive } = opened;
    const { publication } = await withOneBriefing(opened);
    for (const item of await queue(archive)) await decide(archive, item, 'reject');
    const changed = importedIssue(publication, { date: '2003-05-06', number: '90' }, [
      { headline: 'The weather, again', text: `A new beginning.\n${TEXT.replace('Ice', 'Snow')}` },
    ]);
    const { briefings } = await importIssue(archive, changed, 'changed.txt');
    const read = value(await archive['briefings.read']({ briefingId: briefings[0]?.id ?? '' }));
    expect(decidedOf(read).map(({ printed }) => printed)).toEqual([
      '[Zarubin, 2003]',
      '(see the Courier, May 1)',
    ]);
  });

  it('brings accepted attributions back, which no grammar tags', async () => {
    const opened = await open();
    const { archive } = opened;
    const { issue, imported } = await withOneBriefing(
      opened,
      'Interfax reported on May 3 that fares rose.',
    );
    for (const item of await queue(archive)) await decide(archive, item, 'accept');
    value(await archive['imports.undo']({ batchId: imported.report.batchId }));
    await importIssue(archive, issue);
    expect(await decided(archive)).toMatchObject([{ decision: { verdict: 'accepted' } }]);
  });
});

describe('decisions, new readings and undoing in any order', () => {
  it('leave every decided span as it was decided until that is undone', async () => {
    const sentences = fc.constantFrom(
      'Fares rose [Zarubin, 2003].',
      'Rain fell (Reuters, May 5).',
      'Interfax reported on May 3 that ice broke.',
      'Fog came (see the Courier, May 1).',
    );
    const act = fc.oneof(
      fc.record({
        act: fc.constantFrom('accept' as const, 'reject' as const),
        item: fc.nat(20),
      }),
      fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const, 'reread' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentences, { minLength: 1, maxLength: 4 }),
        fc.array(act, { minLength: 1, maxLength: 8 }),
        async (chosen, acts) => {
          const opened = await open();
          const { archive, connection } = opened;
          const text = chosen.map((one, index) => `${one.slice(0, 4)}${index}${one.slice(4)}`);
          const { read } = await withOneBriefing(opened, text.join(' '));
          const printed = new Map<string, unknown>();
          let version = 2000;
          for (const next of acts) {
            if (next.act === 'undo' || next.act === 'redo') {
              await archive.stepReview(next.act, 10);
              printed.clear();
            } else if (next.act === 'reread') {
              version += 1;
              const recognise = version % 2 === 0 ? recogniseCitations : other.recognise;
              rereadSome(connection, { version, recognise }, 10);
            } else if ('item' in next) {
              const items = await queue(archive);
              const item = items[next.item % Math.max(items.length, 1)];
              if (item) await decide(archive, item, next.act);
            }
            for (const span of decidedOf(await read())) {
              const { start, end, reading, decision, printed: words, sources } = span;
              const now = { start, end, reading, decision, words, sources };
              expect(printed.get(span.id) ?? now).toEqual(now);
              printed.set(span.id, now);
            }
            const ids = decidedOf(await read()).map(({ id }) => id);
            expect([...printed.keys()].filter((id) => !ids.includes(id))).toEqual([]);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
