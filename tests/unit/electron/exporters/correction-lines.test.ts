import { describe, expect, it } from 'vitest';
import { correctionLines } from '../../../../electron/exporters/correction-lines.ts';
import { buildIssue, buildIssueDocument } from '../../../support/issue-document.ts';

const later = buildIssue({ id: 'later', number: '162', date: '2024-03-06' });
const sister = buildIssue({
  id: 'sister',
  publicationId: 'sister',
  publicationTitle: 'Quay Post',
  volume: null,
  number: null,
  date: '2024-03-07',
});
const document = buildIssueDocument({
  briefings: [{}, {}],
  linkedIssues: [
    { issue: later, publicationSlug: 'baltic-ledger' },
    { issue: sister, publicationSlug: 'quay-post' },
  ],
  corrections: {
    'briefing-0': [
      { issueId: 'later', position: 2 },
      { issueId: 'sister', position: null },
      { issueId: 'issue-6-160', position: 1 },
      { issueId: 'unknown', position: null },
    ],
  },
});

describe('the lines that say where a briefing is corrected', () => {
  it('name the issue, with its publication where that is another, and lead to it', () => {
    expect(correctionLines({ id: 'briefing-0' }, document, 'html')).toEqual([
      {
        words: 'Corrected in',
        issue: 'Vol. 6, No. 162 · March 6, 2024',
        href: 'baltic-ledger-2024-03-06.html#briefing-2',
        date: '2024-03-06',
      },
      {
        words: 'Corrected in',
        issue: 'Quay Post · March 7, 2024',
        href: 'quay-post-2024-03-07.html',
        date: '2024-03-07',
      },
      {
        words: 'Corrected in',
        issue: 'Vol. 6, No. 160 · March 4, 2024',
        href: '#briefing-1',
        date: '2024-03-04',
      },
    ]);
  });

  it('are none for a briefing that is not corrected', () => {
    expect(correctionLines({ id: 'briefing-1' }, document, 'html')).toEqual([]);
  });
});
