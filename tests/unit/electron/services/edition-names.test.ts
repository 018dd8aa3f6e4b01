import { describe, expect, it } from 'vitest';
import { editionNames } from '../../../../electron/services/edition-names.ts';
import { type ExportOptions, exportOptions } from '../../../../shared/editions/edition-options.ts';
import { buildIssue } from '../../../support/issue-document.ts';

const issue = { publication: { slug: 'baltic-ledger' }, issue: buildIssue() };
const pdf = (standard: string): ExportOptions => exportOptions.parse({ format: 'pdf', standard });

describe('the names of the files of a list', () => {
  it('tell PDFs by what each is for', () => {
    const nameOf = editionNames(issue, 'Friday {date}');
    expect(['a-2a', 'x-4', 'ua-1', 'x-4', 'none', 'none'].map((it) => nameOf(pdf(it)))).toEqual([
      'Friday 2024-03-04.pdf',
      'Friday 2024-03-04-x-4.pdf',
      'Friday 2024-03-04-ua-1.pdf',
      'Friday 2024-03-04-2.pdf',
      'Friday 2024-03-04-3.pdf',
      'Friday 2024-03-04-4.pdf',
    ]);
  });
});
