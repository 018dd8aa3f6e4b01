import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArrangedSection,
  arrangement,
  stepOf,
  withBriefingAt,
  withoutBriefing,
  withSectionAt,
} from '../../../../shared/assembly/arrangement.ts';

const sections: ArrangedSection[] = [
  { name: null, briefingIds: ['lead'] },
  { name: 'HARBOUR', briefingIds: ['grain', 'ice'] },
  { name: 'CAPITAL', briefingIds: [] },
];

const steps = ['up', 'down', 'section-before', 'section-after'] as const;

describe('an arrangement', () => {
  it('takes a briefing in at a spot, wherever it was', () => {
    const spot = { section: 'CAPITAL', place: 0 };
    expect(withBriefingAt(sections, 'grain', spot)).toEqual([
      { name: null, briefingIds: ['lead'] },
      { name: 'HARBOUR', briefingIds: ['ice'] },
      { name: 'CAPITAL', briefingIds: ['grain'] },
    ]);
    const first = withBriefingAt(sections.slice(1), 'new', { section: null, place: 0 });
    expect(first[0]).toEqual({ name: null, briefingIds: ['new'] });
  });

  it('leads a step over the end of a section into the next', () => {
    expect(stepOf(sections, 'ice', 'down')).toEqual({ section: 'CAPITAL', place: 0 });
    expect(stepOf(sections, 'grain', 'up')).toEqual({ section: null, place: 1 });
    expect(stepOf(sections, 'grain', 'section-after')).toEqual({ section: 'CAPITAL', place: 0 });
    expect(stepOf(sections, 'lead', 'up')).toBeNull();
    expect(stepOf(sections, 'nowhere', 'up')).toBeNull();
  });

  it('moves a section among the named ones', () => {
    expect(withSectionAt(sections, 'CAPITAL', 0).map(({ name }) => name)).toEqual([
      null,
      'CAPITAL',
      'HARBOUR',
    ]);
  });

  it('keeps every briefing once, whatever steps are taken, and can be arranged', () => {
    const ids = ['lead', 'grain', 'ice'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...steps)), { maxLength: 20 }),
        (taken) => {
          const arranged = taken.reduce((now: ArrangedSection[], [id, step]) => {
            const spot = stepOf(now, id, step);
            return spot ? withBriefingAt(now, id, spot) : now;
          }, sections);
          const held = arranged.flatMap(({ briefingIds }) => briefingIds);
          expect(held.toSorted()).toEqual(ids.toSorted());
          expect(arrangement.safeParse({ issueId: 'i', sections: arranged }).success).toBe(true);
          expect(withoutBriefing(arranged, 'ice').flatMap((it) => it.briefingIds)).not.toContain(
            'ice',
          );
        },
      ),
    );
  });
});
