import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { manuscriptToMarkdown } from '../../../../../shared/manuscript/markdown-codec/manuscript-to-markdown.ts';
import { markdownToManuscript } from '../../../../../shared/manuscript/markdown-codec/markdown-to-manuscript.ts';
import { canonicalManuscript } from '../../../../support/arbitrary-manuscript.ts';

const text = (value: string) => ({ type: 'text' as const, text: value });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const markdown = (...blocks: Block[]) => manuscriptToMarkdown({ version: 1, blocks });

describe('A manuscript as Markdown', () => {
  it('is read back without loss, whatever it holds', () => {
    fc.assert(
      fc.property(canonicalManuscript, (manuscript) => {
        expect(markdownToManuscript(manuscriptToMarkdown(manuscript))).toEqual(manuscript);
      }),
      { numRuns: 500 },
    );
  });

  it('reads like Markdown', () => {
    expect(
      markdown(
        { type: 'heading', level: 2, content: [text('Ports')] },
        paragraph(
          text('Work '),
          { type: 'text', text: 'began', marks: ['emphasis'] },
          text(' in '),
          { type: 'text', text: 'Riga', marks: ['strong'] },
          text(' ('),
          { type: 'link', href: 'https://a.example/', content: [text('notice')] },
          text(').'),
          { type: 'break' },
          text('It goes on.'),
        ),
        {
          type: 'list',
          ordered: true,
          start: 3,
          items: [
            { content: [text('One')] },
            {
              content: [text('Two')],
              children: { type: 'list', ordered: false, items: [{ content: [text('In')] }] },
            },
          ],
        },
        { type: 'quotation', content: [{ type: 'paragraph', content: [text('So it is.')] }] },
        { type: 'rule' },
        {
          type: 'table',
          head: [[text('Port')], [text('Tons')]],
          rows: [[[text('Riga')], [text('14')]]],
        },
        { type: 'image', alternative: 'A quay', origin: 'https://a.example/quay.jpg' },
      ),
    ).toBe(`## Ports

Work *began* in **Riga** ([notice](https://a.example/)).\\
It goes on.

3. One
4. Two
   - In

> So it is.

***

| Port | Tons |
| - | - |
| Riga | 14 |

![A quay](https://a.example/quay.jpg)
`);
  });

  it('carries in small tags what Markdown lacks', () => {
    expect(
      markdown(
        paragraph({ type: 'text', text: 'NATO', marks: ['small-capitals'] }, text(' '), {
          type: 'citation',
          id: 'c1',
          content: [text('(BNS, May 3)')],
        }),
      ),
    ).toBe(
      '<span class="small-capitals">NATO</span> <cite class="citation" data-id="c1">(BNS, May 3)</cite>\n',
    );
  });

  it('does not take the start of a line for more than text', () => {
    for (const start of ['1. May', '- 5 degrees', '# 12', '> 4', '+1', '=', '---', '[a]: b']) {
      const block = paragraph(text(start));
      expect(markdownToManuscript(markdown(block)).blocks).toEqual([block]);
    }
  });
});
