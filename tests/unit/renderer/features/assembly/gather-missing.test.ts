import { describe, expect, it } from 'vitest';
import { gatherMissing } from '../../../../../renderer/features/assembly/gather-missing.ts';
import type { MissingBeforePrint } from '../../../../../shared/assembly/missing-before-print.ts';

const unready = (briefingId: string, status = 'Draft'): MissingBeforePrint => ({
  kind: 'not-ready',
  briefingId,
  headline: briefingId,
  status,
});
const unchecked = (briefingId: string, words: string): MissingBeforePrint => ({
  kind: 'unchecked',
  briefingId,
  headline: briefingId,
  words,
  against: null,
  isRequired: false,
});

describe('what is missing', () => {
  it('is told once where three briefings lack the same', () => {
    const missing = ['a', 'b', 'c'].map((id) => unready(id));
    expect(gatherMissing([{ kind: 'no-date' }, ...missing])).toEqual([
      [{ kind: 'no-date' }],
      missing,
    ]);
  });

  it('is told one by one where two lack it, or each something else', () => {
    const missing = [unready('a'), unready('b'), unready('c', 'Edit'), unchecked('a', 'Names')];
    expect(gatherMissing(missing)).toEqual(missing.map((one) => [one]));
  });

  it('keeps the points of the checklist apart, each at its first place', () => {
    const names = ['a', 'b', 'c'].map((id) => unchecked(id, 'Names were checked'));
    const dates = ['a', 'b', 'c'].map((id) => unchecked(id, 'Dates were checked'));
    const mixed = names.flatMap((one, place) => [one, dates[place] ?? one]);
    expect(gatherMissing(mixed)).toEqual([names, dates]);
  });
});
