import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyManuscript } from '../../../../shared/manuscript/copy-manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { printedManuscript } from '../../../../shared/manuscript/settle-changes.ts';
import { arbitraryManuscript } from '../../../support/arbitrary-manuscript.ts';

const idsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '');

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
        expect(projectManuscript(copy).text).toBe(projectManuscript(printed).text);
        expect(idsIn(copy).every((id) => id.startsWith('new-'))).toBe(true);
      }),
    );
  });
});
