import { describe, expect, it } from 'vitest';
import { inChunks } from '../../../../../renderer/features/imports/in-chunks.ts';

const files = (count: number, size = 1000) => Array.from({ length: count }, () => ({ size }));

describe('files on their way into a plan', () => {
  it('begin with a small chunk, so that the first rows come soon', () => {
    expect(inChunks(files(250)).map((chunk) => chunk.length)).toEqual([10, 100, 100, 40]);
  });

  it('are sent apart where they are large', () => {
    expect(inChunks(files(3, 20 << 20)).map((chunk) => chunk.length)).toEqual([1, 1, 1]);
    expect(inChunks([])).toEqual([]);
  });
});
