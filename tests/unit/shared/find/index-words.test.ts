import { describe, expect, it } from 'vitest';
import { type FindQuery, findQuery } from '../../../../shared/find/find-query.ts';
import { indexWords } from '../../../../shared/find/index-words.ts';

const words = (text: string, options: Partial<FindQuery> = {}) =>
  indexWords(findQuery.parse({ text, ignoreTypography: false, ...options }));

describe('the words under which an index knows what is looked for', () => {
  it('are all of them where whole words are meant', () => {
    expect(words('the Harbour Mail', { wholeWords: true })).toEqual([['the', 'Harbour', 'Mail']]);
    expect(words('(AP)', { wholeWords: true })).toEqual([['AP']]);
  });

  it('are else those that stand between others', () => {
    expect(words('the Harbour Mail said')).toEqual([['Harbour', 'Mail']]);
    expect(words('(AP)')).toEqual([['AP']]);
    expect(words('harbour')).toBeNull();
    expect(words('harbour mail')).toBeNull();
  });

  it('are none where the index keeps words in another form, and none of a pattern', () => {
    expect(words('в порту', { wholeWords: true })).toBeNull();
    expect(words('port', { wholeWords: true, isPattern: true })).toBeNull();
    expect(words('the порт of Lervik', { wholeWords: true })).toEqual([['of', 'Lervik']]);
  });

  it('are also those in two pieces where soft hyphens do not count', () => {
    expect(words('a port b', { ignoreTypography: true })).toEqual([
      ['port'],
      ['p', 'ort'],
      ['po', 'rt'],
      ['por', 't'],
    ]);
  });
});
