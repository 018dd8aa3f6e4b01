import { describe, expect, it } from 'vitest';
import { scopesFor } from '../../../../../renderer/features/imports/correction-scopes.ts';

const file = (place: number, name: string, format: string | null, publication: string | null) => ({
  file: place,
  ...{ name, format, publication },
});

const first = file(0, 'letters/1997/a.html', 'html', 'Harbour Letter');

describe('what a correction may be for', () => {
  it('offers those alike from few to many, with how many they are', () => {
    const all = [
      first,
      file(1, 'letters/1997/b.html', 'html', 'Harbour Letter'),
      file(2, 'letters/1998/c.html', 'html', 'Harbour Letter'),
      file(3, 'other/d.html', 'html', null),
      file(4, 'other/e.txt', 'text', null),
    ];
    expect(scopesFor(first, all)).toEqual([
      { scope: { kind: 'files', files: [0] }, label: 'for this file' },
      {
        scope: { kind: 'alike', format: 'html', folder: 'letters/1997/' },
        label: 'for all 2 HTML files in letters/1997/',
      },
      {
        scope: { kind: 'alike', publication: 'Harbour Letter' },
        label: 'for all 3 files of Harbour Letter',
      },
      { scope: { kind: 'alike', format: 'html' }, label: 'for all 4 HTML files' },
      { scope: { kind: 'alike' }, label: 'for all 5 files of this import' },
    ]);
  });

  it('leaves out what would concern no more files', () => {
    expect(scopesFor(first, [first])).toHaveLength(1);
    const pair = [first, file(1, 'letters/1997/b.html', 'html', 'Harbour Letter')];
    expect(scopesFor(first, pair)).toHaveLength(2);
  });
});
