import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyManuscript } from '../../../../shared/manuscript/copy-manuscript.ts';
import type { Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { printedManuscript } from '../../../../shared/manuscript/settle-changes.ts';
import { arbitraryManuscript } from '../../../support/arbitrary-manuscript.ts';

const idsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '');

/** A caption that held a note alone is gone from a copy, with the empty line that it was. */
const linesOf = (manuscript: Manuscript) =>
  projectManuscript(manuscript).text.split(/\n+/).filter(Boolean);

describe('a copy of a text', () => {
  it('says the same under identities of its own', () => {
    fc.assert(
      fc.property(arbitraryManuscript, (manuscript) => {
        let count = 0;
        const copy = copyManuscript(manuscript, () => {
          count += 1;
          return `new-${count}`;
        });
        const printed = printedManuscript(manuscript);
        expect(linesOf(copy)).toEqual(linesOf(printed));
        expect(idsIn(copy).every((id) => id.startsWith('new-'))).toBe(true);
      }),
    );
  });
});
