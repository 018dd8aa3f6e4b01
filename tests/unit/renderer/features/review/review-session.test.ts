import { describe, expect, it } from 'vitest';
import { issueIdsWith } from '../../../../../renderer/features/review/choose-candidate.ts';
import { paceOf } from '../../../../../renderer/features/review/review-session.ts';

describe('the pace of a review', () => {
  it('is the number of decisions an hour, without the rests', () => {
    expect(paceOf([0, 10_000, 20_000, 30_000])).toBe(360);
    expect(paceOf([0, 10_000, 20_000, 900_000, 910_000])).toBe(360);
  });

  it('is not told of too few', () => {
    expect(paceOf([])).toBeNull();
    expect(paceOf([0, 10_000, 20_000])).toBeNull();
  });
});

describe('choosing a candidate', () => {
  const candidate = (issueId: string) => ({
    ...{ issueId, label: issueId, date: null, confidence: 0.5, reason: '' },
  });
  const resolutions = [
    { state: 'resolved' as const, candidates: [candidate('a')] },
    { state: 'ambiguous' as const, candidates: [candidate('b'), candidate('c')] },
    { state: 'ambiguous' as const, candidates: [candidate('d'), candidate('e')] },
  ];

  it('decides the first reference that is open, and leaves those that are found alone', () => {
    expect(issueIdsWith({ resolutions }, 1)).toEqual([null, 'c', 'd']);
  });

  it('is nothing where there is none of that number', () => {
    expect(issueIdsWith({ resolutions }, 2)).toBeUndefined();
    expect(issueIdsWith({ resolutions: [] }, 0)).toBeUndefined();
  });
});
