import { describe, expect, it } from 'vitest';
import {
  emptyIssueEntry,
  issueEntryOf,
  readIssueEntry,
} from '../../../../../renderer/features/issues/issue-entry.ts';
import type { IssueDetails } from '../../../../../shared/issues/issue.ts';

const entry = { ...emptyIssueEntry(''), number: '160' };

describe('the details of an issue as they are typed', () => {
  it('read a day, a month or a year, and keep how exact it was', () => {
    const dates = ['2000-08-29', '2000-08', '2000', ''].map((date) =>
      readIssueEntry({ ...entry, date }),
    );
    expect(dates).toMatchObject([
      { details: { date: '2000-08-29', datePrecision: 'day' } },
      { details: { date: '2000-08-01', datePrecision: 'month' } },
      { details: { date: '2000-01-01', datePrecision: 'year' } },
      { details: { date: null } },
    ]);
  });

  it('refuse a day that there is not, and say so at the date', () => {
    for (const date of ['2000-02-30', '29 August', '2000-8-9', '20']) {
      expect(readIssueEntry({ ...entry, date })).toHaveProperty('errors.date');
    }
  });

  it('take what is left empty as not known', () => {
    expect(readIssueEntry({ ...entry, volume: '  ' })).toMatchObject({
      details: { volume: null, number: '160', title: null },
    });
  });

  it('come back as they were', () => {
    const details: IssueDetails = {
      volume: '6',
      number: '12-13',
      date: '2000-08-01',
      datePrecision: 'month',
      title: null,
      status: 'published',
    };
    expect(readIssueEntry(issueEntryOf(details))).toEqual({ details });
  });
});
