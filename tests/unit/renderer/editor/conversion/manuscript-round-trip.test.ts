import fc from 'fast-check';
import { createEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $readManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';
import { $showManuscript } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { editorNodes } from '../../../../../renderer/editor/nodes/editor-nodes.ts';
import type { Manuscript } from '../../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../../shared/manuscript/normalise-manuscript.ts';
import { arbitraryManuscript } from '../../../../support/arbitrary-manuscript.ts';

function roundTrip(manuscript: Manuscript): Manuscript {
  const editor = createEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $showManuscript(manuscript), { discrete: true });
  return editor.read($readManuscript);
}

describe('the way into the editor and back', () => {
  it('returns the canonical form of every manuscript', () => {
    fc.assert(
      fc.property(arbitraryManuscript, (manuscript) => {
        expect(roundTrip(manuscript)).toEqual(normaliseManuscript(manuscript));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a citation with its id, decision, marks and link', () => {
    const manuscript: Manuscript = {
      version: 1,
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'It rained ' },
            {
              type: 'citation',
              id: 'c-1',
              content: [
                { type: 'text', text: '(' },
                { type: 'text', text: 'The Courier', marks: ['emphasis', 'small-capitals'] },
                {
                  type: 'link',
                  href: 'https://example.org/a',
                  content: [{ type: 'text', text: ', May 3' }],
                },
                { type: 'break' },
                { type: 'text', text: ')' },
              ],
              decision: { verdict: 'accepted', dates: ['1999-05-03'] },
            },
            { type: 'note', id: 'n-1', text: 'check' },
          ],
        },
        {
          type: 'list',
          ordered: true,
          start: 0,
          items: [
            {
              content: [],
              children: {
                type: 'list',
                ordered: false,
                items: [{ content: [{ type: 'text', text: 'x' }] }],
              },
            },
            { content: [{ type: 'text', text: 'y' }] },
          ],
        },
        { type: 'list', ordered: true, items: [{ content: [{ type: 'text', text: 'z' }] }] },
        { type: 'list', ordered: true, items: [{ content: [{ type: 'text', text: 'z' }] }] },
        { type: 'rule' },
        {
          type: 'image',
          alternative: 'A bridge',
          credit: 'M. Vale',
          caption: [{ type: 'text', text: 'Cap' }],
        },
        {
          type: 'quotation',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'q' }] }],
          attribution: [{ type: 'text', text: 'who' }],
        },
        {
          type: 'table',
          caption: [{ type: 'text', text: 'T' }],
          head: [[{ type: 'text', text: 'A' }], []],
          rows: [[[{ type: 'text', text: '1' }]]],
        },
      ],
    };
    expect(roundTrip(manuscript)).toEqual(manuscript);
  });
});
