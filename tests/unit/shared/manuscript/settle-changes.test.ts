import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../../shared/manuscript/anchors.ts';
import type { Block, Inline, Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import {
  acceptAll,
  printedManuscript,
  rejectAll,
} from '../../../../shared/manuscript/settle-changes.ts';
import { arbitraryManuscript, canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';

const plain = (text: string): Inline => ({ type: 'text', text });
const inserted = (text: string): Inline => ({
  type: 'text',
  text,
  change: { kind: 'insertion', id: 's-1' },
});
const deleted = (text: string): Inline => ({
  type: 'text',
  text,
  change: { kind: 'deletion', id: 's-1' },
});
const paragraph = (content: Inline[], kind?: 'insertion' | 'deletion'): Block => ({
  type: 'paragraph',
  content,
  ...(kind && { change: { kind, id: 's-1' } }),
});
const text = (...blocks: Block[]): Manuscript => ({ version: 1, blocks });
/** Line by line; which empty lines are left is not compared. */
const wordsOf = (manuscript: Manuscript) =>
  projectManuscript(manuscript).text.split(/\n+/).filter(Boolean);
/** A table without rows and a quotation without words are paragraphs in canonical form. */
const keepsItsKind = (block: Block): boolean =>
  !(block.type === 'table' && block.rows.length === 0 && !block.head) &&
  !(block.type === 'quotation' && block.attribution);
const isSettled = (manuscript: Manuscript) => anchorsOf(manuscript).changes.length === 0;

describe('suggestions', () => {
  it('become the text or go, and leave a canonical text without any', () => {
    fc.assert(
      fc.property(arbitraryManuscript, (manuscript) => {
        for (const settled of [acceptAll(manuscript), rejectAll(manuscript)]) {
          expect(isSettled(settled)).toBe(true);
          expect(settled.annotations?.suggestions).toBeUndefined();
          expect(normaliseManuscript(settled)).toEqual(settled);
        }
      }),
    );
  });

  it('settle to the same words whether it was brought into canonical form before or not', () => {
    fc.assert(
      fc.property(arbitraryManuscript, (manuscript) => {
        fc.pre(manuscript.blocks.every(keepsItsKind));
        const canonical = normaliseManuscript(manuscript);
        expect(wordsOf(acceptAll(canonical))).toEqual(wordsOf(acceptAll(manuscript)));
        expect(wordsOf(rejectAll(canonical))).toEqual(wordsOf(rejectAll(manuscript)));
      }),
    );
  });

  it('print as if nobody had accepted them, and without what stands beside the text', () => {
    fc.assert(
      fc.property(canonicalManuscript, (manuscript) => {
        const printed = printedManuscript(manuscript);
        expect(printed.annotations).toBeUndefined();
        expect(anchorsOf(printed)).toEqual({ changes: [], comments: new Set() });
        expect(printedManuscript(printed)).toBe(printed);
      }),
    );
  });

  it('put words in and take them out', () => {
    const whole = text(
      paragraph([plain('The '), deleted('old '), inserted('new '), plain('mayor')]),
    );
    expect(wordsOf(whole)).toEqual(['The old mayor']);
    expect(acceptAll(whole)).toEqual(text(paragraph([plain('The new mayor')])));
    expect(rejectAll(whole)).toEqual(text(paragraph([plain('The old mayor')])));
  });

  it('part a paragraph, or join it with the one before', () => {
    const parted = text(paragraph([plain('One. ')]), paragraph([plain('Two.')], 'insertion'));
    expect(rejectAll(parted)).toEqual(text(paragraph([plain('One. Two.')])));
    const joined = text(paragraph([plain('One. ')]), paragraph([plain('Two.')], 'deletion'));
    expect(acceptAll(joined)).toEqual(text(paragraph([plain('One. Two.')])));
    expect(rejectAll(joined)).toEqual(
      text(paragraph([plain('One. ')]), paragraph([plain('Two.')])),
    );
  });

  it('leave paragraphs parted between which an empty one was put', () => {
    const between = text(
      paragraph([plain('One.')]),
      paragraph([], 'insertion'),
      paragraph([plain('Two.')]),
    );
    expect(rejectAll(normaliseManuscript(between))).toEqual(
      text(paragraph([plain('One.')]), paragraph([plain('Two.')])),
    );
  });

  it('take a rule out whole, and join what it parted', () => {
    const whole = text(
      paragraph([plain('One'), deleted(' and')]),
      { type: 'rule', change: { kind: 'deletion', id: 's-1' } },
      paragraph([deleted('so'), plain(' on')], 'deletion'),
    );
    expect(acceptAll(whole)).toEqual(text(paragraph([plain('One on')])));
  });

  it('join nothing across an empty paragraph before a picture that goes', () => {
    const whole = text(
      paragraph([plain('One.')]),
      paragraph([]),
      { type: 'image', alternative: '', change: { kind: 'deletion', id: 's-1' } },
      paragraph([plain('Two.')], 'deletion'),
    );
    const parted = text(paragraph([plain('One.')]), paragraph([plain('Two.')]));
    expect(acceptAll(whole)).toEqual(parted);
    expect(acceptAll(normaliseManuscript(whole))).toEqual(parted);
  });

  it('hand the items within a joined item to the item before it', () => {
    const whole = text({
      type: 'list',
      ordered: false,
      items: [
        { content: [plain('a')] },
        {
          content: [plain('b')],
          change: { kind: 'deletion', id: 's-1' },
          children: { type: 'list', ordered: false, items: [{ content: [plain('c')] }] },
        },
      ],
    });
    expect(acceptAll(whole)).toEqual(
      text({
        type: 'list',
        ordered: false,
        items: [
          {
            content: [plain('ab')],
            children: { type: 'list', ordered: false, items: [{ content: [plain('c')] }] },
          },
        ],
      }),
    );
  });
});

describe('comments', () => {
  it('stay though their text is gone, and are named by no text without their record', () => {
    const comment = { id: 'c-1', author: 'Ana', at: '2003-05-01T10:00:00.000Z', text: 'Sure?' };
    const whole: Manuscript = {
      ...text(paragraph([{ type: 'text', text: 'Yes.', comments: ['c-2'] }])),
      annotations: { comments: [comment] },
    };
    expect(normaliseManuscript(whole)).toEqual({
      ...text(paragraph([plain('Yes.')])),
      annotations: { comments: [comment] },
    });
  });
});
