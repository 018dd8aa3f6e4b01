import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpelling } from '../../../../shared/language/check-spelling.ts';
import { knownWords } from '../../../../shared/language/known-words.ts';
import { scriptOf } from '../../../../shared/language/scripts.ts';

const words =
  'the a of and harbour master government governs spoke yesterday to in were closed pilots said a letter from was read is not co operation'.split(
    ' ',
  );
const has = (word: string) => words.includes(word.toLowerCase());
const dictionary = {
  has,
  suggest: (word: string) => (/^govermen[td]$/i.test(word) ? ['government'] : []),
};

const context = {
  dictionary,
  known: knownWords(['Kontrimas', 'Port of Håvik']),
  script: scriptOf('en'),
};

const marked = (text: string, kept: readonly { start: number; end: number }[] = []) =>
  checkSpelling({ text, kept: [...kept] }, context).map(({ start, end }) => text.slice(start, end));

it('marks a word that no dictionary has, with what may be meant', () => {
  const text = 'The goverment spoke yesterday.';
  expect(checkSpelling({ text, kept: [] }, context)).toMatchObject([
    { kind: 'spelling', rule: 'spelling', start: 4, end: 13, suggestions: ['government'] },
  ]);
});

describe('never marked are', () => {
  it.each([
    [
      'names of the authority file, and their possessives',
      'The letter from kontrimas, håvik’s master, was read.',
    ],
    ['names that nobody has recorded', 'The pilots of Ostrava and Zorn’s master spoke.'],
    ['names behind titles and initials', 'The master said Mr. Govermend and A. Govermend spoke.'],
    ['abbreviations', 'The EBRD and the OSCEs spoke.'],
    ['addresses', 'The letter is in harbr.example.org/lettr or from xyzzy@harbr.org.'],
    ['words with figures', 'The 3rd master of x25b closed.'],
    ['words in other letters', 'The harbour is гавань to the master.'],
    [
      'compounds of known words, and known words with a hyphen',
      'The harbour-master was in co-operation of the govern-ment.',
    ],
    [
      'a quotation in another language',
      'The master said “Der Hafen bleibt heute geschlossen” to the pilots.',
    ],
  ])('%s', (_what, text) => {
    expect(marked(text)).toEqual([]);
  });

  it('words of citations', () => {
    const text = 'The harbour closed (nvosti, August 28).';
    const start = text.indexOf('(');
    expect(marked(text)).toEqual(['nvosti']);
    expect(marked(text, [{ start, end: text.length - 1 }])).toEqual([]);
  });
});

it('takes a word that is made of a known one, but not one that only looks so', () => {
  expect(marked('The postgovernment and nongovernment pilots resaid a letter.')).toEqual([
    'resaid',
  ]);
});

it('marks the opening of a sentence only where it is nearly a common word', () => {
  expect(marked('Goverment closed the harbour. Zorngast spoke.')).toEqual(['Goverment']);
});

it('marks stretches that are words of the text, one finding each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words, 'xqz', 'Zorn', '“', '”', '(', ').', '3', "d'")),
      (all) => {
        const text = all.join(' ');
        const found = checkSpelling({ text, kept: [] }, context);
        for (const { start, end } of found)
          expect(text.slice(start, end)).toMatch(/^[\p{L}'’-]+$/u);
        expect(new Set(found.map(({ start }) => start)).size).toBe(found.length);
      },
    ),
  );
});
