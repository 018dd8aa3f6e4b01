import { describe, expect, it } from 'vitest';
import {
  batchSummary,
  issueCounts,
} from '../../../../../renderer/features/imports/import-words.ts';
import type { FileReport } from '../../../../../shared/contract/import-procedures.ts';

const file = (outcome: FileReport['outcome']): FileReport => ({
  name: 'a.txt',
  bytes: 1,
  hash: '',
  outcome,
  fate: outcome === 'imported' ? 'issue' : outcome,
  within: null,
  importer: null,
  encodingConfidence: null,
  explanation: '',
  encoding: null,
  issues: [],
  warnings: [],
});

describe('the report of an import in words', () => {
  it('counts the files by what became of them', () => {
    expect(batchSummary([file('imported'), file('kept'), file('imported')])).toBe(
      '3 files: 2 imported, 1 kept unread.',
    );
    expect(batchSummary([file('duplicate')])).toBe('1 file: 1 already in the archive.');
  });

  it('says how many of an issue’s references lead somewhere', () => {
    const issue = { issueId: 'i', label: '', publicationTitle: '', briefings: 1, citations: 31 };
    expect(issueCounts({ ...issue, references: 6, resolved: 4 })).toBe(
      '1 briefing · 31 citations · 4 of 6 references resolved',
    );
    expect(issueCounts({ ...issue, references: 0, resolved: 0 })).toContain('no references');
  });
});
