import { describe, expect, it } from 'vitest';
import {
  complaintAbout,
  entryOf,
  namesIn,
  readingFrom,
} from '../../../../../renderer/features/review/correction-entry.ts';
import { recogniseCitations } from '../../../../../shared/citations/recognise-citations.ts';

const context = {
  issueDate: '2003-05-06',
  publicationNames: ['The Harbour Courier'],
  dateOrder: 'month-first' as const,
};
const PRINTED = '(Mail Post, May 1; Reuters, May 2-3)';
const [reading = null] = recogniseCitations(PRINTED, context);

describe('the entry of a correction', () => {
  it('shows names and days as they can be typed', () => {
    expect(entryOf(reading)).toEqual({
      groups: [
        { names: 'Mail Post', days: '2003-05-01' },
        { names: 'Reuters', days: '2003-05-02/2003-05-03' },
      ],
    });
  });

  it('says the same as was read where nothing is typed', () => {
    const confirmed = readingFrom(entryOf(reading), reading, PRINTED);
    expect(confirmed).toEqual({
      printed: PRINTED,
      kind: 'sources',
      groups: reading?.groups,
      references: [],
    });
  });

  it('parts names that were wrongly joined, each at its own place', () => {
    const [, reuters] = entryOf(reading).groups;
    const entry = {
      groups: [{ names: 'Mail; Post', days: '2003-04-30' }, ...(reuters ? [reuters] : [])],
    };
    expect(namesIn(entry)).toEqual(['Mail', 'Post', 'Reuters']);
    expect(readingFrom(entry, reading, PRINTED).groups[0]).toMatchObject({
      sources: [
        { name: 'Mail', start: 1, end: 5 },
        { name: 'Post', start: 6, end: 10 },
      ],
      resolved: [{ start: '2003-04-30', end: '2003-04-30' }],
    });
  });

  it('leaves out a group without names, and names a day that is none', () => {
    const entry = { groups: [{ names: ' ', days: 'yesterday' }] };
    expect(readingFrom(entry, null, PRINTED).groups).toEqual([]);
    expect(complaintAbout(entry)).toContain('yesterday');
    expect(complaintAbout(entryOf(reading))).toBeNull();
  });
});
