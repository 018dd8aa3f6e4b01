import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { invariant } from '../../../../shared/kernel/invariant.ts';
import { readDictionary } from '../../../../shared/spelling/read-dictionary.ts';

function dictionaryOf(aff: string, dic: string) {
  const read = readDictionary({ aff, dic });
  invariant(read.ok, 'the dictionary is fit');
  return read.value;
}

const packaged = (name: string) => {
  const file = (ending: string) =>
    readFileSync(`node_modules/dictionary-${name}/index.${ending}`, 'utf8');
  return { aff: file('aff'), dic: file('dic') };
};

const small = dictionaryOf(
  [
    'SET UTF-8',
    'TRY esianrt',
    'PFX R Y 1',
    'PFX R 0 re .',
    'SFX D Y 2',
    'SFX D 0 d e',
    'SFX D 0 ed [^e]',
    'SFX G Y 1',
    'SFX G e ing e',
    'REP 1',
    'REP ei ie',
  ].join('\n'),
  '4\nload/RD\nmoore/DG\nBergen\npier\n',
);

describe('forms', () => {
  it.each([
    'load',
    'loaded',
    'reload',
    'reloaded',
    'moored',
    'mooring',
    'Load',
    'LOADED',
    'Bergen',
  ])('%s is one', (word) => {
    expect(small.has(word)).toBe(true);
  });
  it.each(['loadd', 'remoore', 'mooreing', 'bergen', 'loads', ''])('“%s” is none', (word) => {
    expect(small.has(word)).toBe(false);
  });
});

describe('suggestions', () => {
  it('come in the order in which people go wrong, with the capital of the word', () => {
    expect(small.suggest('peir')).toEqual(['pier']);
    expect(small.suggest('Laod')).toEqual(['Load']);
    expect(small.suggest('loadpier')).toEqual(['load pier']);
    expect(small.suggest('qqqq')).toEqual([]);
  });
});

it('reads pairs of letters as flags, and endings that allow a beginning', () => {
  const french = packaged('fr');
  const dictionary = dictionaryOf(french.aff, french.dic);
  for (const word of ['l’homme', "qu'il", 'chevaux', 'mangerions', "aujourd'hui"]) {
    expect([word, dictionary.has(word)]).toEqual([word, true]);
  }
  expect(dictionary.has('gouvernment')).toBe(false);
});

it('joins compounds of parts that allow it', () => {
  const german = dictionaryOf(
    'SET UTF-8\nCOMPOUNDFLAG x\nCOMPOUNDMIN 3',
    '3\nHafen/x\namt/x\nund\n',
  );
  expect(german.has('Hafenamt')).toBe(true);
  expect(german.has('Hafenund')).toBe(false);
});

it('knows of English what nspell knows, of every form and of forms gone wrong', () => {
  const { aff, dic } = packaged('en-gb');
  const [ours, theirs] = [dictionaryOf(aff, dic), nspell(aff, dic)];
  const stems = dic
    .split('\n')
    .slice(1)
    .map((line) => line.split('/')[0] ?? '')
    // Of capitals within a word nspell thinks otherwise: "unBorn" is one to it.
    .filter((stem) => stem === stem.toLowerCase());
  const ending = fc.constantFrom('', 's', 'ed', 'ing', "'s", 'ly', 'x', 'ness', 'er');
  const beginning = fc.constantFrom('', 'un', 're', 'dis', 'q');
  fc.assert(
    fc.property(fc.constantFrom(...stems), beginning, ending, (stem, before, behind) => {
      const word = before + stem + behind;
      expect([word, ours.has(word)]).toEqual([word, theirs.correct(word)]);
    }),
    { numRuns: 3000 },
  );
});

describe('files that are no dictionary', () => {
  it.each([
    ['SET UTF-8', 'word\nword'],
    ['SET UTF-8', '2\n\n'],
    ['<html>', '1\nword'],
  ])('are refused with a reason: %s, %s', (aff, dic) => {
    expect(readDictionary({ aff, dic })).toMatchObject({ ok: false, error: expect.any(String) });
  });
});
