import { expect, test } from 'vitest';
import { withoutTurns } from '../../../../shared/issues/without-turns.ts';

const turned = '\u202egnp.lortap';

const draft = (headline: string, title: string | null) =>
  withoutTurns({
    publication: 'Quay Post',
    volume: null,
    number: '7',
    date: null,
    datePrecision: 'day',
    title,
    language: null,
    warnings: [],
    page: { title: headline, contents: [], isContents: false, extent: 'lines 1 to 2' },
    briefings: [
      {
        headline,
        section: null,
        byline: null,
        dateline: null,
        manuscript: { version: 1, blocks: [] },
      },
    ],
  });

test('no title turns around the words that stand beside it', () => {
  const { title, briefings, page } = draft(`Pier ${turned}`, turned);
  expect(title).toBe('gnp.lortap');
  expect(briefings[0]?.headline).toBe('Pier gnp.lortap');
  expect(page?.title).toBe('Pier gnp.lortap');
});

test('a headline of nothing but such orders is still a headline', () => {
  expect(draft('\u2066\u2069', '\u202e')).toMatchObject({
    title: null,
    briefings: [{ headline: '…' }],
  });
});

test('Hebrew and Arabic stay as they are', () => {
  expect(draft('נמל חיפה', 'ميناء').briefings[0]?.headline).toBe('נמל חיפה');
});
