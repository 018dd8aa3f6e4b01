import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  revisionsToThin,
  type ThinnableRevision,
} from '../../../../electron/archive/revision-thinning.ts';

const NOW = Date.parse('2004-06-30T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const origins = ['edit', 'edit', 'review', 'reading', 'import', 'restore', 'replace'] as const;

const history = fc
  .array(
    fc.record({
      age: fc.integer({ min: 0, max: 40 * DAY }),
      name: fc.option(fc.string({ minLength: 1 }), { freq: 8 }),
      origin: fc.constantFrom(...origins),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((entries) =>
    entries
      .toSorted((one, other) => other.age - one.age)
      .map(({ age, name, origin }, index) => ({
        revision: index + 1,
        savedAt: NOW - age,
        name,
        origin,
      })),
  );

const without = (revisions: readonly ThinnableRevision[], gone: readonly number[]) =>
  revisions.filter(({ revision }) => !gone.includes(revision));

describe('thinning a history', () => {
  it('keeps the newest, the last hour and all that was named, imported, restored or replaced', () => {
    fc.assert(
      fc.property(history, (revisions) => {
        const gone = new Set(revisionsToThin(revisions, NOW));
        for (const each of revisions) {
          const isKept =
            each.revision === revisions.length ||
            (each.savedAt >= NOW - HOUR && each.origin !== 'reading') ||
            each.name !== null ||
            each.origin === 'import' ||
            each.origin === 'restore' ||
            each.origin === 'replace';
          if (isKept) expect(gone.has(each.revision)).toBe(false);
        }
      }),
    );
  });

  it('keeps the text before an import, a restoring, a replacing and a review', () => {
    fc.assert(
      fc.property(history, (revisions) => {
        const gone = new Set(revisionsToThin(revisions, NOW));
        const texts = revisions.filter(({ origin }) => origin !== 'reading');
        for (const [index, { revision, origin }] of texts.entries()) {
          const next = texts[index + 1]?.origin;
          const isBefore = next !== undefined && next !== 'edit';
          if (isBefore && origin !== 'review') expect(gone.has(revision)).toBe(false);
        }
      }),
    );
  });

  it('keeps the text before a batch of reviewing, and the last of the batch, alone', () => {
    const at = (revision: number, origin: ThinnableRevision['origin']) => ({
      ...{ revision, origin, savedAt: NOW - 20 * DAY + revision * 1000, name: null },
    });
    const revisions = [
      at(1, 'edit'),
      at(2, 'edit'),
      at(3, 'review'),
      at(4, 'review'),
      at(5, 'review'),
      at(6, 'edit'),
      at(7, 'edit'),
    ];
    expect(revisionsToThin(revisions, NOW).toSorted()).toEqual([1, 3, 4]);
  });

  it('lets a mere new reading of the text go as soon as there is a newer revision', () => {
    const of = (revision: number, origin: ThinnableRevision['origin']) => ({
      ...{ revision, origin, savedAt: NOW, name: null },
    });
    const revisions = [of(1, 'import'), of(2, 'reading'), of(3, 'review'), of(4, 'reading')];
    expect(revisionsToThin(revisions, NOW)).toEqual([2]);
  });

  it('does nothing when done a second time', () => {
    fc.assert(
      fc.property(history, (revisions) => {
        const rest = without(revisions, revisionsToThin(revisions, NOW));
        expect(revisionsToThin(rest, NOW)).toEqual([]);
      }),
    );
  });

  it('keeps a revision of every day on which the briefing was changed', () => {
    fc.assert(
      fc.property(history, (revisions) => {
        const days = (all: readonly ThinnableRevision[]) =>
          new Set(
            all
              .filter(({ origin }) => origin !== 'reading')
              .map(({ savedAt }) => Math.floor(savedAt / DAY)),
          );
        const rest = without(revisions, revisionsToThin(revisions, NOW));
        expect(days(rest)).toEqual(days(revisions));
      }),
    );
  });

  it('keeps one of ten minutes after an hour and one of an hour after a day', () => {
    const everyMinute = Array.from({ length: 30 * 60 }, (_, index) => ({
      revision: index + 1,
      savedAt: NOW - (30 * 60 - index) * 60_000,
      name: null,
      origin: 'edit' as const,
    }));
    const rest = without(everyMinute, revisionsToThin(everyMinute, NOW));
    const between = (from: number, to: number) =>
      rest.filter(({ savedAt }) => savedAt >= NOW - from && savedAt < NOW - to).length;
    expect(between(HOUR, 0)).toBe(60);
    expect(between(12 * HOUR, 2 * HOUR)).toBe(60);
    expect(between(30 * HOUR, 25 * HOUR)).toBe(5);
  });
});
