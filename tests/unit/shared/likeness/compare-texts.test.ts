import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedStretch, compareTexts } from '../../../../shared/likeness/compare-texts.ts';
import { someSentences } from '../../../support/forms-of-a-text.ts';

const shown = (stretches: readonly ComparedStretch[] | null): string | null =>
  stretches?.map(({ text, alone }) => (alone ? `[${text}]` : text)).join('') ?? null;
const rowsOf = (one: string, other: string) =>
  compareTexts(one, other).rows.map((row) => [shown(row.one), shown(row.other)]);

describe('two texts side by side', () => {
  it('stand paragraph by paragraph, with the words that one alone has', () => {
    expect(
      rowsOf(
        'The council met on Monday.\n\nIt took no vote that day.',
        'The council met on Tuesday.\n\nIt took no vote that day.',
      ),
    ).toEqual([
      ['The council met on [Monday].', 'The council met on [Tuesday].'],
      ['It took no vote that day.', 'It took no vote that day.'],
    ]);
  });

  it('show a paragraph that one alone has beside nothing', () => {
    expect(
      rowsOf(
        'Votes\n\nThe council met on Monday.',
        'The council met on Monday.\n\nAn errata note.',
      ),
    ).toEqual([
      ['[Votes]', null],
      ['The council met on Monday.', 'The council met on Monday.'],
      [null, '[An errata note.]'],
    ]);
  });

  it('take no notice of how lines are broken within a list item or cell', () => {
    expect(rowsOf('The  council met\ton Monday.', 'The council met on Monday.')).toEqual([
      ['The council met on Monday.', 'The council met on Monday.'],
    ]);
  });

  it('lose no word of either, whatever the texts are', () => {
    const text = fc
      .array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 })
      .map((seeds) => seeds.map((seed) => someSentences(seed, 2)).join('\n\n'));
    const words = (parts: (readonly ComparedStretch[] | null)[]) =>
      parts
        .flatMap((part) => (part ? [part.map((it) => it.text).join('')] : []))
        .join(' ')
        .replace(/\s+/g, ' ');
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { rows, isCut } = compareTexts(one, other);
        expect(isCut).toBe(false);
        expect(words(rows.map((row) => row.one))).toBe(one.replace(/\s+/g, ' '));
        expect(words(rows.map((row) => row.other))).toBe(other.replace(/\s+/g, ' '));
      }),
      { numRuns: 60 },
    );
  });

  it('are cut where they are longer than anybody compares, and say so', () => {
    const long = Array.from({ length: 1600 }, (_, at) => `Line ${at} of many.`).join('\n');
    const { rows, isCut } = compareTexts(long, long);
    expect(isCut).toBe(true);
    expect(rows).toHaveLength(1500);
  });
});
