import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { replaceText } from '../../../../shared/manuscript/replace-text.ts';
import { taggedSpans } from '../../../../shared/manuscript/tagged-spans.ts';
import { canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';

const paragraph = (...content: Inline[]): Manuscript => ({
  version: 1,
  blocks: [{ type: 'paragraph', content }],
});
const text = (words: string): Inline => ({ type: 'text', text: words });
const citation: Inline = { type: 'citation', id: 'one', content: [{ type: 'text', text: '(AP)' }] };

describe('replacing words of a manuscript', () => {
  it('keeps the tag in which they stand', () => {
    const replaced = replaceText(paragraph(text('So '), citation), {
      start: 4,
      end: 6,
      text: 'UPI',
    });
    expect(
      replaced && [...taggedSpans(replaced)].map(({ tag, printed }) => [tag.id, printed]),
    ).toEqual([['one', '(UPI)']]);
  });

  it.each([
    ['before', { start: 2, end: 2 }],
    ['behind', { start: 6, end: 6 }],
  ])('puts words %s a tag outside of it', (_where, place) => {
    const replaced = replaceText(paragraph(text('So'), citation, text('it')), {
      ...place,
      text: ' ',
    });
    expect(replaced && [...taggedSpans(replaced)].map(({ printed }) => printed)).toEqual(['(AP)']);
  });

  it('finds room between two tags', () => {
    const other: Inline = { ...citation, id: 'two' };
    const replaced = replaceText(paragraph(citation, other), { start: 4, end: 4, text: ' ' });
    expect(replaced && projectManuscript(replaced).text).toBe('(AP) (AP)');
  });

  it('is refused across two blocks', () => {
    const two = {
      version: 1 as const,
      blocks: [...paragraph(text('One')).blocks, ...paragraph(text('Two')).blocks],
    };
    expect(replaceText(two, { start: 1, end: 6, text: '' })).toBeNull();
  });

  it('changes the text there and nowhere else, in any manuscript', () => {
    fc.assert(
      fc.property(canonicalManuscript, fc.nat(), fc.nat(), (manuscript, one, other) => {
        const projection = projectManuscript(manuscript);
        const segments = projection.segments.filter(({ start, end }) => end > start);
        const segment = segments[one % (segments.length || 1)];
        if (!segment) return;
        const length = segment.end - segment.start + 1;
        const [start = 0, end = 0] = [one % length, other % length]
          .map((each) => segment.start + each)
          .sort((a, b) => a - b);
        const inside = projection.text.slice(start, end);
        if (inside.includes('\n')) return;
        const replaced = replaceText(manuscript, { start, end, text: 'new words' });
        expect(replaced && projectManuscript(replaced).text).toBe(
          `${projection.text.slice(0, start)}new words${projection.text.slice(end)}`,
        );
      }),
    );
  });
});
