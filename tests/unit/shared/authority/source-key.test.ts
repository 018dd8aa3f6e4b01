import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessSourceKind } from '../../../../shared/authority/guess-source-kind.ts';
import { sourceKey } from '../../../../shared/authority/source-key.ts';

describe('the key of a source', () => {
  it.each([
    ['The Harbour Courier', 'harbour courier'],
    ['A.P.', 'AP'],
    ['Itar–Tass', 'ITAR-TASS'],
    ['Süddeutsche Zeitung', 'Suddeutsche Zeitung'],
    ['“Novoe Slovo”', 'Novoe slovo,'],
  ])('of %s is that of %s', (one, other) => {
    expect(sourceKey(one)).toBe(sourceKey(other));
  });

  it('tells names apart that differ in a word', () => {
    expect(sourceKey('CNN')).not.toBe(sourceKey('CNN.com'));
  });

  it('is its own key, and never empty for a printed name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(name.trim() !== '' && !/^(?:the\s+)+/i.test(name.trim()));
        const key = sourceKey(name);
        expect(key).not.toBe('');
      }),
    );
  });
});

describe('the kind of an unknown source', () => {
  it.each([
    ["Author's interview", 'interview'],
    ['Baltic agencies', 'collective'],
    ['Moldovan media', 'collective'],
    ['Ministry of Fisheries press release', 'official'],
    ['harbournews.org', 'site'],
    ['Radio Delta', 'broadcaster'],
    ['Northern News Agency', 'agency'],
    ['The Fjord Times', 'newspaper'],
    ['Island Weekly', 'magazine'],
    ['Basapress', 'other'],
  ])('of %s is taken to be %s', (name, kind) => {
    expect(guessSourceKind(name)).toBe(kind);
  });
});
