import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagInlines, tagManuscript } from '../../../../shared/citations/tag-manuscript.ts';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import type { Inline, Manuscript, Text } from '../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { taggedSpans } from '../../../../shared/manuscript/tagged-spans.ts';
import { wrapStretch } from '../../../../shared/manuscript/wrap-span.ts';
import { canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';
import { someIssue } from '../../../support/read-citations.ts';

const plain = (text: string): Text => ({ type: 'text', text });

function ids(): () => string {
  let next = 0;
  return () => {
    next += 1;
    return `new-${next}`;
  };
}

const tag = (inlines: Inline[]): Inline[] => tagInlines(inlines, someIssue, ids());
const tagged = (text: string): Inline[] => tag([plain(text)]);

describe('tagging a paragraph', () => {
  it('wraps citations and references in their kinds', () => {
    expect(tagged('It rained (AP, May 3) again (see the Wharf, May 2).')).toEqual([
      plain('It rained '),
      { type: 'citation', id: 'new-1', content: [plain('(AP, May 3)')] },
      plain(' again '),
      { type: 'cross-reference', id: 'new-2', content: [plain('(see the Wharf, May 2)')] },
      plain('.'),
    ]);
  });

  it('reaches over marks and links, and cuts a link that goes on', () => {
    const inlines: Inline[] = [
      plain('Rain (AP and '),
      { type: 'text', text: 'Reuters', marks: ['emphasis'] },
      { type: 'link', href: 'https://pier.example/', content: [plain(', May 3) fell')] },
    ];
    expect(tag(inlines)).toEqual([
      plain('Rain '),
      {
        type: 'citation',
        id: 'new-1',
        content: [
          plain('(AP and '),
          { type: 'text', text: 'Reuters', marks: ['emphasis'] },
          { type: 'link', href: 'https://pier.example/', content: [plain(', May 3)')] },
        ],
      },
      { type: 'link', href: 'https://pier.example/', content: [plain(' fell')] },
    ]);
  });

  it('moves a note behind the citation that it stood in', () => {
    const note: Inline = { type: 'note', id: 'n', text: 'check' };
    expect(tag([plain('(AP, '), note, plain('May 3)')])).toEqual([
      { type: 'citation', id: 'new-1', content: [plain('(AP, May 3)')] },
      note,
    ]);
  });

  it('gives back the same array where nothing changes, so that an editor can tell', () => {
    const inlines = tagged('It rained (AP, May 3).');
    expect(tag(inlines)).toBe(inlines);
  });

  it('keeps the id of a tag whose text was edited and still reads as a citation', () => {
    const edited: Inline[] = [
      { type: 'citation', id: 'old', content: [plain('(AP, UPI, May 3)')] },
    ];
    expect(tag(edited)).toBe(edited);
    const moved: Inline[] = [
      { type: 'citation', id: 'old', content: [plain('(AP, May 3')] },
      plain('; UPI, May 4)'),
    ];
    expect(tag(moved)).toEqual([
      { type: 'citation', id: 'old', content: [plain('(AP, May 3; UPI, May 4)')] },
    ]);
  });

  it('takes off a tag whose text is no citation any more', () => {
    expect(tag([{ type: 'citation', id: 'old', content: [plain('(it rained)')] }])).toEqual([
      plain('(it rained)'),
    ]);
  });

  it('changes the kind of a tag with its text', () => {
    expect(tag([{ type: 'citation', id: 'old', content: [plain('(see HDL, May 3)')] }])).toEqual([
      { type: 'cross-reference', id: 'old', content: [plain('(see HDL, May 3)')] },
    ]);
  });

  it('never tags again what a person rejected, nor takes off what a person accepted', () => {
    for (const [verdict, text] of [
      ['rejected', '(AP, May 3)'],
      ['accepted', '(the harbour master)'],
      ['accepted', '(AP, May 3)'],
    ] as const) {
      const decided: Inline[] = [
        { type: 'citation', id: 'old', content: [plain(text)], decision: { verdict } },
      ];
      expect(tag(decided)).toBe(decided);
    }
  });

  it('leaves a mention alone that has a record', () => {
    const inlines: Inline[] = [
      plain('('),
      { type: 'mention', kind: 'organisation', record: 'r', content: [plain('Reuters')] },
      plain(', May 3)'),
    ];
    expect(tag(inlines)).toBe(inlines);
  });

  it('tags captions, cells and list items as well', () => {
    const manuscript: Manuscript = {
      version: 1,
      blocks: [
        { type: 'image', alternative: '', caption: [plain('A lock (AP, May 3)')] },
        { type: 'list', ordered: false, items: [{ content: [plain('Silt (AP, May 4)')] }] },
        { type: 'table', rows: [[[plain('Rain (AP, May 5)')]]] },
      ],
    };
    const spans = [...taggedSpans(tagManuscript(manuscript, someIssue, ids()))];
    expect(spans.map(({ printed }) => printed)).toEqual([
      '(AP, May 3)',
      '(AP, May 4)',
      '(AP, May 5)',
    ]);
  });
});

const citable = fc.constantFrom(
  '(AP, May 3)',
  '(see HDL, May 3)',
  ' [AP, 5/3/99] ',
  '(AP, ',
  'May 3)',
);
const withCitations = fc
  .tuple(canonicalManuscript, fc.array(citable, { minLength: 1, maxLength: 6 }))
  .map(
    ([manuscript, texts]): Manuscript => ({
      ...manuscript,
      blocks: [...manuscript.blocks, { type: 'paragraph', content: [plain(texts.join(' and '))] }],
    }),
  );

describe('a stretch that a person tags', () => {
  it('takes in what stands there, and puts a note behind itself', () => {
    const inlines: Inline[] = [
      plain('As Reu'),
      { type: 'mention', kind: 'organisation', content: [plain('ters said')] },
      { type: 'note', id: 'note', text: 'Sure?' },
      plain(' on May 3.'),
    ];
    const decision = { verdict: 'accepted' } as const;
    const tag = { type: 'citation', id: 'new', decision } as const;
    expect(wrapStretch(inlines, { start: 3, end: 24 }, tag)).toEqual([
      plain('As '),
      { ...tag, content: [plain('Reuters said on May 3')] },
      { type: 'note', id: 'note', text: 'Sure?' },
      plain('.'),
    ]);
  });
});

describe('tagging any manuscript', () => {
  it('leaves its text as it is', () => {
    fc.assert(
      fc.property(withCitations, (manuscript) => {
        const after = tagManuscript(manuscript, someIssue, ids());
        expect(projectManuscript(after).text).toBe(projectManuscript(manuscript).text);
      }),
    );
  });

  it('is done once it is done', () => {
    fc.assert(
      fc.property(withCitations, (manuscript) => {
        const once = tagManuscript(manuscript, someIssue, ids());
        expect(tagManuscript(once, someIssue, () => 'never')).toEqual(once);
      }),
    );
  });

  it('touches no decision', () => {
    fc.assert(
      fc.property(withCitations, (manuscript) => {
        const decided = (one: Manuscript) =>
          [...taggedSpans(one)]
            .filter(({ tag: { decision } }) => decision)
            .map(({ tag: { id, decision }, printed }) => ({ id, decision, printed }));
        const after = tagManuscript(manuscript, someIssue, ids());
        expect(decided(after)).toEqual(decided(manuscript));
      }),
    );
  });

  it('finds nothing in the text that inlines do not hold', () => {
    fc.assert(
      fc.property(withCitations, (manuscript) => {
        for (const { tag: inline, printed } of taggedSpans(
          tagManuscript(manuscript, someIssue, ids()),
        )) {
          expect(inlineText([inline])).toBe(printed);
        }
      }),
    );
  });
});
