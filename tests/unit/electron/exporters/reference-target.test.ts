import { describe, expect, it } from 'vitest';
import { liveReferences } from '../../../../electron/exporters/reference-target.ts';
import type { Briefing } from '../../../../shared/issues/briefing.ts';
import { buildIssue, buildIssueDocument } from '../../../support/issue-document.ts';
import { candidateOf, occurrenceOf, referenceTo } from '../../../support/occurrence.ts';

const printed = '(NW, March 1; see “Ice in the basin”, Ledger, February 26 and 28)';
const words = 'Ledger, February 26 and 28';
const resolvedTo = (...issueIds: string[]) => ({
  state: 'resolved' as const,
  candidates: issueIds.map(candidateOf),
});

type Sketch = Partial<Parameters<typeof occurrenceOf>[0]>;

function targetOf(sketch: Sketch) {
  const occurrence = occurrenceOf({
    printed,
    references: [referenceTo(printed, words)],
    ...sketch,
  });
  const document = buildIssueDocument({
    briefings: [
      { occurrences: [occurrence] },
      { headline: 'A Crane Is Sold' },
      { headline: 'Ice in the Basin!' },
    ],
    linkedIssues: ['2024-02-26', '2024-02-28'].map((date) => ({
      issue: buildIssue({ id: date, date }),
      publicationSlug: 'baltic-ledger',
    })),
  });
  const found = liveReferences(document.briefings[0] as Briefing, document, 'pdf')('reference');
  expect(found.length).toBeLessThan(2);
  return found[0]?.target;
}

describe('where a reference leads', () => {
  it('is the file of the issue that it resolved to, beside this one', () => {
    expect(targetOf({ resolutions: [resolvedTo('2024-02-26')] })).toEqual({
      href: 'baltic-ledger-2024-02-26.pdf',
      issues: [],
    });
  });

  it('is the first of several issues, and all of them are named', () => {
    expect(targetOf({ resolutions: [resolvedTo('2024-02-28', '2024-02-26')] })).toEqual({
      href: 'baltic-ledger-2024-02-28.pdf',
      issues: ['Baltic Ledger, February 28, 2024', 'Baltic Ledger, February 26, 2024'],
    });
  });

  it('passes over an issue that has no address', () => {
    expect(targetOf({ resolutions: [resolvedTo('gone', '2024-02-26')] })).toEqual({
      href: 'baltic-ledger-2024-02-26.pdf',
      issues: [],
    });
  });

  it('is the beginning of this very document where it means its own issue', () => {
    expect(targetOf({ resolutions: [resolvedTo('issue-6-160')] })?.href).toBe('#top');
  });

  it.each([
    ['Ice in the basin', '#briefing-2'],
    ['“Ice in the Basin”', '#briefing-2'],
    ['Ice', '#top'],
  ])('is the briefing of its own issue that bears the title %s', (title, href) => {
    const references = [{ ...referenceTo(printed, words), title }];
    expect(targetOf({ references, resolutions: [resolvedTo('issue-6-160')] })?.href).toBe(href);
  });

  it.each(['ambiguous', 'dangling', 'external'] as const)('is nowhere while it is %s', (state) => {
    const resolutions = [{ state, candidates: [candidateOf('2024-02-26')] }];
    expect(targetOf({ resolutions })).toBeUndefined();
  });

  it('is nowhere where a person decided that it is no reference', () => {
    const resolutions = [resolvedTo('2024-02-26')];
    expect(targetOf({ resolutions, decision: { verdict: 'rejected' } })).toBeUndefined();
  });

  it.each([
    ['https://example.org/6', 'https://example.org/6'],
    ['javascript:alert(1)', undefined],
    ['mon006160.htm', undefined],
  ])('is the web only for an address with a scheme of the web: %s', (address, href) => {
    const references = [{ ...referenceTo(printed, words), address }];
    expect(targetOf({ references })?.href).toBe(href);
  });

  it('is each reference’s own in one parenthesis, with the words that name its issue', () => {
    const both =
      '(NW, March 1; see the Ledger, February 26; the Courier, May 2; Ledger, February 28)';
    const references = ['Ledger, February 26', 'Courier, May 2', 'Ledger, February 28'].map(
      (name) => referenceTo(both, name),
    );
    const occurrence = occurrenceOf({
      printed: both,
      references,
      resolutions: [
        resolvedTo('2024-02-26'),
        { state: 'external', candidates: [] },
        resolvedTo('issue-6-160'),
      ],
    });
    const document = buildIssueDocument({
      briefings: [{ occurrences: [occurrence] }],
      linkedIssues: [
        { issue: buildIssue({ id: '2024-02-26', date: '2024-02-26' }), publicationSlug: 'ledger' },
      ],
    });
    const find = liveReferences(document.briefings[0] as Briefing, document, 'html');
    expect(
      find('reference').map(({ start, end, target }) => [both.slice(start, end), target.href]),
    ).toEqual([
      ['Ledger, February 26', 'ledger-2024-02-26.html'],
      ['Ledger, February 28', '#top'],
    ]);
    expect(find('another')).toEqual([]);
  });
});
