import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { taggedSpans } from '../../../../shared/manuscript/tagged-spans.ts';

const text = (value: string) => ({ type: 'text' as const, text: value });

const manuscript: Manuscript = {
  version: 1,
  blocks: [
    {
      type: 'paragraph',
      content: [
        text('Work began '),
        { type: 'citation', id: 'c1', content: [text('(BNS, May 3)')] },
        { type: 'mention', kind: 'place', content: [text('Riga')] },
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [{ content: [{ type: 'cross-reference', id: 'r1', content: [text('(see May 2)')] }] }],
    },
  ],
};

describe('Tagged spans', () => {
  it('stand where the projection has their text, in reading order', () => {
    const spans = [...taggedSpans(manuscript)];
    const { text: projected } = projectManuscript(manuscript);
    expect(spans.map(({ tag }) => tag.id)).toEqual(['c1', 'r1']);
    expect(spans.map(({ start, end }) => projected.slice(start, end))).toEqual([
      '(BNS, May 3)',
      '(see May 2)',
    ]);
    expect(spans[1]?.path).toEqual(['blocks', 1, 'items', 0, 'content']);
  });
});
