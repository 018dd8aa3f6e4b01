import { describe, expect, it } from 'vitest';
import type { SiteDigest } from '../../../../../electron/exporters/site/site-digests.ts';
import { searchParts } from '../../../../../electron/services/site/search-parts.ts';
import { addDays } from '../../../../../shared/dates/iso-date.ts';
import { buildIssueDocument } from '../../../../support/issue-document.ts';

const { issue } = buildIssueDocument({});

const digest = (date: string | null, briefings: number): SiteDigest => ({
  at: { issue: { ...issue, date }, folder: `issues/${date ?? 'undated'}/` },
  headlines: Array.from({ length: briefings }, (_, position) => ({
    position,
    headline: '',
    section: null,
    opening: '',
    named: [],
  })),
});

describe('the parts of a search', () => {
  it('are the years, newest first, and what has no day', () => {
    const run = [digest('2025-01-02', 1), digest('2024-12-30', 2), digest(null, 1)];
    expect(searchParts(run)).toEqual([
      { name: 'undated', folders: ['issues/undated/'] },
      { name: '2025', folders: ['issues/2025-01-02/'] },
      { name: '2024', folders: ['issues/2024-12-30/'] },
    ]);
  });

  it('hold no issue without briefings', () => {
    expect(searchParts([digest('2024-12-30', 0)])).toEqual([]);
  });

  it('are several for a long year, of which an issue that is added changes the last alone', () => {
    const run = Array.from({ length: 300 }, (_, day) => digest(addDays('2024-01-01', day), 12));
    const parts = searchParts(run.toReversed());
    expect(parts.map(({ name }) => name)).toEqual(['2024-2', '2024']);
    expect(parts.map(({ folders }) => folders.length)).toEqual([134, 166]);
    const [newest, ...others] = searchParts([digest('2024-12-01', 12), ...run.toReversed()]);
    expect(others).toEqual(parts.slice(1));
    expect(newest?.folders).toEqual([...(parts[0]?.folders ?? []), 'issues/2024-12-01/']);
  });
});
