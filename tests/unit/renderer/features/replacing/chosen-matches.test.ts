import { describe, expect, it } from 'vitest';
import {
  countChosen,
  exceptOf,
  isChosen,
  toggleAll,
  toggleBriefing,
  toggleMatch,
} from '../../../../../renderer/features/replacing/chosen-matches.ts';
import { replaceRows } from '../../../../../renderer/features/replacing/replace-rows.ts';
import type { FoundBriefing } from '../../../../../shared/contract/replace-procedures.ts';

const found = (briefingId: string, issueId: string, matches: number): FoundBriefing => ({
  ...{ briefingId, issueId, revision: 1, headline: briefingId, status: 'draft' },
  ...{ issueLabel: issueId, publicationTitle: 'The Courier' },
  matches: Array.from({ length: matches }, (_, start) => ({
    ...{ place: 'text', start, end: start + 1, before: '', words: 'a', after: '', groups: [] },
  })),
});
const briefings = [found('one', 'i1', 3), found('two', 'i1', 1), found('three', 'i2', 2)];

describe('what is chosen of what was found', () => {
  it('is everything, less what is left out', () => {
    const spared = toggleMatch(new Map(), 'one', 1);
    expect(isChosen(spared, 'one', 1)).toBe(false);
    expect(countChosen(briefings, spared)).toEqual({ matches: 5, briefings: 3 });
    expect(exceptOf(briefings, spared)).toEqual([{ briefingId: 'one', matches: [1] }]);
    expect(toggleMatch(spared, 'one', 1)).toEqual(new Map());
  });

  it('goes by whole briefings too: all of one, or none where all were', () => {
    const [one = found('', '', 1)] = briefings;
    const none = toggleBriefing(new Map(), one);
    expect(exceptOf(briefings, none)).toEqual([{ briefingId: 'one' }]);
    expect(countChosen(briefings, none)).toEqual({ matches: 3, briefings: 2 });
    expect(toggleBriefing(toggleMatch(new Map(), 'one', 1), one)).toEqual(new Map());
  });

  it('is nothing, and everything again, by one box', () => {
    const none = toggleAll(new Map(), briefings);
    expect(countChosen(briefings, none)).toEqual({ matches: 0, briefings: 0 });
    expect(toggleAll(none, briefings)).toEqual(new Map());
  });
});

describe('the lines of the preview', () => {
  it('name an issue once over its briefings, and these over their matches', () => {
    expect(replaceRows(briefings).map(({ key }) => key)).toEqual([
      ...['issue one', 'one', 'one 0', 'one 1', 'one 2'],
      ...['two', 'two 0'],
      ...['issue three', 'three', 'three 0', 'three 1'],
    ]);
  });
});
