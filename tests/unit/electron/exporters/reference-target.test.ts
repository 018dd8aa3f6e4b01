import { describe, expect, it } from 'vitest';
import { referenceTargets } from '../../../../electron/exporters/reference-target.ts';
import type { Briefing, ResolvedOccurrence } from '../../../../shared/issues/briefing.ts';
import { buildIssue, buildIssueDocument } from '../../../support/issue-document.ts';

const candidate = (issueId: string) => ({
  issueId,
  label: '',
  date: null,
  confidence: 1,
  reason: '',
});

const occurrence = (change: Partial<ResolvedOccurrence>): ResolvedOccurrence => ({
  id: 'reference',
  tag: 'cross-reference',
  start: 0,
  end: 1,
  printed: '',
  sentence: '',
  reading: null,
  sources: [],
  resolutions: [],
  ...change,
});

function targetOf(change: Partial<ResolvedOccurrence>) {
  const document = buildIssueDocument({
    briefings: [{ occurrences: [occurrence(change)] }],
    linkedIssues: [
      {
        issue: buildIssue({ id: 'earlier', date: '2024-02-26' }),
        publicationSlug: 'baltic-ledger',
      },
    ],
  });
  return referenceTargets(document.briefings[0] as Briefing, document, 'pdf')('reference');
}

const webReference = (address: string) => ({
  start: 0,
  end: 1,
  printed: '',
  kind: 'cross-reference' as const,
  groups: [],
  references: [
    { publication: null, dates: [], resolved: null, volume: null, number: null, address },
  ],
  confidence: 1,
  doubts: [],
});

describe('where a cross-reference leads', () => {
  it('is the file of the issue that it resolved to, beside this one', () => {
    const resolutions = [{ state: 'resolved' as const, candidates: [candidate('earlier')] }];
    expect(targetOf({ resolutions })).toEqual({
      kind: 'address',
      href: 'baltic-ledger-2024-02-26.pdf',
    });
  });

  it('is this very document where it means its own issue', () => {
    const resolutions = [{ state: 'resolved' as const, candidates: [candidate('issue-6-160')] }];
    expect(targetOf({ resolutions })).toEqual({ kind: 'this-issue' });
  });

  it.each(['ambiguous', 'dangling', 'external'] as const)('is nowhere while it is %s', (state) => {
    expect(targetOf({ resolutions: [{ state, candidates: [candidate('earlier')] }] })).toBeNull();
  });

  it('is nowhere where a person decided that it is no reference', () => {
    const resolutions = [{ state: 'resolved' as const, candidates: [candidate('earlier')] }];
    expect(targetOf({ resolutions, decision: { verdict: 'rejected' } })).toBeNull();
  });

  it('is the web only for an address with a scheme of the web', () => {
    expect(targetOf({ reading: webReference('https://example.org/6') })).toEqual({
      kind: 'address',
      href: 'https://example.org/6',
    });
    expect(targetOf({ reading: webReference('javascript:alert(1)') })).toBeNull();
    expect(targetOf({ reading: webReference('mon006160.htm') })).toBeNull();
  });
});
