import { describe, expect, it } from 'vitest';
import { indexedFiles, witnessesOfIndex } from '../../../../shared/imports/witnesses-of-index.ts';

const nothing = { publication: null, volume: null, number: null, date: null };

describe('an index of files', () => {
  const indexed = indexedFiles([
    {
      name: 'quay/index.csv',
      entries: [
        { ...nothing, file: 'a.html', number: '12', date: '1998-03-02' },
        { ...nothing, file: './old\\b', publication: 'Harbour Letter' },
      ],
    },
    { name: 'other.csv', entries: [{ ...nothing, file: 'quay/a.html', number: '13' }] },
  ]);
  const told = (name: string) =>
    witnessesOfIndex(name, indexed).map(({ field, value, source }) => [field, value, source]);

  it('speaks of the files in its own folder, and of no others of their name', () => {
    expect(told('quay/A.html').slice(0, 2)).toEqual([
      ['number', '12', 'index “index.csv”'],
      ['date', '1998-03-02', 'index “index.csv”'],
    ]);
    expect(told('a.html')).toEqual([]);
  });

  it('may leave out the ending of a name, and lead into folders below', () => {
    expect(told('quay/old/b.txt')).toEqual([
      ['publication', 'Harbour Letter', 'index “index.csv”'],
    ]);
  });

  it('does not silence another that says something else', () => {
    expect(told('quay/a.html')).toContainEqual(['number', '13', 'index “other.csv”']);
  });
});
