import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTagged } from '../../../../shared/citations/read-tagged.ts';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import { parseManuscript } from '../../../../shared/manuscript/parse-manuscript.ts';
import { readPassage, writePassage } from '../../../../shared/quotations/passage.ts';
import { type QuotedIssue, quotePassage } from '../../../../shared/quotations/quote-passage.ts';
import { canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';

const issue: QuotedIssue = {
  id: 'issue-101',
  publicationName: 'the Observer',
  volume: '6',
  number: '101',
  date: '2000-07-28',
  datePrecision: 'day',
  title: null,
};
const style = { language: 'en', dateOrder: 'month-first', issueDate: '2000-08-31' } as const;

function ids() {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

describe('a quotation', () => {
  test('keeps marks and citations, leaves notes behind, and says where it is from', () => {
    const quotation = quotePassage(
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The port ' },
            { type: 'text', text: 'closed', marks: ['strong'] },
            { type: 'note', id: 'n', text: 'ask again' },
            { type: 'citation', id: 'c', content: [{ type: 'text', text: '(AP, July 27)' }] },
          ],
        },
        { type: 'rule' },
      ],
      issue,
      style,
      ids(),
    );
    expect(quotation).toEqual({
      type: 'quotation',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The port ' },
            { type: 'text', text: 'closed', marks: ['strong'] },
            { type: 'citation', id: 'new-1', content: [{ type: 'text', text: '(AP, July 27)' }] },
          ],
        },
      ],
      attribution: [
        {
          type: 'cross-reference',
          id: 'new-2',
          content: [{ type: 'text', text: 'the Observer, July 28' }],
          decision: { verdict: 'accepted', issueId: 'issue-101' },
        },
      ],
    });
  });

  test('its attribution is read as a reference to the issue', () => {
    const reading = readTagged('the Observer, July 28', {
      issueDate: '2000-08-31',
      publicationNames: ['The Harbour Observer', 'the Observer'],
      dateOrder: 'month-first',
    });
    expect(reading?.kind).toBe('cross-reference');
    expect(reading?.references[0]?.dates[0]?.start).toMatch(/07-28$/);
  });

  test('of what bears no text there is none', () => {
    expect(quotePassage([{ type: 'rule' }], issue, style, ids())).toBeNull();
  });

  test('of any text is a valid block with all its words', () => {
    fc.assert(
      fc.property(canonicalManuscript, ({ blocks }) => {
        const quotation = quotePassage(blocks, issue, style, ids());
        if (!quotation) return;
        const manuscript = { version: 1 as const, blocks: [quotation] };
        expect(parseManuscript(manuscript).ok).toBe(true);
        const words = quotation.content.map(({ content }) => inlineText(content)).join('');
        expect(words.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a passage', () => {
  test('goes over a clipboard and back', () => {
    fc.assert(
      fc.property(canonicalManuscript, ({ blocks }) => {
        fc.pre(blocks.length > 0);
        const passage = { briefingId: 'b-1', blocks };
        expect(readPassage(writePassage(passage))).toEqual(passage);
      }),
    );
  });

  test('anything else is none', () => {
    for (const written of ['', '{', '{}', '{"briefingId":"b","blocks":[{"type":"script"}]}']) {
      expect(readPassage(written)).toBeNull();
    }
  });
});
