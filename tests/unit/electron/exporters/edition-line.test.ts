import { describe, expect, it } from 'vitest';
import { imprint } from '../../../../electron/exporters/issue-lines.ts';
import { buildIssueDocument } from '../../../support/issue-document.ts';

const second = { number: 2, publishedAt: '2024-05-03T10:00:00.000Z' };

describe('the imprint', () => {
  it('says nothing of the first edition', () => {
    expect(imprint(buildIssueDocument())[0]).toMatch(/^Baltic Ledger, .*2024\.$/);
  });

  it('says which edition follows it, and when it came out', () => {
    const document = { ...buildIssueDocument(), edition: second };
    expect(imprint(document)[0]).toMatch(/2024\. Second edition, May 3, 2024\.$/);
  });

  it('gives an edition that is being made no day, and counts on where words end', () => {
    const document = { ...buildIssueDocument(), edition: { number: 10, publishedAt: null } };
    expect(imprint(document)[0]).toMatch(/\. Edition 10\.$/);
  });

  it('says it in the language of the publication', () => {
    const german = buildIssueDocument({
      publication: { language: 'de', dateOrder: 'day-first' },
    });
    expect(imprint({ ...german, edition: second })[0]).toMatch(/2\. Auflage, 3\. Mai 2024\.$/);
  });
});
