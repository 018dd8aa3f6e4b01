import { describe, expect, it } from 'vitest';
import { type KeptIssue, keepTargets } from '../../../../shared/references/keep-targets.ts';
import type { CompleteResolution } from '../../../../shared/references/resolution.ts';

const kept: KeptIssue = { issueId: 'old', date: '2000-07-28', change: 'renumbered' };
const missing = { publicationId: 'hdl', key: 'no 7', label: 'No. 7' };
const found = { issueId: 'new', label: '', date: null, confidence: 0.98, reason: '' };
const resolved = (parts: Partial<CompleteResolution>): CompleteResolution => ({
  state: 'resolved',
  candidates: [],
  missing: [],
  ...parts,
});
const idsOf = ({ candidates }: CompleteResolution) => candidates.map(({ issueId }) => issueId);

describe('an issue that a reference keeps', () => {
  it('stands where the words mean nothing any more', () => {
    const dangling = resolved({ state: 'dangling', missing: [missing] });
    const settled = keepTargets(dangling, [kept], false);
    expect(settled).toMatchObject({ state: 'resolved', missing: [] });
    expect(settled.candidates[0]?.reason).toBe('Kept: the issue was renumbered since');
  });

  it('is asked about where the words mean another issue now, which comes first', () => {
    const settled = keepTargets(resolved({ candidates: [found] }), [kept], false);
    expect([settled.state, ...idsOf(settled)]).toEqual(['ambiguous', 'new', 'old']);
  });

  it('takes the place of what is missing of a list, and joins a run of days', () => {
    const list = keepTargets(resolved({ candidates: [found], missing: [missing] }), [kept], false);
    expect([list.state, ...idsOf(list)]).toEqual(['resolved', 'new', 'old']);
    const range = keepTargets(resolved({ candidates: [found] }), [kept], true);
    expect([range.state, ...idsOf(range)]).toEqual(['resolved', 'new', 'old']);
  });

  it('is nothing more where it is found anyway', () => {
    const again = resolved({ candidates: [{ ...found, issueId: 'old' }] });
    expect(keepTargets(again, [kept], false)).toBe(again);
  });
});
