import { describe, expect, it } from 'vitest';
import { isTouched } from '../../../../renderer/app/touched-queries.ts';

const nothing = { issueIds: [], briefingIds: [], publications: false, sources: false };

describe('a change of the archive', () => {
  it('touches everything where it does not say what it was', () => {
    for (const name of ['publications.list', 'sources.list', 'issues.list', 'search.find']) {
      expect(isTouched([name, {}], nothing)).toBe(true);
    }
  });

  it('leaves publications and sources alone where only a text changed', () => {
    const saved = { ...nothing, issueIds: ['i1'], briefingIds: ['b1'] };
    expect(isTouched(['publications.list', {}], saved)).toBe(false);
    expect(isTouched(['sources.list', {}], saved)).toBe(false);
    expect(isTouched(['issues.read', { issueId: 'i1' }], saved)).toBe(true);
    expect(isTouched(['application.info', {}], saved)).toBe(true);
  });

  it('touches sources where it names them', () => {
    const renamed = { ...nothing, sources: true };
    expect(isTouched(['sources.read', { sourceId: 's1' }], renamed)).toBe(true);
    expect(isTouched(['publications.list', {}], renamed)).toBe(false);
  });
});
