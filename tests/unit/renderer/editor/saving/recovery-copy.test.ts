import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepCopy, readCopy } from '../../../../../renderer/editor/saving/recovery-copy.ts';
import { canonicalManuscript } from '../../../../support/arbitrary-manuscript.ts';

const details = { headline: 'Ice “at last”', section: null, byline: null, dateline: null };

function emptyStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('the copy of a text in the store of its window', () => {
  it('is read as it was kept, and again after an edit that leaves most of it', () => {
    const store = emptyStore();
    fc.assert(
      fc.property(canonicalManuscript, canonicalManuscript, (first, second) => {
        const edited = { ...second, blocks: [...first.blocks, ...second.blocks] };
        for (const [keptAt, manuscript] of [first, edited].entries()) {
          keepCopy(store, 'b-1', { details, manuscript }, 3, keptAt);
          expect(readCopy(store, 'b-1')).toEqual({ details, manuscript, baseRevision: 3, keptAt });
        }
      }),
    );
  });
});
