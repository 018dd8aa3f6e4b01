import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexManuscript } from '../../../../shared/citations/index-manuscript.ts';
import { tagManuscript } from '../../../../shared/citations/tag-manuscript.ts';
import {
  footnotesOf,
  inlineContainers,
  mapInlines,
} from '../../../../shared/manuscript/inline-containers.ts';
import type { Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
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

describe('Footnotes', () => {
  const text = (words: string) => ({ type: 'text' as const, text: words });
  const footnote = (id: string, words: string) => ({
    type: 'footnote' as const,
    id,
    content: [text(words)],
  });
  const manuscript: Manuscript = {
    version: 1,
    blocks: [
      { type: 'paragraph', content: [text('One'), footnote('b', 'first'), text(' and two.')] },
      { type: 'table', caption: [footnote('a', 'second')], rows: [[[text('cell')]]] },
    ],
  };

  it('follow the text in the order in which they are called', () => {
    expect(projectManuscript(manuscript).text).toBe('One and two.\n\n\ncell\n\nfirst\n\nsecond');
    expect(footnotesOf(manuscript).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('are found by their id, though the text that calls them is changed', () => {
    const changed = mapInlines(manuscript, (inlines, path) =>
      path.join('/') === 'footnotes/b/content' ? [text('changed')] : [text('>'), ...inlines],
    );
    expect(footnotesOf(changed)).toEqual([
      footnote('b', 'changed'),
      { ...footnote('a', ''), content: [text('>'), text('second')] },
    ]);
  });

  it('have their citations found and read where they stand', () => {
    const cited = tagManuscript(
      {
        version: 1,
        blocks: [
          { type: 'paragraph', content: [text('It rained.'), footnote('a', 'So (AP, May 3).')] },
        ],
      },
      { publicationNames: [], issueDate: '2001-05-04', dateOrder: 'month-first' },
      () => 'c',
    );
    const index = indexManuscript(cited, {
      publicationNames: [],
      issueDate: '2001-05-04',
      dateOrder: 'month-first',
    });
    expect(index.occurrences).toMatchObject([
      { printed: '(AP, May 3)', sentence: 'So (AP, May 3).' },
    ]);
    const [found] = index.occurrences;
    expect(index.text.slice(found?.start, found?.end)).toBe('(AP, May 3)');
  });
});
