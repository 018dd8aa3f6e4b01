import { describe, expect, it } from 'vitest';
import {
  partsOf,
  sharesInWords,
  sharesOf,
  storedParts,
} from '../../../../../renderer/features/imports/account-parts.ts';

const issue = {
  issue: 0,
  label: 'No. 1',
  publication: 'Harbour Letter',
  isNewPublication: false,
  volume: null,
  number: '1',
  date: null,
  datePrecision: 'day' as const,
  title: null,
  language: null,
  confidence: 1,
  files: [0],
  briefings: [
    {
      headline: 'Cranes are sold',
      section: null,
      words: 9,
      opening: '',
      passages: [{ place: 'lines 3 to 9', bytes: [20, 90] as [number, number] }],
    },
  ],
  witnesses: [],
  questions: [],
};

describe('the account of a file', () => {
  const parts = partsOf({
    issues: [issue],
    stretches: [
      { place: 'line 10', bytes: [90, 100], fate: 'unread', reason: 'An advertisement' },
      { place: 'lines 1 to 2', bytes: [0, 20], fate: 'masthead' },
      { place: 'properties', fate: 'metadata' },
    ],
  });

  it('tells briefings and what is between them in the order of the file', () => {
    expect(parts.map(({ place, fate, words }) => [place, fate, words])).toEqual([
      ['lines 1 to 2', 'masthead', ''],
      ['lines 3 to 9', 'briefing', 'Cranes are sold'],
      ['line 10', 'unread', 'An advertisement'],
      ['properties', 'metadata', ''],
    ]);
  });

  it('says how much of the file each has', () => {
    expect(sharesInWords(sharesOf(parts), 100)).toBe('Briefing 70 %, masthead 20 %, unread 10 %');
    expect(sharesInWords([['unread', 1]], 1000)).toBe('Unread less than 1 %');
  });

  it('leads to the briefings of what is stored', () => {
    const [part] = storedParts([
      {
        place: 'page 2',
        bytes: null,
        fate: 'briefing',
        briefing: { id: 'b1', headline: '' },
        reason: null,
      },
    ]);
    expect(part).toMatchObject({ briefingId: 'b1', words: 'Without a headline' });
  });
});
