import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';
import { someIssue, writeReading } from '../../../support/read-citations.ts';

/** Citations and references of the genre, each a group or pointer of its own. */
const pieces = fc.constantFrom(
  'Reuters, May 3',
  'UPI, AP, August 29-30',
  'Harbour Times, May 3, 9, 12',
  'Pier-News, 3 May 1999',
  '“Pier Talk,” NTV, June 4',
  'Krasnaya verf, No. 9, March 6-12',
  'local media, July 1',
  'Dawn [Karachi], May 4',
  'Wharf.example, 5/3/99',
  'Порт, 29 августа',
);

const read = (text: string): string[] => recogniseCitations(text, someIssue).map(writeReading);

const groupsOf = (text: string): string[] =>
  recogniseCitations(text, someIssue).flatMap((reading) =>
    writeReading(reading).replace('sources: ', '').split(' | '),
  );

/** Each occurrence of a sign is replaced by one of its equals. */
const respelt = (text: string, sign: string, equals: readonly string[]) =>
  fc
    .array(fc.constantFrom(...equals), { minLength: 40, maxLength: 40 })
    .map((chosen) => text.split(sign).reduce((all, part, at) => all + chosen[at - 1] + part));

const citation = fc
  .array(pieces, { minLength: 1, maxLength: 5 })
  .map((all) => `It rained (${all.join('; ')}).`);

describe('what is read does not depend on', () => {
  it('white space and line ends (1.5)', () => {
    fc.assert(
      fc.property(
        citation.chain((text) =>
          fc.tuple(
            fc.constant(text),
            respelt(text, ' ', [' ', '  ', '\n', '\r\n', '\n> ', '\u00a0', '\t']),
          ),
        ),
        ([text, other]) => {
          expect(read(other)).toEqual(read(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the kind of dashes (1.6)', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.constantFrom('UPI, AP, August 29-30', 'Reuters, May 3-5, 1999', 'AP, 5-6 May'),
            { minLength: 1, maxLength: 4 },
          )
          .map((all) => `It rained (${all.join('; ')}).`)
          .chain((text) =>
            fc.tuple(
              fc.constant(text),
              respelt(text, '-', ['-', '‐', '‑', '–', '—', '−', ' - ', ' – ', '--']),
            ),
          ),
        ([text, other]) => {
          expect(read(other)).toEqual(read(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the kind of quotation marks (1.6)', () => {
    const marks = ['“”', '""', '„“', '«»', '»«', '‘’', '‹›', '「」', '``'];
    fc.assert(
      fc.property(
        fc.constantFrom(...marks),
        fc.constantFrom('Pier Talk', 'Harbour Times', 'Silt Rises in the East'),
        (quotes, name) => {
          const quote = (open: string, close: string) =>
            `It rained (${open}${name}${close}, NTV, June 4; ${open}Newsharbour${close}, May 3).`;
          const [open = '', close = ''] = quotes;
          expect(read(quote(open, close))).toEqual(read(quote('“', '”')));
        },
      ),
    );
  });

  it('whether the full stop stands before or after it, and in which brackets (1.1)', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), (all) => {
        const plain = all.filter((piece) => !piece.includes('['));
        const list = plain.join('; ');
        expect(read(`It rained. (${list})`)).toEqual(read(`It rained (${list}).`));
        expect(read(`It rained. (${list}.)`)).toEqual(read(`It rained (${list}).`));
        expect(read(`It rained [${list}].`)).toEqual(read(`It rained (${list}).`));
      }),
      { numRuns: 300 },
    );
  });

  it('the order of groups, which are kept (4.2)', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(pieces, { minLength: 2, maxLength: 6 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
          ),
        ([all, shuffled]) => {
          const inOrder = groupsOf(`It rained (${all.join('; ')}).`);
          const other = groupsOf(`It rained (${shuffled.join('; ')}).`);
          expect(inOrder).toHaveLength(all.length);
          expect(other).toEqual(shuffled.map((piece) => inOrder[all.indexOf(piece)]));
        },
      ),
      { numRuns: 500 },
    );
  });
});
