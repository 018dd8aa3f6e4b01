import { expect, it } from 'vitest';
import { placedNotes } from '../../../../../electron/exporters/pdf/placed-notes.ts';
import type { PrintedInline } from '../../../../../electron/exporters/pdf/printed-inlines.ts';

const text = (words: string): PrintedInline => ({ kind: 'text', text: words, marks: [] });
const citation = (words: string): PrintedInline => ({ kind: 'citation', content: [text(words)] });
const indexed: PrintedInline = { kind: 'entry', list: 'sources', name: 'Wire', content: [] };
const inMargin = { where: 'margin', hasFoot: true } as const;

it('ends a sentence once before the number of its source, whether or not the index leads there', () => {
  for (const places of [[], [indexed, indexed]]) {
    const { place } = placedNotes({ ...inMargin, language: 'en' });
    const placed = place([text('It sailed. '), ...places, citation('(Wire, May 1)'), text('.')]);
    const printed = placed.map((it) => (it.kind === 'text' ? it.text : it.kind));
    expect(printed.join(' ').trim()).toBe(
      ['It sailed.', ...places.map(() => 'entry'), 'note'].join(' '),
    );
  }
});

it('gives a note a direction of its own only where it is plainly in another language', () => {
  const placing = placedNotes({ ...inMargin, language: 'ar' });
  placing.place([citation('(Reuters، 1 مارس، بحسب وكالة الشمال وبريد الميناء)')]);
  placing.place([citation('(Northern Wire, March 1)')]);
  expect(placing.notes.map(({ direction }) => direction)).toEqual([null, 'ltr']);
});
