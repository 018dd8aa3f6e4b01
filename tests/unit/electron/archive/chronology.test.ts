import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysBetween, keysOfDay } from '../../../../electron/archive/chronology.ts';

const day = fc
  .date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('the keys of briefings', () => {
  it('are in the order of date, with room between days', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        fc.pre(one < other);
        expect(keysOfDay(one).last).toBeLessThan(keysOfDay(other).first);
      }),
    );
  });

  it('put undated briefings before all dated ones, and out of any range', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(keysOfDay(null).last).toBeLessThan(keysOfDay(date).first);
        expect(keysBetween(undefined, date).first).toBeGreaterThan(keysOfDay(null).last);
      }),
    );
  });

  it('stay exact as JavaScript numbers', () => {
    expect(keysOfDay('9999-12-31').last).toBeLessThan(BigInt(Number.MAX_SAFE_INTEGER));
  });
});
