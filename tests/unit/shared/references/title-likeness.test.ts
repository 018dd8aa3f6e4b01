import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseTitle } from '../../../../shared/references/normalise-name.ts';
import { titleLikeness, titleOpening } from '../../../../shared/references/title-likeness.ts';

const title = fc
  .array(fc.constantFrom('silt', 'harbour', 'in', 'mouth', 'rain', 'docks', 'wait'), {
    minLength: 1,
    maxLength: 7,
  })
  .map((words) => normaliseTitle(words.join(' ')));

describe('the likeness of titles', () => {
  it('is the same both ways, and between 0 and 1', () => {
    fc.assert(
      fc.property(title, title, (one, other) => {
        const likeness = titleLikeness(one, other);
        expect(likeness).toBe(titleLikeness(other, one));
        expect(likeness >= 0 && likeness <= 1).toBe(true);
      }),
    );
  });

  it('is found by the opening: titles that are alike but not equal share it', () => {
    fc.assert(
      fc.property(title, title, (one, other) => {
        if (one === other || titleLikeness(one, other) === 0) return;
        expect(titleOpening(one)).not.toBeNull();
        expect(titleOpening(one)).toBe(titleOpening(other));
      }),
    );
  });

  it('is high for a title that breaks off, and none for short ones', () => {
    expect(titleLikeness('silt in the harbour', 'silt in the harbour mouth')).toBe(0.9);
    expect(titleLikeness('rain', 'rains')).toBe(0);
  });
});
