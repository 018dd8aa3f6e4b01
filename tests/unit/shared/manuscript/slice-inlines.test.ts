import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import { normaliseInlines } from '../../../../shared/manuscript/normalise-manuscript.ts';
import { sliceInlines } from '../../../../shared/manuscript/slice-inlines.ts';
import { arbitraryInline } from '../../../support/arbitrary-manuscript.ts';

const inlinesAndOffset = fc
  .array(arbitraryInline, { maxLength: 6 })
  .chain((inlines) => fc.tuple(fc.constant(inlines), fc.nat({ max: inlineText(inlines).length })));

describe('Cutting a stretch out of inlines', () => {
  it('bears just the text between its offsets', () => {
    fc.assert(
      fc.property(inlinesAndOffset, fc.nat({ max: 20 }), ([inlines, start], length) => {
        const text = inlineText(inlines);
        const end = Math.min(start + length, text.length);
        expect(inlineText(sliceInlines(inlines, start, end))).toBe(text.slice(start, end));
      }),
    );
  });

  it('loses nothing between two halves cut outside tags', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryInline, { maxLength: 6 }),
        fc.nat({ max: 6 }),
        (inlines, count) => {
          const canonical = normaliseInlines(inlines);
          const cut = inlineText(canonical.slice(0, count)).length;
          const length = inlineText(canonical).length;
          const halves = [
            ...sliceInlines(canonical, 0, cut),
            ...sliceInlines(canonical, cut, length),
          ];
          if (cut < length && cut > 0) expect(halves).toEqual(canonical);
        },
      ),
    );
  });

  it('keeps the properties of a tag on the part that is cut off', () => {
    const citation = {
      type: 'citation' as const,
      id: 'c1',
      content: [{ type: 'text' as const, text: '(AP, May 3)' }],
    };
    expect(sliceInlines([citation], 1, 3)).toEqual([
      { ...citation, content: [{ type: 'text', text: 'AP' }] },
    ]);
  });
});
