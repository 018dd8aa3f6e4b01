import { describe, expect, it } from 'vitest';
import { firstDay, lastDay } from '../../../../../renderer/features/search/day-limits.ts';

describe('the limits of a search', () => {
  it('begin on the first day of what was typed and end on its last', () => {
    expect([firstDay('1999'), lastDay('1999')]).toEqual(['1999-01-01', '1999-12-31']);
    expect([firstDay('2000-02'), lastDay('2000-02')]).toEqual(['2000-02-01', '2000-02-29']);
    expect(lastDay('1999-02')).toBe('1999-02-28');
    expect([firstDay('1999-08-05'), lastDay('1999-08-05')]).toEqual(['1999-08-05', '1999-08-05']);
  });

  it('are not there while what is typed is no day yet', () => {
    for (const typed of ['', '19', '1999-', '1999-13', '1999-02-30', 'May']) {
      expect([firstDay(typed), lastDay(typed)]).toEqual([undefined, undefined]);
    }
  });
});
