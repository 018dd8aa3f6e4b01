import { describe, expect, it } from 'vitest';
import { foldUnchanged } from '../../../../../renderer/editor/history/fold-unchanged.ts';
import {
  agoOf,
  changedInWords,
  dayInWords,
} from '../../../../../renderer/editor/history/revision-words.ts';
import {
  type RevisionSummary,
  timelineOf,
} from '../../../../../renderer/editor/history/timeline.ts';
import { compareDrafts } from '../../../../../shared/history/compare-drafts.ts';

const at = (
  revision: number,
  moment: Date,
  more: Partial<RevisionSummary> = {},
): RevisionSummary => ({
  revision,
  savedAt: moment.toISOString(),
  name: null,
  origin: 'edit',
  author: 'Ingrid Vaal',
  headline: 'The strike',
  wordCount: 10,
  ...more,
});

const numbersOf = (days: ReturnType<typeof timelineOf>) =>
  days.map(({ entries }) => entries.map(({ revisions }) => revisions.map((one) => one.revision)));

describe('the timeline of a briefing', () => {
  const morning = (minute: number) => new Date(2004, 5, 30, 9, minute);

  it('gathers what one person wrote without a long pause', () => {
    const history = [
      at(4, morning(58), { author: 'Luc d’Aubray' }),
      at(3, morning(50)),
      at(2, morning(12)),
      at(1, morning(0)),
    ];
    const days = timelineOf(history);
    expect(numbersOf(days)).toEqual([[[4], [3], [2, 1]]]);
    expect(days[0]?.entries.map(({ before }) => before?.revision ?? null)).toEqual([3, 2, null]);
  });

  it('lets what has a name, and what was done to a whole text, stand for itself', () => {
    const history = [
      at(5, morning(5)),
      at(4, morning(4), { name: 'Sent to print' }),
      at(3, morning(3)),
      at(2, morning(2), { origin: 'restore' }),
      at(1, morning(1), { origin: 'import', author: null }),
    ];
    expect(numbersOf(timelineOf(history))).toEqual([[[5], [4], [3], [2], [1]]]);
    expect(numbersOf(timelineOf(history, { onlyNamed: true }))).toEqual([[[4]]]);
  });

  it('begins a new day at midnight by the clock of this computer', () => {
    const history = [at(2, new Date(2004, 6, 1, 0, 5)), at(1, new Date(2004, 5, 30, 23, 55))];
    const days = timelineOf(history);
    expect(days.map(({ day }) => day)).toEqual(['2004-07-01', '2004-06-30']);
  });
});

describe('what the timeline says', () => {
  const now = new Date(2004, 5, 30, 15, 0);

  it('names days as one speaks of them', () => {
    expect(
      ['2004-06-30', '2004-06-29', '2004-06-21', '2003-06-30'].map((day) => dayInWords(day, now)),
    ).toEqual(['Today', 'Yesterday', 'Monday 21 June', '30 June 2003']);
  });

  it('says how long ago it was', () => {
    const before = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
    expect([20, 180, 7200, 86_400 * 3].map((seconds) => agoOf(before(seconds), now))).toEqual([
      'just now',
      '3 minutes ago',
      '2 hours ago',
      '3 days ago',
    ]);
  });

  it('counts words that came and went', () => {
    expect(changedInWords({ added: 12, removed: 1 })).toBe('12 words added, 1 removed');
    expect(changedInWords({ added: 0, removed: 1 })).toBe('1 word removed');
    expect(changedInWords({ added: 0, removed: 0 })).toBe('No other words');
  });
});

describe('paragraphs without a change', () => {
  it('are folded, but for those beside one', () => {
    const details = { headline: '', section: null, byline: null, dateline: null };
    const draft = (texts: readonly string[]) => ({
      details,
      manuscript: {
        version: 1 as const,
        blocks: texts.map((text) => ({
          type: 'paragraph' as const,
          content: [{ type: 'text' as const, text }],
        })),
      },
    });
    const texts = Array.from({ length: 9 }, (_, index) => `Paragraph number ${index} says this.`);
    const { parts } = compareDrafts(
      draft(texts),
      draft(texts.with(1, 'Paragraph number 1 is new.')),
    );
    expect(foldUnchanged(parts).map((one) => [one.isFolded, one.parts.length])).toEqual([
      [false, 3],
      [true, 6],
    ]);
  });
});
