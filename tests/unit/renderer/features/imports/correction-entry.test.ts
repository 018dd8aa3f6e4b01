import { describe, expect, it } from 'vitest';
import {
  type CorrectionEntry,
  readCorrectionEntry,
} from '../../../../../renderer/features/imports/correction-entry.ts';

const before: CorrectionEntry = {
  publication: 'Harbour Letter',
  volume: '',
  number: '204',
  date: '2022-05-18',
  title: 'Spring',
  encoding: 'windows-1252',
};

const read = (change: Partial<CorrectionEntry>) =>
  readCorrectionEntry({ ...before, ...change }, before);

describe('a correction as it is typed', () => {
  it('holds only what was changed', () => {
    expect(read({ number: '205' })).toEqual({ correction: { number: '205' } });
    expect(read({ encoding: 'utf-8' })).toEqual({ correction: { encoding: 'utf-8' } });
  });

  it('takes an emptied field for something that the issue does not have', () => {
    expect(read({ title: ' ' })).toEqual({ correction: { title: null } });
    expect(read({ date: '' })).toEqual({ correction: { date: null } });
  });

  it('reads how exact a date is from how much of it is written', () => {
    expect(read({ date: '2022-05' })).toEqual({
      correction: { date: '2022-05-01', datePrecision: 'month' },
    });
    expect(read({ date: '2022' })).toEqual({
      correction: { date: '2022-01-01', datePrecision: 'year' },
    });
  });

  it('says what cannot be', () => {
    expect(read({ date: '2022-02-30' })).toHaveProperty('errors.date');
    expect(read({ publication: '' })).toHaveProperty('errors.publication');
    expect(read({ number: 'x'.repeat(41) })).toHaveProperty('errors.number');
    expect(read({})).toHaveProperty('errors.publication', 'Nothing was changed yet.');
  });
});
