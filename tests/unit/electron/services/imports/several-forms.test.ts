import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import type { ImportFile } from '../../../../../electron/importers/importer.ts';
import { addFiles } from '../../../../../electron/services/imports/add-files.ts';
import { settleImport } from '../../../../../electron/services/imports/settle-import.ts';
import { storeImport } from '../../../../../electron/services/imports/store-import.ts';
import { IsolatedReader } from '../../../../../electron/services/isolated-reader.ts';
import { breakIntoLines, someSentences } from '../../../../support/forms-of-a-text.ts';
import { textFile } from '../../../../support/text-file.ts';
import { temporaryArchive, value } from '../../archive/temporary-archive.ts';

let archive: Archive;
beforeEach(async () => {
  archive = await temporaryArchive();
});

const textOf = (number: number) => [someSentences(number, 10), someSentences(number + 50, 10)];
const dayOf = (number: number) => `2000-08-${10 + number}`;

/** With a link, so that it is the richer form. */
const markdown = (number: number): ImportFile => {
  const [first, second] = textOf(number);
  return textFile(
    `---\npublication: Quay\nissue: ${number}\ndate: ${dayOf(number)}\n---\n## A berth opens\n\n${first}\n\n[Plans](https://example.org/plans)\n\n## Two cranes are sold\n\n${second}\n`,
    `quay-${number}.md`,
  );
};

const lines = (number: number): ImportFile => {
  const [first = '', second = ''] = textOf(number);
  return textFile(
    [
      `Publication: Quay Issue: ${number}`,
      `August ${10 + number}, 2000`,
      '',
      'A Berth Opens',
      '',
      breakIntoLines(first, 72),
      '',
      'Two Cranes Are Sold',
      '',
      breakIntoLines(second, 72, { hyphenate: true }),
    ].join('\n'),
    `quay-${number}.txt`,
  );
};

const job = { signal: new AbortController().signal, progress: () => {} };

async function withReader<Value>(work: (reader: IsolatedReader) => Promise<Value>): Promise<Value> {
  const reader = new IsolatedReader();
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}

const plan = (files: readonly ImportFile[]) =>
  withReader(async (reader) => {
    const start = { publication: null, recipe: null, rereads: null };
    const batchId = value(await archive.beginImport(start));
    const sources = files.map((file) => ({ name: file.name, load: async () => file }));
    value(await addFiles({ archive, reader, batchId, job, tell: () => {} }, sources));
    return value(await settleImport(archive, reader, batchId, job));
  });

const store = (batchId: string) =>
  withReader(async (reader) => value(await storeImport(archive, reader, batchId, job)));

const pairsOf = async (batchId?: string) => {
  const page = { undecidedOnly: false, offset: 0, limit: 100 };
  return value(await archive['doubles.list']({ ...page, ...(batchId && { batchId }) })).pairs;
};
const issues = async () => value(await archive['issues.list']({ offset: 0, limit: 50 })).issues;
const reportOf = async (batchId: string) => value(await archive['imports.report']({ batchId }));

describe('several forms of one issue in one import', () => {
  it('are one issue, of which the richest is stored and every file is accounted for', async () => {
    const { batchId, issues: planned, fates } = await plan([lines(1), markdown(1), lines(2)]);
    expect(planned).toBe(2);
    expect(fates).toMatchObject({ issue: 2, duplicate: 1 });
    await store(batchId);
    expect((await issues()).map(({ number }) => number).sort()).toEqual(['1', '2']);
    const { files } = await reportOf(batchId);
    expect(files[0]).toMatchObject({
      outcome: 'duplicate',
      explanation: expect.stringContaining('(quay-1.md), in another form'),
      warnings: [],
    });
    expect(files[0]?.issues[0]?.issueId).toBe(files[1]?.issues[0]?.issueId);
  });

  it('are originals of the same briefings, with where these stand in each', async () => {
    const { batchId } = await plan([lines(1), markdown(1)]);
    await store(batchId);
    const issueId = (await issues())[0]?.id ?? '';
    const { briefings } = value(await archive['issues.read']({ issueId }));
    const briefingId = briefings[1]?.id ?? '';
    const { originals } = value(await archive['originals.ofBriefing']({ briefingId }));
    expect(originals).toMatchObject([
      { name: 'quay-1.md', format: 'markdown', isOtherForm: false },
      { name: 'quay-1.txt', format: 'text', isOtherForm: true },
    ]);
    expect(originals[1]?.passages).not.toEqual([]);
  });

  it('are all stored where a person keeps both, and that can be taken back', async () => {
    const { batchId } = await plan([lines(1), markdown(1)]);
    const [pair] = await pairsOf(batchId);
    const pairIds = [pair?.id ?? ''];
    value(await archive['doubles.decide']({ pairIds, decision: 'keep-both' }));
    expect(value(await archive['imports.plan']({ batchId }))).toMatchObject({
      issues: 2,
      fates: { issue: 2, duplicate: 0 },
    });
    value(await archive['doubles.decide']({ pairIds, decision: null }));
    expect(value(await archive['imports.plan']({ batchId })).issues).toBe(1);
    value(await archive['doubles.decide']({ pairIds, decision: 'different' }));
    await store(batchId);
    expect(await issues()).toHaveLength(2);
  });

  it('are stored as the form that a person chose', async () => {
    const { batchId } = await plan([lines(1), markdown(1)]);
    const [pair] = await pairsOf(batchId);
    expect(pair).toMatchObject({ kept: 'one', one: { file: 'quay-1.md' } });
    expect(pair?.why).toContain('link');
    const merge = { pairIds: [pair?.id ?? ''], decision: 'merge' as const };
    value(await archive['doubles.decide']({ ...merge, kept: 'other' }));
    await store(batchId);
    const { files } = await reportOf(batchId);
    expect(files.map(({ outcome }) => outcome)).toEqual(['imported', 'duplicate']);
  });
});

describe('another form of an issue that is in the archive', () => {
  it('adds no copy where it is the poorer, and its import can be taken back', async () => {
    const first = await plan([markdown(1)]);
    await store(first.batchId);
    const { batchId } = await plan([lines(1)]);
    await store(batchId);
    expect(await issues()).toHaveLength(1);
    expect((await reportOf(batchId)).files).toMatchObject([{ outcome: 'duplicate' }]);
    value(await archive['imports.undo']({ batchId }));
    const issueId = (await issues())[0]?.id ?? '';
    const { briefings } = value(await archive['issues.read']({ issueId }));
    const of = { briefingId: briefings[0]?.id ?? '' };
    const { originals } = value(await archive['originals.ofBriefing'](of));
    expect(originals.map(({ name }) => name)).toEqual(['quay-1.md']);
  });

  it('takes its place where it is the richer; taken back, the poorer is there again', async () => {
    const first = await plan([lines(1)]);
    await store(first.batchId);
    const [before] = await issues();
    const { batchId } = await plan([markdown(1)]);
    await store(batchId);
    const [after, ...others] = await issues();
    expect(others).toEqual([]);
    expect(after?.id).not.toBe(before?.id);
    const { briefings } = value(await archive['issues.read']({ issueId: after?.id ?? '' }));
    const of = { briefingId: briefings[0]?.id ?? '' };
    const { originals } = value(await archive['originals.ofBriefing'](of));
    expect(originals.map(({ name }) => name)).toEqual(['quay-1.md', 'quay-1.txt']);
    value(await archive['imports.undo']({ batchId }));
    expect((await issues()).map(({ id }) => id)).toEqual([before?.id]);
  });

  it('is decided once: what was kept apart stays apart when it is imported again', async () => {
    const first = await plan([markdown(1)]);
    await store(first.batchId);
    const second = await plan([lines(1)]);
    const [pair] = await pairsOf(second.batchId);
    const keep = { pairIds: [pair?.id ?? ''], decision: 'keep-both' as const };
    value(await archive['doubles.decide'](keep));
    await store(second.batchId);
    value(await archive['imports.undo']({ batchId: second.batchId }));
    const third = await plan([lines(1)]);
    expect(await pairsOf(third.batchId)).toMatchObject([{ decision: 'keep-both' }]);
    await store(third.batchId);
    expect(await issues()).toHaveLength(2);
  });
});
