import { describe, expect, it } from 'vitest';
import { issueAddress } from '../../../../electron/exporters/issue-address.ts';
import { buildIssue } from '../../../support/issue-document.ts';

const linked = (address?: string) => ({
  issue: buildIssue({ date: '2000-08-31', ...(address !== undefined && { address }) }),
  publicationSlug: 'baltic-ledger',
});

describe('the address of another issue', () => {
  it('is the file beside this one, wherever it stands in the web', () => {
    expect(issueAddress(linked('https://ledger.example/31'), 'html')).toBe(
      'baltic-ledger-2000-08-31.html',
    );
  });

  it('is that of the web for what stands alone, and none where none is known', () => {
    expect(issueAddress(linked('https://ledger.example/31'), null)).toBe(
      'https://ledger.example/31',
    );
    expect(issueAddress(linked('archive/2000/31.html'), null)).toBeNull();
    expect(issueAddress(linked('javascript:alert(1)'), null)).toBeNull();
    expect(issueAddress(linked(), null)).toBeNull();
  });
});
