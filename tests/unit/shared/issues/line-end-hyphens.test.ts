import { describe, expect, it } from 'vitest';
import {
  gatherVocabulary,
  hyphenAtLineEnd,
  type LineEndHyphen,
} from '../../../../shared/issues/line-end-hyphens.ts';

describe('a hyphen at the end of a line', () => {
  const words = gatherVocabulary([
    'The shipyard of well-known builders re-',
    'opened; a report on co-operation and infrastructure said so, and cargo was loaded.',
  ]);
  it.each<[string, string, LineEndHyphen, string]>([
    ['ship', 'yard', 'divides', 'the text has the word whole'],
    ['well', 'known', 'joins', 'the text has it with its hyphen'],
    ['co', 'operation', 'joins', 'the text has it with its hyphen'],
    ['re', 'ports', 'divides', 'the text has one of them whole'],
    ['bro', 'kers', 'divides', 'nothing is known of it'],
    ['proof-of', 'cargo', 'joins', 'it goes on as it began'],
    ['Anglo', 'Dutch', 'joins', 'a capital follows'],
    ['heavily', 'loaded', 'joins', 'an adverb stands before a participle'],
    ['SHIP', 'YARD', 'divides', 'the text has the word in small letters'],
    ['long', 'term', 'joins', 'words with a hyphen end so'],
    ['state', 'ment', 'divides', 'no word ends so'],
    ['1998', '1999', 'joins', 'figures are not divided'],
    ['25', 'year', 'joins', 'figures are not divided'],
    ['short', 'and long-term', 'suspended', 'its other half comes later'],
  ])('%s- over %s', (before, after, is) => {
    expect(hyphenAtLineEnd(before, after, words)).toBe(is);
  });
});
