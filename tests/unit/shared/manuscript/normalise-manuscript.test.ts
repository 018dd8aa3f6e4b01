import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  type Inline,
  type List,
  manuscript,
} from '../../../../shared/manuscript/manuscript.ts';
import {
  MAX_LIST_DEPTH,
  normaliseInlines,
  normaliseManuscript,
} from '../../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { arbitraryManuscript } from '../../../support/arbitrary-manuscript.ts';

const normalised = (...blocks: Block[]) => normaliseManuscript({ version: 1, blocks }).blocks;

describe('The canonical form', () => {
  it('is a manuscript, and its own canonical form', () => {
    fc.assert(
      fc.property(arbitraryManuscript, (any) => {
        const canonical = normaliseManuscript(any);
        expect(manuscript.parse(canonical)).toEqual(canonical);
        expect(normaliseManuscript(canonical)).toEqual(canonical);
      }),
    );
  });

  it('keeps every letter and figure', () => {
    const letters = (text: string) => text.toWellFormed().replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(arbitraryManuscript, (any) => {
        const before = letters(projectManuscript(any).text);
        expect(letters(projectManuscript(normaliseManuscript(any)).text)).toBe(before);
      }),
    );
  });

  it('gives each footnote an id of its own and drops those without a word', () => {
    const footnote = (id: string, words: string): Inline => ({
      type: 'footnote',
      id,
      content: words === '' ? [] : [{ type: 'text', text: words }],
    });
    const content = [
      footnote('a', 'one'),
      footnote('A', 'two'),
      footnote('b', ''),
      footnote('a-2', 'three'),
    ];
    expect(normalised({ type: 'paragraph', content })).toEqual([
      {
        type: 'paragraph',
        content: [footnote('a', 'one'), footnote('A-3', 'two'), footnote('a-2', 'three')],
      },
    ]);
  });

  it('merges neighbours with equal marks, in whatever order these stand', () => {
    expect(
      normaliseInlines([
        { type: 'text', text: 'a', marks: ['emphasis', 'strong', 'strong'] },
        { type: 'text', text: 'b', marks: ['strong', 'emphasis'] },
        { type: 'text', text: 'c' },
      ]),
    ).toEqual([
      { type: 'text', text: 'ab', marks: ['strong', 'emphasis'] },
      { type: 'text', text: 'c' },
    ]);
  });

  it('takes a line end in a text for a break and drops control characters', () => {
    expect(normaliseInlines([{ type: 'text', text: 'a\r\nb\u0000\tc\ud800' }])).toEqual([
      { type: 'text', text: 'a' },
      { type: 'break' },
      { type: 'text', text: 'b c\ufffd' },
    ]);
  });

  it('never turns a harmless address into one with a scheme', () => {
    const [link] = normaliseInlines([
      { type: 'link', href: 'java\ufeffscript:alert(1)', content: [{ type: 'text', text: 'x' }] },
    ]) as [Extract<Inline, { type: 'link' }>];
    expect(link.href).toBe('java%EF%BB%BFscript:alert(1)');
  });

  it('drops what is empty, but keeps list items and cells for their place', () => {
    expect(
      normalised(
        { type: 'paragraph', content: [] },
        { type: 'list', ordered: true, start: 1, items: [{ content: [] }] },
        { type: 'table', head: [], rows: [[], [[], []]] },
        { type: 'table', head: [], rows: [[]] },
        { type: 'list', ordered: false, items: [] },
        { type: 'quotation', content: [{ type: 'paragraph', content: [] }] },
      ),
    ).toEqual([
      { type: 'list', ordered: true, items: [{ content: [] }] },
      { type: 'table', rows: [[[], []]] },
    ]);
  });

  it('turns a caption without a table and an attribution without a quotation into paragraphs', () => {
    const text: Inline[] = [{ type: 'text', text: 'Left over' }];
    const empty = { type: 'paragraph' as const, content: [] };
    expect(
      normalised(
        { type: 'table', caption: text, rows: [] },
        { type: 'quotation', content: [empty], attribution: text },
      ),
    ).toEqual([
      { type: 'paragraph', content: text },
      { type: 'paragraph', content: text },
    ]);
  });

  it('lets lists that are too deep join the deepest allowed', () => {
    const nest = (depth: number): List => ({
      type: 'list',
      ordered: false,
      items: [
        {
          content: [{ type: 'text', text: String(depth) }],
          ...(depth < MAX_LIST_DEPTH + 2 && { children: nest(depth + 1) }),
        },
      ],
    });
    let list = normalised(nest(1))[0] as List;
    let depth = 1;
    for (let next = list.items[0]?.children; next; next = list.items[0]?.children) {
      list = next;
      depth += 1;
    }
    expect(depth).toBe(MAX_LIST_DEPTH);
    expect(list.items).toHaveLength(3);
  });
});
