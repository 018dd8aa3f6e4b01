import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedSections } from '../../../../shared/issues/printed-sections.ts';

describe('the sections of an issue', () => {
  it('stand as their briefings come, those without a heading by themselves', () => {
    const briefings = [
      { id: 'lead', section: null },
      { id: 'grain', section: 'HARBOUR' },
      { id: 'ice', section: 'HARBOUR' },
      { id: 'vote', section: 'CAPITAL' },
    ];
    expect(printedSections(briefings)).toEqual([
      { name: null, briefingIds: ['lead'] },
      { name: 'HARBOUR', briefingIds: ['grain', 'ice'] },
      { name: 'CAPITAL', briefingIds: ['vote'] },
    ]);
  });

  it('hold every briefing once, in the order of print', () => {
    const sections = fc.array(fc.constantFrom(null, '', 'NORTH', ' NORTH ', 'SOUTH'));
    fc.assert(
      fc.property(sections, (names) => {
        const briefings = names.map((section, place) => ({ id: String(place), section }));
        const printed = printedSections(briefings);
        expect(printed.flatMap(({ briefingIds }) => briefingIds)).toEqual(
          briefings.map(({ id }) => id),
        );
        for (const [place, { name }] of printed.entries()) {
          expect(name).not.toBe(printed[place + 1]?.name);
        }
      }),
    );
  });
});
