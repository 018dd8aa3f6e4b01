import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommonShingles } from '../../../../shared/likeness/common-shingles.ts';
import { likenessOf } from '../../../../shared/likeness/likeness.ts';
import { shinglesOf } from '../../../../shared/likeness/shingles.ts';
import { joinSketches, SKETCH_MARKS, sketchOf } from '../../../../shared/likeness/sketch.ts';
import { breakIntoLines, quoteAsMail, someSentences } from '../../../support/forms-of-a-text.ts';

const like = (one: string, other: string) => likenessOf(shinglesOf(one), shinglesOf(other));
const anyText = fc.integer({ min: 1, max: 1e6 }).map((seed) => someSentences(seed, 12));

describe('likeness', () => {
  it('is whole between a text and itself, however its lines are broken, hyphenated and quoted', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 24, max: 80 }), (text, width) => {
        for (const form of [
          breakIntoLines(text, width),
          breakIntoLines(text, width, { hyphenate: true }),
          quoteAsMail(breakIntoLines(text, width, { hyphenate: true })),
        ]) {
          expect(like(text, form).together).toBeGreaterThan(0.97);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sees through typography, notes, addresses, accents and case', () => {
    const plain =
      "The minister's office didn't confirm a re-run of the cafe vote on Monday (see below).";
    const set =
      'The Minister’s office [1] didn’t confirm a re\u00adrun of the Café vote <https://example.org/a> on MONDAY (see below).';
    expect(like(plain, set).together).toBe(1);
  });

  it('finds all of a cut text in the whole, and says that the whole says more', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 3, max: 9 }), (text, kept) => {
        const cut = text.split('. ').slice(0, kept).join('. ');
        const { ofOne, ofOther } = like(cut, text);
        expect(ofOne).toBe(1);
        expect(ofOther).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same both ways round', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const there = like(one, other);
        const back = like(other, one);
        expect([back.ofOther, back.ofOne, back.together]).toEqual([
          there.ofOne,
          there.ofOther,
          there.together,
        ]);
      }),
    );
  });

  it('finds next to nothing in common between texts of the same words in another order', () => {
    expect(like(someSentences(1, 20), someSentences(2, 20)).together).toBeLessThan(0.02);
  });

  it('leaves out what stands in every number of a series', () => {
    const furniture = someSentences(99, 30);
    const number = (seed: number) =>
      shinglesOf(`${furniture} ${someSentences(seed, 6)} ${furniture}`);
    const [one, two, ...others] = [1, 2, 3, 4, 5, 6, 7].map(number);
    if (!one || !two) throw new Error('There are seven');
    const series = new CommonShingles();
    for (const each of [one, two, ...others]) series.add(each);
    const isCommon = series.beside([one, two]);
    expect(likenessOf(one, two).together).toBeGreaterThan(0.6);
    expect(likenessOf(one, two, isCommon).together).toBeLessThan(0.05);
    expect(likenessOf(one, number(1), isCommon).together).toBe(1);
  });

  it('is nothing where a text has no words', () => {
    expect(like('', '—').together).toBe(0);
    expect(like('', someSentences(1, 2)).ofOne).toBe(0);
  });

  it('compares short texts and scripts without spaces', () => {
    expect(like('Errata', 'ERRATA').together).toBe(1);
    const { ofOne } = like('大臣は月曜日に辞任した', '東京で大臣は月曜日に辞任したと伝えた');
    expect(ofOne).toBe(1);
  });
});

describe('the sketch of a text', () => {
  const sharedMarks = (one: string, other: string): number => {
    const marks = new Set(sketchOf(shinglesOf(other)));
    return sketchOf(shinglesOf(one)).filter((mark) => marks.has(mark)).length;
  };

  it('is bounded, and the same for the same words', () => {
    const text = someSentences(5, 40);
    expect(sketchOf(shinglesOf(text))).toHaveLength(SKETCH_MARKS);
    expect(sketchOf(shinglesOf(breakIntoLines(text, 40, { hyphenate: true })))).toEqual(
      sketchOf(shinglesOf(text)),
    );
  });

  it('holds exact whole numbers, which the archive can index', () => {
    for (const mark of sketchOf(shinglesOf(someSentences(7, 40)))) {
      expect(Number.isSafeInteger(mark)).toBe(true);
    }
  });

  it('shares marks with a third cut from a text, and hardly any with other texts', () => {
    let found = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const text = someSentences(seed, 30);
      if (sharedMarks(text.split('. ').slice(10, 20).join('. '), text) >= 2) found += 1;
      expect(sharedMarks(text, someSentences(seed + 1000, 30))).toBeLessThan(2);
    }
    expect(found).toBeGreaterThanOrEqual(99);
  });

  it('of an issue is that of its parts together, however it is divided', () => {
    const parts = [1, 2, 3, 4].map((seed) => shinglesOf(someSentences(seed, 10)));
    const whole = new Set(parts.flatMap((part) => [...part]));
    expect(joinSketches(parts.map(sketchOf))).toEqual(sketchOf(whole));
  });
});
