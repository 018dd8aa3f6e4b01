import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindQuery, findQuery } from '../../../../shared/find/find-query.ts';
import { createFinder } from '../../../../shared/find/finder.ts';
import { invariant } from '../../../../shared/kernel/invariant.ts';

function foundIn(text: string, query: Partial<FindQuery> & { text: string }): string[] {
  const finder = createFinder(findQuery.parse(query));
  invariant(finder.ok, 'the query can be read');
  return (finder.value.find(text) ?? []).map(({ start, end }) => text.slice(start, end));
}

describe('finding words', () => {
  it('goes by letters, whatever their case, unless case is asked for', () => {
    expect(foundIn('The PORT of Port Talbot', { text: 'port' })).toEqual(['PORT', 'Port']);
    expect(foundIn('The PORT of Port Talbot', { text: 'Port', matchCase: true })).toEqual(['Port']);
    expect(foundIn('Москва и МОСКВА', { text: 'москва' })).toEqual(['Москва', 'МОСКВА']);
    expect(foundIn('ὁδός, Ὁδός, ὉΔΌΣ', { text: 'ὁδόσ' })).toHaveLength(3);
    expect(foundIn('İzmir, izmir', { text: 'izmir' })).toEqual(['izmir']);
  });

  it('finds whole words alone where that is asked, in any script', () => {
    const whole = { wholeWords: true };
    expect(foundIn('port, import, ports, port', { text: 'port', ...whole })).toHaveLength(2);
    expect(foundIn('мир, мира, мирный', { text: 'мир', ...whole })).toEqual(['мир']);
    expect(foundIn('λόγος, διάλογος', { text: 'λόγος', ...whole })).toEqual(['λόγος']);
    expect(foundIn('سلام، السلام', { text: 'سلام', ...whole })).toEqual(['سلام']);
    expect(foundIn('東京都庁', { text: '東京', ...whole })).toEqual(['東京']);
    expect(foundIn('(AP) said', { text: '(AP)', ...whole })).toEqual(['(AP)']);
  });

  it('takes letters with and without accents for the same where that is asked', () => {
    const loosely = { ignoreAccents: true };
    expect(foundIn('Café, cafe, cafe\u0301', { text: 'cafe', ...loosely })).toEqual([
      'Café',
      'cafe',
      'cafe\u0301',
    ]);
    expect(foundIn('Café, cafe', { text: 'cafe' })).toEqual(['cafe']);
    expect(foundIn('Αθήνα, Αθηνα', { text: 'αθηνα', ...loosely })).toHaveLength(2);
    expect(foundIn('ёлка, елка, йод, иод', { text: 'елка', ...loosely })).toHaveLength(2);
    expect(foundIn('йод, иод', { text: 'иод', ...loosely })).toEqual(['иод']);
    expect(foundIn('كَتَبَ كتب كـتب', { text: 'كتب', ...loosely })).toHaveLength(3);
    expect(foundIn('が か', { text: 'か', ...loosely })).toEqual(['か']);
  });

  it('finds a letter however it is composed, and never a part of one', () => {
    expect(foundIn('cafe\u0301', { text: 'café' })).toEqual(['cafe\u0301']);
    expect(foundIn('café', { text: 'cafe\u0301' })).toEqual(['café']);
    expect(foundIn('cafe\u0301', { text: 'cafe' })).toEqual([]);
    expect(foundIn('각', { text: '가' })).toEqual([]);
  });

  it('takes typographic variants for the same, unless that is switched off', () => {
    const text = '“It’s a so\u00adcalled co‑op”\u00a0— well…';
    expect(foundIn(text, { text: '"it\'s a socalled co-op" - well...' })).toEqual([text]);
    expect(foundIn(text, { text: "it's", ignoreTypography: false })).toEqual([]);
    expect(foundIn('well…', { text: '.' })).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(foundIn('words', { text: '' })).toEqual([]);
    expect(foundIn('words', { text: '\u00ad' })).toEqual([]);
  });

  it('finds what it says, where it says, and no two that touch, in any text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aAéÉe\u0301ßİ… \'’"“-—кё\u{1f600}') });
    fc.assert(
      fc.property(letters, letters, fc.boolean(), fc.boolean(), (text, wanted, ...strict) => {
        const [matchCase, ignoreAccents] = strict;
        const query = findQuery.parse({ text: wanted, matchCase, ignoreAccents });
        const finder = createFinder(query);
        invariant(finder.ok, 'words can always be looked for');
        let last = 0;
        for (const { start, end } of finder.value.find(text) ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          const again = finder.value.find(text.slice(start, end));
          expect(again).toEqual([{ start: 0, end: end - start, groups: [] }]);
          last = end;
        }
      }),
    );
  });

  it('finds what stands there literally', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, words, after) => {
        if (/[\n\r\p{M}]/u.test(words) || /^\p{M}/u.test(after)) return;
        const query = { text: words, matchCase: true, ignoreTypography: false };
        const text = `${before} ${words} ${after}`;
        expect(foundIn(text, query)).toContain(words);
      }),
    );
  });
});
