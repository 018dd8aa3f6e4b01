import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding } from '../../../../shared/linter/finding.ts';
import { lint } from '../../../../shared/linter/lint.ts';
import { arbitraryManuscript } from '../../../support/arbitrary-manuscript.ts';
import { proofOf } from '../../../support/proof-of.ts';

const sentence = fc.constantFrom(
  'The docks closed on Tuesday, August 28.',
  'They opened on June 31(Reuters, September 14).',
  'It froze (NW, August 28; NW, August 28).',
  'Nobody spoke. “Nothing is signed, and nothing will be signed in this dark winter.” It rained.',
  'The minister announced that 40 percent of the berths would go. He said no more of it to anybody.',
  'Grain left the port (AP, August 29; see the Monitor, July 28).',
  'The lamps of the southern quay were put out.',
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 6 });

describe('findings', () => {
  it('lie within the text, and so do their fixes, and no two have one fingerprint', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          paragraphs.map((all) => proofOf({ paragraphs: all })),
          arbitraryManuscript.map((manuscript) => proofOf({ manuscript })),
        ),
        (proof) => {
          const found = lint(proof);
          for (const { start, end, fix } of found.map((each) => finding.parse(each))) {
            expect(0 <= start && start <= end && end <= proof.text.length).toBe(true);
            if (fix) expect(start <= fix.end && fix.start <= fix.end && fix.end <= end).toBe(true);
          }
          const fingerprints = found.map(({ fingerprint }) => fingerprint);
          expect(new Set(fingerprints).size).toBe(fingerprints.length);
        },
      ),
    );
  });

  it('keep their fingerprints when paragraphs come before and after them', () => {
    fc.assert(
      fc.property(paragraph, fc.constantFrom('A new opening.', 'An end.'), (text, added) => {
        // The rules that weigh a paragraph against the others are meant to change with them.
        const own = (all: readonly string[]) =>
          lint(proofOf({ paragraphs: all }))
            .filter(({ rule }) => !['unattributed-quotation', 'unsourced-paragraph'].includes(rule))
            .map(({ fingerprint }) => fingerprint);
        expect(own([added, text, added])).toEqual(own([text]));
      }),
    );
  });
});
