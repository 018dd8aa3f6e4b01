import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, placeAddress, placeAt } from '../../../../renderer/app/place.ts';
import { findingRules } from '../../../../shared/linter/finding.ts';
import { mentionKinds } from '../../../../shared/manuscript/manuscript.ts';

const id = fc.stringMatching(/^[\w-]{1,20}$/);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ kind: fc.constant('front' as const) }),
  fc.record({ kind: fc.constant('issue' as const), issueId: id }),
  fc.record({ kind: fc.constant('house-style' as const), publicationId: id }),
  fc.record(
    { kind: fc.constant('briefing' as const), issueId: id, briefingId: id, besideId: id },
    { requiredKeys: ['kind', 'issueId', 'briefingId'] },
  ),
  fc.record({
    kind: fc.constant('publication' as const),
    publicationId: id,
    year: maybe(fc.stringMatching(/^\d{4}$/)),
  }),
  fc.record({ kind: fc.constant('sources' as const), sourceId: maybe(id) }),
  fc.record({
    kind: fc.constant('names' as const),
    of: maybe(fc.constantFrom(...mentionKinds)),
    entityId: maybe(id),
  }),
  fc.record({ kind: fc.constant('imports' as const) }),
  fc.record(
    {
      kind: fc.constant('imports' as const),
      batchId: id,
      file: fc.nat(),
      filter: fc.oneof(
        fc.record({ show: fc.constantFrom('attention' as const, 'kept' as const) }),
        fc.record({ format: fc.option(fc.stringMatching(/^[a-m]{1,9}$/)) }),
        fc.record({ format: fc.constant(null), text: fc.string({ minLength: 1 }) }),
      ),
    },
    { requiredKeys: ['kind', 'batchId'] },
  ),
  fc.record({ kind: fc.constant('doubles' as const), batchId: maybe(id), pairId: maybe(id) }),
  fc.record({
    kind: fc.constant('findings' as const),
    terms: fc.record({
      rule: maybe(fc.constantFrom(...findingRules)),
      publicationId: maybe(id),
      issueId: maybe(id),
    }),
  }),
  fc.record({
    kind: fc.constant('findings' as const),
    terms: fc.record({ rule: maybe(fc.constantFrom(...findingRules)) }),
    finding: fc.record({ briefingId: id, fingerprint: fc.stringMatching(/^[0-9a-z]{1,20}$/) }),
  }),
  fc.record(
    {
      kind: fc.constant('review' as const),
      filter: fc.record(
        {
          reason: fc.constantFrom('doubtful' as const, 'dangling' as const),
          kind: fc.string({ minLength: 1 }),
          publicationId: id,
          issueId: id,
          confidence: fc.constantFrom(0.5, 0.65),
        },
        { requiredKeys: [] },
      ),
      item: fc.record({ briefingId: id, id }),
    },
    { requiredKeys: ['kind', 'filter'] },
  ),
  fc.record({
    kind: fc.constant('search' as const),
    briefingId: maybe(id),
    terms: fc.record({
      query: fc.string(),
      publicationId: maybe(id),
      entityId: maybe(id),
      from: maybe(fc.constant('1999-08-01')),
      to: maybe(fc.constant('1999-08-31')),
    }),
  }),
);

describe('the address of a place', () => {
  it('leads back to the same place', () => {
    fc.assert(
      fc.property(place, (there) => {
        expect(placeAt(placeAddress(there))).toEqual(there);
      }),
    );
  });

  it('is the front page where it says nothing that is known', () => {
    for (const address of ['', '#', '#/', '#/nowhere/1', '#/issues', '#/publications/']) {
      expect(placeAt(address)).toEqual({ kind: 'front' });
    }
  });
});
