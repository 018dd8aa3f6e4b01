import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuery } from '../../../../../shared/find/find-query.ts';
import { createFinder } from '../../../../../shared/find/finder.ts';
import { invariant } from '../../../../../shared/kernel/invariant.ts';

function finderOf(text: string, options: { matchCase?: boolean; wholeWords?: boolean } = {}) {
  return createFinder(findQuery.parse({ text, isPattern: true, ...options }));
}

function foundIn(text: string, pattern: string, options = {}): string[] {
  const finder = finderOf(pattern, options);
  invariant(finder.ok, `${pattern} can be read`);
  return (finder.value.find(text) ?? []).map(({ start, end }) => text.slice(start, end));
}

/** Patterns of which no repeated part can be empty: there engines differ in what they try. */
const { pattern: arbitraryPattern } = fc.letrec<{ pattern: string; part: string; sign: string }>(
  (tie) => ({
    sign: fc.constantFrom('a', 'b', 'C', '.', '[ab]', '[^b]', '\\d', 'é', '[a-c1]', '\\.'),
    part: fc.oneof(
      { weight: 4, arbitrary: tie('sign') },
      tie('sign').map((sign) => `(?:${sign}|ab)`),
      tie('pattern').map((inner) => `(x${inner})`),
      fc.constantFrom('\\b', '^', '$'),
    ),
    pattern: fc
      .array(
        fc.tuple(
          fc.oneof(tie('sign'), fc.constantFrom('(?:a|ab)', '(?:ab|a)', '(x|ab)')),
          fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{2,}?'),
          tie('part'),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((parts) => parts.map((part) => part.join('')).join('')),
  }),
);

describe('finding by pattern', () => {
  it('finds what the engine of the language finds, in any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abCcx1é. '), maxLength: 30 });
    fc.assert(
      fc.property(arbitraryPattern, text, fc.boolean(), (pattern, line, matchCase) => {
        const expression = new RegExp(pattern, matchCase ? 'gu' : 'giu');
        const expected = [...line.matchAll(expression)].flatMap(([words, ...groups]) =>
          words ? [[words, ...groups.map((group) => group ?? null)]] : [],
        );
        const finder = finderOf(pattern, { matchCase });
        invariant(finder.ok, `${pattern} can be read`);
        // Accented letters are parts of words here, and not in the engine's own borders.
        if (pattern.includes('\\b') && line.includes('é')) return;
        const found = finder.value.find(line) ?? [];
        expect(found.map(({ start, end, groups }) => [line.slice(start, end), ...groups])).toEqual(
          expected,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('knows the letters and the words of every script', () => {
    expect(foundIn('Рига, Rīga', '\\w+')).toEqual(['Рига', 'Rīga']);
    expect(foundIn('Рига, Rīga', '[\\w,]+')).toEqual(['Рига,', 'Rīga']);
    expect(foundIn('дом, домов', '\\bдом\\b')).toEqual(['дом']);
    expect(foundIn('\u{1f600}\u{1f601}', '.')).toEqual(['\u{1f600}', '\u{1f601}']);
    expect(foundIn('May 3, May 14', '\\p{Lu}\\p{Ll}+ \\d{1,2}')).toEqual(['May 3', 'May 14']);
  });

  it('never goes over a line end, and takes each line as a whole', () => {
    expect(foundIn('one two\nthree', '\\s\\w+')).toEqual([' two']);
    expect(foundIn('one two\nthree', '^\\w+$')).toEqual(['three']);
    expect(foundIn('one\n\ntwo', '[^x]+')).toEqual(['one', 'two']);
  });

  it('tells what its groups found', () => {
    const finder = finderOf('(?<day>\\d+) (May|June)( 19\\d\\d)?');
    invariant(finder.ok, 'it can be read');
    expect(finder.value.find('on 3 May')?.[0]?.groups).toEqual(['3', 'May', null]);
    expect([...finder.value.groupNames]).toEqual([['day', 1]]);
  });

  it('is taken for whole words where that is asked', () => {
    expect(foundIn('port import', 'p\\w+t', { wholeWords: true })).toEqual(['port']);
  });

  it.each([
    ['(a+)+$', 'a'.repeat(20_000)],
    ['(a|a)*b', 'a'.repeat(20_000)],
    ['(.*)(.*)(.*)(.*)x', 'a'.repeat(20_000)],
    ['([a-z]+)*!', 'abc'.repeat(7_000)],
    ['.*.*=.*', 'a'.repeat(20_000)],
  ])('is not led astray: %s', (pattern, text) => {
    expect(foundIn(text, pattern)).not.toContain('b');
  });

  it('gives a text up rather than to take too long', () => {
    const finder = finderOf('a.*z|a');
    invariant(finder.ok, 'it can be read');
    expect(finder.value.find('a'.repeat(100_000))).toBeNull();
  });

  it.each([
    ['(', 'cannot be read'],
    ['[b-a]', 'cannot be read'],
    ['(?=a)', 'before or after'],
    ['(?<!a)b', 'before or after'],
    ['(a)\\1', 'same words again'],
    ['(?:a{99}){99}', 'too large'],
  ])('says why it does not take %s', (pattern, why) => {
    const finder = finderOf(pattern);
    expect(!finder.ok && finder.error.message).toContain(why);
  });
});
