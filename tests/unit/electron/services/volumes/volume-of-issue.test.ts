import { describe, expect, it } from 'vitest';
import { volumeOfIssue } from '../../../../../electron/services/volumes/volume-of-issue.ts';
import type { IssueDetails } from '../../../../../shared/issues/issue.ts';
import {
  failureOf,
  foundCourier,
  issueOf,
  temporaryArchive,
  value,
} from '../../archive/temporary-archive.ts';

async function run(...issues: readonly Partial<IssueDetails>[]) {
  const archive = await temporaryArchive();
  const publication = await foundCourier(archive);
  for (const details of issues) {
    const request = { publicationId: publication.id, details: issueOf(details) };
    value(await archive['issues.create'](request));
  }
  const listed = value(await archive['issues.list']({ offset: 0, limit: 50 })).issues;
  const volumeOf = (number: string, by: 'year' | 'volume') => {
    const issue = listed.find((it) => it.number === number);
    if (!issue) throw new Error(`There is no issue ${number}.`);
    return volumeOfIssue(archive, publication, issue, { form: 'volume', by, paper: 'a5' });
  };
  return volumeOf;
}

describe('the volume of an issue', () => {
  const issues: Partial<IssueDetails>[] = [
    { number: '1', volume: '6', date: '2000-12-29' },
    { number: '2', volume: '6', date: '2001-01-05' },
    { number: '3', volume: '6', date: '2001-01-12', status: 'draft' },
    { number: '4', volume: '7', date: '2001-01-19', status: 'draft' },
    { number: '5', volume: null, date: null },
  ];

  it('is it and what is published of its year, oldest first, and is called after that', async () => {
    const volumeOf = await run(...issues);
    const { issues: bound, options, fileName } = value(await volumeOf('4', 'year'));
    expect(bound.map(({ number }) => number)).toEqual(['2', '4']);
    expect(options).toEqual({ paper: 'a5' });
    expect(fileName).toBe('the-harbour-courier-2001-volume.pdf');
  });

  it('is what bears its volume number, whatever its year', async () => {
    const volumeOf = await run(...issues);
    const { issues: bound, fileName } = value(await volumeOf('2', 'volume'));
    expect(bound.map(({ number }) => number)).toEqual(['1', '2']);
    expect(fileName).toBe('the-harbour-courier-volume-6.pdf');
  });

  it('is not known for an issue without a date or number', async () => {
    const volumeOf = await run(...issues);
    expect(failureOf(await volumeOf('5', 'year')).message).toContain('no date');
    expect(failureOf(await volumeOf('5', 'volume')).message).toContain('no volume number');
  });
});
