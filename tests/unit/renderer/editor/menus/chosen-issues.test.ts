import { describe, expect, it } from 'vitest';
import { createChosenIssues } from '../../../../../renderer/editor/menus/chosen-issues.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';

const citation = (text: string): Inline => ({
  type: 'citation',
  id: text,
  content: [{ type: 'text', text }],
});
const decision = { verdict: 'accepted', issueId: 'morning-edition' } as const;

describe('an issue chosen for a reference beside sources', () => {
  it('is written on their citation once its bracket is closed, and only once', () => {
    const issues = createChosenIssues();
    issues.choose('see the Observer, July 28', 'morning-edition');
    const open = [citation('(AP, August 29; see the Observer, July 28')];
    expect(issues.decide(open)).toEqual(open);
    const closed = citation('(AP, August 29; see the Observer, July 28)');
    expect(issues.decide([citation('(UPI, May 3)'), closed])).toEqual([
      citation('(UPI, May 3)'),
      { ...closed, decision },
    ]);
    expect(issues.decide([closed])).toEqual([closed]);
  });

  it('decides nothing where two references stand in one citation', () => {
    const issues = createChosenIssues();
    issues.choose('see the Observer, July 28', 'morning-edition');
    const both = [citation('(see the Wire, May 3; see the Observer, July 28)')];
    expect(issues.decide(both)).toEqual(both);
  });
});
