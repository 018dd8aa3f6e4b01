import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineContainers, mapInlines } from '../../../../shared/manuscript/inline-containers.ts';
import type { Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { arbitraryManuscript } from '../../../support/arbitrary-manuscript.ts';

describe('Replacing the inlines of a manuscript', () => {
  it('changes nothing where nothing is replaced', () => {
    fc.assert(
      fc.property(arbitraryManuscript, (any) => {
        expect(mapInlines(any, (inlines) => inlines)).toEqual(any);
      }),
    );
  });

  it('visits the same places in the same order as the enumeration', () => {
    fc.assert(
      fc.property(arbitraryManuscript, (any) => {
        const visited: string[] = [];
        mapInlines(any, (inlines, path) => {
          visited.push(path.join('.'));
          return inlines;
        });
        const listed = [...inlineContainers(any)].map(({ path }) => path.join('.'));
        expect(visited.toSorted()).toEqual(listed.toSorted());
      }),
    );
  });

  it('removes a caption and an attribution that are left empty', () => {
    const text = { type: 'text' as const, text: 'x' };
    const manuscript: Manuscript = {
      version: 1,
      blocks: [
        { type: 'image', alternative: '', caption: [text] },
        {
          type: 'quotation',
          content: [{ type: 'paragraph', content: [text] }],
          attribution: [text],
        },
        { type: 'table', caption: [text], rows: [[[text]]] },
      ],
    };
    expect(mapInlines(manuscript, () => []).blocks).toEqual([
      { type: 'image', alternative: '' },
      { type: 'quotation', content: [{ type: 'paragraph', content: [] }] },
      { type: 'table', rows: [[[]]] },
    ]);
  });
});
