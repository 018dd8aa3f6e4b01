import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueFileName } from '../../../../electron/exporters/issue-file-name.ts';
import { buildIssue } from '../../../support/issue-document.ts';

describe('the name of an exported issue', () => {
  it('is publication and day', () => {
    expect(issueFileName('baltic-ledger', buildIssue(), 'pdf')).toBe(
      'baltic-ledger-2024-03-04.pdf',
    );
  });

  it('is publication, volume and number where there is no day', () => {
    const issue = buildIssue({ date: null, number: '12/13' });
    expect(issueFileName('baltic-ledger', issue, 'html')).toBe('baltic-ledger-6-12-13.html');
  });

  it('keeps the issues of a month apart by their numbers', () => {
    const issue = buildIssue({ date: '2024-03-01', datePrecision: 'month' });
    expect(issueFileName('baltic-ledger', issue, 'pdf')).toBe('baltic-ledger-2024-03-6-160.pdf');
  });

  it('falls back to the identity of an issue without day and number', () => {
    const issue = buildIssue({ id: 'Ab_9', date: null, volume: null, number: null });
    expect(issueFileName('baltic-ledger', issue, 'pdf')).toBe('baltic-ledger-undated-ab-9.pdf');
  });

  it('is a short plain name on every system, whatever is in the issue', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.string(),
        (slug, volume, number) => {
          const name = issueFileName(slug, buildIssue({ date: null, volume, number }), 'pdf');
          expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.pdf$/);
          expect(name.length).toBeLessThan(200);
        },
      ),
    );
  });
});
