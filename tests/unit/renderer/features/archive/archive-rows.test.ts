import { describe, expect, it } from 'vitest';
import {
  archiveRows,
  publicationKey,
  yearKey,
} from '../../../../../renderer/features/archive/archive-rows.ts';
import { groupByYear } from '../../../../../renderer/features/archive/group-by-year.ts';
import type { IssueSummary } from '../../../../../shared/issues/issue.ts';
import type { Publication } from '../../../../../shared/issues/publication.ts';

const publication: Publication = {
  id: 'p',
  title: 'The Gazette',
  shortTitle: null,
  subtitle: null,
  publisher: null,
  issn: null,
  language: 'en',
  dateOrder: 'month-first',
  aliases: [],
  formerTitles: [],
  continues: null,
  slug: 'the-gazette',
  issueCount: 3,
};

const issue = (id: string, details: Partial<IssueSummary>): IssueSummary => ({
  id,
  publicationId: 'p',
  publicationTitle: 'The Gazette',
  volume: '2',
  number: null,
  date: null,
  datePrecision: 'day',
  title: null,
  status: 'published',
  briefingCount: 1,
  wordCount: 100,
  danglingCount: 0,
  ...details,
});

const issues = [
  issue('c', { number: '3', date: '2001-01-09' }),
  issue('b', { number: '2', date: '2000-12-01', datePrecision: 'month' }),
  issue('a', { title: 'A Specimen' }),
];
const issuesOf = new Map([['p', issues]]);

describe('issues by years', () => {
  it('keep their order, with undated ones under a head of their own', () => {
    expect(groupByYear(issues).map(({ year, issues: of }) => [year, of.length])).toEqual([
      ['2001', 1],
      ['2000', 1],
      ['Undated', 1],
    ]);
  });
});

describe('the tree of the archive', () => {
  const texts = (opened: string[]) =>
    archiveRows([publication], issuesOf, new Set(opened)).map((row) => [row.text, row.aside]);

  it('shows only publications while they are closed', () => {
    expect(texts([])).toEqual([['The Gazette', '3']]);
  });

  it('shows years in an open publication, and issues in an open year', () => {
    expect(texts([publicationKey('p'), yearKey('p', '2000')])).toEqual([
      ['The Gazette', '3'],
      ['2001', '1'],
      ['2000', '1'],
      ['No. 2', 'December'],
      ['Undated', '1'],
    ]);
  });

  it('calls an issue by its title where it has no number', () => {
    expect(texts([publicationKey('p'), yearKey('p', 'Undated')]).at(-1)).toEqual([
      'A Specimen',
      '',
    ]);
  });

  it('has nothing to open under a publication without issues', () => {
    const empty = { ...publication, issueCount: 0 };
    expect(archiveRows([empty], issuesOf, new Set())[0]?.expanded).toBeNull();
  });
});
