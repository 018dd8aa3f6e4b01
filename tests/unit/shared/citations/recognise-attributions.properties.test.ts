import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOUBTFUL } from '../../../../shared/citations/reading.ts';
import { recogniseAttributions } from '../../../../shared/citations/recognise-attributions.ts';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';
import { someIssue } from '../../../support/read-citations.ts';

const scraps = fc.constantFrom(
  'Interfax ',
  'Reuters',
  'the Harbour Times ',
  'Le Monde ',
  'HDL ',
  'reported ',
  'told ',
  'according to ',
  'in an interview with ',
  'quoted by ',
  'on ',
  'of ',
  'and ',
  'that ',
  'May 3',
  '3 May 1999 ',
  'Tuesday ',
  'yesterday ',
  'issue ',
  'St. ',
  '(',
  ')',
  '“',
  '”',
  ', ',
  '. ',
  '\n\n',
  '🌧 ',
);
const prose = fc
  .array(fc.oneof({ weight: 9, arbitrary: scraps }, fc.string({ maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('attributions of any text', () => {
  it('stay within the text, in order, apart from each other and from citations (11.5, 11.6)', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const bracketed = recogniseCitations(text, someIssue);
        let readUpTo = 0;
        for (const { start, end, printed, groups, ...weight } of recogniseAttributions(
          text,
          someIssue,
          bracketed,
        )) {
          expect(start).toBeGreaterThanOrEqual(readUpTo);
          expect(end).toBeGreaterThan(start);
          expect(printed).toBe(text.slice(start, end));
          expect(bracketed.some((other) => other.start < end && start < other.end)).toBe(false);
          expect(weight.confidence).toBeLessThan(DOUBTFUL);
          expect(weight.doubts).not.toEqual([]);
          for (const source of groups.flatMap(({ sources }) => sources)) {
            expect(source.start).toBeGreaterThanOrEqual(start);
            expect(source.end).toBeLessThanOrEqual(end);
          }
          readUpTo = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
