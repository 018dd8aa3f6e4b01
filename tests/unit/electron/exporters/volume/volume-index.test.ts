import { describe, expect, it } from 'vitest';
import { runsOf, volumeIndex } from '../../../../../electron/exporters/volume/volume-index.ts';

describe('the index of a volume', () => {
  it('tells three pages or more that follow each other as a run', () => {
    expect(runsOf([9, 1, 2, 3, 5, 6])).toEqual([
      [1, 3],
      [5, 5],
      [6, 6],
      [9, 9],
    ]);
    expect(runsOf([])).toEqual([]);
  });

  it('counts pages through, and brings the names of one record together', () => {
    const place = (list: string, name: string, page: number) => ({ list, name, page });
    const lists = volumeIndex(
      [
        {
          firstPage: 1,
          entries: [
            place('people', 'Ilse Marwick', 2),
            place('sources', 'Northern Wire', 1),
            place('briefings', 'briefing-0', 1),
          ],
          records: new Map([['Ilse Marwick', 'marwick']]),
        },
        {
          firstPage: 5,
          entries: [place('people', 'Marwick', 1), place('people', 'Jonas Berg', 1)],
          records: new Map([['Marwick', 'marwick']]),
        },
      ],
      'en',
    );
    expect(lists).toEqual([
      { key: 'sources', names: [{ name: 'Northern Wire', pages: [[1, 1]] }] },
      {
        key: 'people',
        names: [
          { name: 'Jonas Berg', pages: [[5, 5]] },
          {
            name: 'Ilse Marwick',
            pages: [
              [2, 2],
              [5, 5],
            ],
          },
        ],
      },
    ]);
  });
});
