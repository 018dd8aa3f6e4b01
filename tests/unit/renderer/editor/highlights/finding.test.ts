import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, moveFindings } from '../../../../../renderer/editor/highlights/finding.ts';

const nothing = () => ({ fixes: [], leave: () => {} });

const findingOf = (text: string, words: string): Finding => {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    id: words,
    says: words,
    card: () => null,
    acts: nothing,
  };
};

describe('findings while their block is typed in', () => {
  it('move with their words, and go where the change touches them', () => {
    const before = 'Reuters said on May 3 that AP said on May 4.';
    const findings = [findingOf(before, 'Reuters said'), findingOf(before, 'AP said')];
    const after = before.replace('on May 3', 'late on May 3');
    expect(
      moveFindings(findings, before, after).map(({ start, end }) => after.slice(start, end)),
    ).toEqual(['Reuters said', 'AP said']);
    expect(moveFindings(findings, before, before.replace('AP', 'UPI')).map(({ id }) => id)).toEqual(
      ['Reuters said'],
    );
  });

  it('never say something of other words than those that they were found in', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, fc.nat(11), fc.nat(11), (before, after, one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        if (end > before.length) return;
        const finding = { ...findingOf(before, ''), start, end };
        for (const moved of moveFindings([finding], before, after)) {
          expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
        }
      }),
    );
  });
});
