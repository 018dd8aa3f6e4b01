import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footnotesOf, inlineContainers } from '../../../../shared/manuscript/inline-containers.ts';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import type { Inline, Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { countWords, projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { arbitraryManuscript, canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';

const words = (text: string): Inline[] => [{ type: 'text', text }];

const manuscript: Manuscript = {
  version: 1,
  blocks: [
    { type: 'image', alternative: 'A quay', credit: 'LETA' },
    {
      type: 'paragraph',
      content: [
        ...words('It opened '),
        { type: 'note', id: 'n1', text: 'When?' },
        { type: 'citation', id: 'c1', content: [{ type: 'text', text: '(BNS, May 3)' }] },
        { type: 'break' },
        ...words('late.'),
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        {
          content: words('One'),
          children: { type: 'list', ordered: true, items: [{ content: words('Two') }] },
        },
      ],
    },
    {
      type: 'quotation',
      content: [{ type: 'paragraph', content: words('So it is') }],
      attribution: words('— A'),
    },
    {
      type: 'table',
      caption: words('Tons'),
      head: [words('Port'), []],
      rows: [[words('Riga'), words('14')]],
    },
  ],
};

describe('The plain-text projection', () => {
  it('parts blocks by an empty line and the places within a block by a line end', () => {
    expect(projectManuscript(manuscript).text).toBe(
      'It opened (BNS, May 3)\nlate.\n\nOne\nTwo\n\nSo it is\n— A\n\nTons\nPort\n\nRiga\n14',
    );
  });

  it('names each place by its path', () => {
    const { segments } = projectManuscript(manuscript);
    expect(segments.map(({ path }) => path.join('.'))).toEqual([
      'blocks.1.content',
      'blocks.2.items.0.content',
      'blocks.2.items.0.children.items.0.content',
      'blocks.3.content.0.content',
      'blocks.3.attribution',
      'blocks.4.caption',
      'blocks.4.head.0',
      'blocks.4.head.1',
      'blocks.4.rows.0.0',
      'blocks.4.rows.0.1',
    ]);
  });

  it('is empty for an empty manuscript', () => {
    expect(projectManuscript({ version: 1, blocks: [] })).toEqual({ text: '', segments: [] });
  });

  it('gives each container its own text at its offsets, whatever the manuscript', () => {
    fc.assert(
      fc.property(arbitraryManuscript, (any) => {
        const { text, segments } = projectManuscript(any);
        const containers = [...inlineContainers(any)];
        expect(segments).toHaveLength(containers.length);
        for (const { inlines, start, end } of containers) {
          expect(text.slice(start, end)).toBe(inlineText(inlines));
        }
      }),
    );
  });

  it('leads by each path to the inlines that stand there', () => {
    fc.assert(
      fc.property(canonicalManuscript, (any) => {
        const footnotes = Object.fromEntries(footnotesOf(any).map((note) => [note.id, note]));
        for (const { path, inlines } of inlineContainers(any)) {
          const whole = { ...any, footnotes };
          const found = path.reduce<unknown>((value, key) => (value as never)[key], whole);
          expect(found).toBe(inlines);
        }
      }),
    );
  });
});

describe('The word count', () => {
  it.each([
    ['', 0],
    ['(BNS, May 3)', 3],
    ["It's the state-owned U.S. line's 1,000th ship", 8],
    ['Клайпеда и Рига — порты', 4],
    ['— … *', 0],
  ])('of “%s” is %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
