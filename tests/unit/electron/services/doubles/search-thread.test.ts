import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { searchInThread } from '../../../../../electron/services/doubles/search-thread.ts';
import { importHandlers } from '../../../../../electron/services/imports/import-handlers.ts';
import { Jobs } from '../../../../../electron/services/jobs.ts';
import { breakIntoLines, quoteAsMail, someSentences } from '../../../../support/forms-of-a-text.ts';
import { textFile } from '../../../../support/text-file.ts';
import {
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  value,
} from '../../archive/temporary-archive.ts';

const page = someSentences(4, 40);
const head = (number: number) =>
  `Publication: Quay Volume: 6 Issue: ${number}\nAugust ${number}, 2000`;
const files = [
  textFile(`${head(16)}\n\nA Berth Opens\n\n${page}`, 'page.txt'),
  textFile(`${head(16)}\n\nA Berth Opens\n\n${quoteAsMail(breakIntoLines(page, 60))}`, 'mail.txt'),
  textFile(`${head(17)}\n\nA Crane Falls\n\n${someSentences(5, 40)}`, 'next.txt'),
];

/** A plan of two forms of one issue and another issue, with what was found in it. */
async function planned(archive: Archive): Promise<string> {
  const ports = { emit: () => {} };
  const uploads = { take: async (place: string) => files[Number(place)] ?? null };
  const handlers = importHandlers({ archive, uploads, jobs: new Jobs(ports), ports });
  const { batchId } = value(await handlers['imports.begin']({}));
  const jobId = randomUUID();
  value(await handlers['imports.add']({ batchId, jobId, uploads: ['0', '1', '2'] }));
  value(await handlers['imports.settle']({ batchId, jobId }));
  return batchId;
}

const pairsOf = async (archive: Archive, batchId: string) =>
  value(
    await archive['doubles.list']({ batchId, undecidedOnly: false, offset: 0, limit: 10 }),
  ).pairs.map(({ id: _, ...pair }) => pair);

describe('looking for doubles in a thread of its own', () => {
  it('finds what is found without one, and says how far it is', async () => {
    const archive = await temporaryArchive();
    const batchId = await planned(archive);
    const before = await pairsOf(archive, batchId);
    expect(before).toMatchObject([{ kind: 'same-issue', isSure: true }]);

    await archive.putDoubles(batchId, []);
    expect(await pairsOf(archive, batchId)).toEqual([]);
    const told: string[] = [];
    const job = {
      signal: new AbortController().signal,
      progress: (stage: string, done: number, total: number | null) =>
        void told.push(`${stage} ${done}/${total}`),
    };
    expect(await searchInThread(archive, batchId, job)).toEqual({ ok: true, value: 1 });
    expect(await pairsOf(archive, batchId)).toEqual(before);
    expect(told).toContain('Looking for doubles 1/3');
  });

  it('finds what is there twice among all issues of the archive', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const text = someSentences(1, 40);
    for (const [day, printed] of [text, breakIntoLines(text, 60)].entries()) {
      const details = { number: '7', date: '2003-05-06' };
      const briefings = [{ headline: 'A Berth Opens', text: printed }];
      await importIssue(archive, importedIssue(publication, details, briefings), `${day}.txt`);
    }
    const job = { signal: new AbortController().signal, progress: () => {} };
    expect(await searchInThread(archive, null, job)).toEqual({ ok: true, value: 1 });
    const { pairs } = value(
      await archive['doubles.list']({ undecidedOnly: true, offset: 0, limit: 10 }),
    );
    expect(pairs).toMatchObject([{ kind: 'same-issue', proposal: 'merge' }]);
  });

  it('stops where it is cancelled', async () => {
    const archive = await temporaryArchive();
    const batchId = await planned(archive);
    const cancelling = new AbortController();
    const job = { signal: cancelling.signal, progress: () => cancelling.abort() };
    expect(await searchInThread(archive, batchId, job)).toMatchObject({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });

  it('does not begin where it was cancelled before', async () => {
    const archive = await temporaryArchive();
    const batchId = await planned(archive);
    await archive.putDoubles(batchId, []);
    const job = { signal: AbortSignal.abort(), progress: () => {} };
    expect(await searchInThread(archive, batchId, job)).toMatchObject({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect(await pairsOf(archive, batchId)).toEqual([]);
  });

  it('tells what the disk did to the archive under it', async () => {
    const archive = await temporaryArchive();
    const batchId = await planned(archive);
    await archive.close();
    const job = { signal: new AbortController().signal, progress: () => {} };
    await expect(searchInThread(archive, batchId, job)).rejects.toMatchObject({
      failure: { message: 'The archive has been closed.' },
    });
  });
});
