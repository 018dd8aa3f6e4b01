import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { archiveInThisThread, value } from './temporary-archive.ts';

let archive: Archive;
let batchId: string;
beforeEach(async () => {
  archive = await archiveInThisThread();
  onTestFinished(() => archive.close());
  const start = { publication: null, recipe: null, rereads: null };
  batchId = value(await archive.beginImport(start));
  await archive.forgetPlannedTraces(batchId);
});

const come = (position: number, marks: number[][], designations: string[] = []) =>
  archive.plannedCandidates(batchId, { position, marks, designations });

describe('what of a plan may be a double of one of its issues', () => {
  it('is what came before under the same number or day, in its order', async () => {
    expect((await come(0, [], ['quay no 7', 'quay on 2000-08-11'])).positions).toEqual([]);
    expect((await come(1, [], ['quay on 2000-08-11'])).positions).toEqual([0]);
    expect((await come(2, [], ['quay no 7', 'quay on 2000-08-11'])).positions).toEqual([0, 1]);
  });

  it('is what shares several marks, most first; one mark alone tells nothing', async () => {
    await come(0, [[1, 2, 3]]);
    await come(1, [[1, 2, 3, 4]]);
    await come(2, [[4, 5]]);
    const found = await come(3, [[1, 2, 3, 4]]);
    expect(found.positions).toEqual([1, 0]);
    expect(found.briefings).toEqual([
      { place: 0, other: { position: 1, place: 0 } },
      { place: 0, other: { position: 0, place: 0 } },
    ]);
  });

  it('tells which briefing is like which', async () => {
    await come(0, [[10, 20], [30, 40], []]);
    const { briefings } = await come(1, [[], [30, 40]]);
    expect(briefings).toEqual([{ place: 1, other: { position: 0, place: 1 } }]);
  });

  it('is nothing that very many say', async () => {
    for (let position = 0; position < 65; position += 1) await come(position, [[1, 2]]);
    expect(await come(65, [[1, 2]])).toEqual({ positions: [], briefings: [] });
  });

  it('is of this plan and of this search alone', async () => {
    await come(0, [[1, 2]], ['quay no 7']);
    const other = value(
      await archive.beginImport({ publication: null, recipe: null, rereads: null }),
    );
    const traces = { position: 5, marks: [[1, 2]], designations: ['quay no 7'] };
    expect((await archive.plannedCandidates(other, traces)).positions).toEqual([]);
    await archive.forgetPlannedTraces(batchId);
    expect((await come(1, [[1, 2]], ['quay no 7'])).positions).toEqual([]);
  });
});
