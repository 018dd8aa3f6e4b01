import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import type { Inline, Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { normaliseInlines } from '../../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { acceptAll, rejectAll } from '../../../../shared/manuscript/settle-changes.ts';
import { suggestEdit } from '../../../../shared/manuscript/suggest-edit.ts';
import { arbitraryInline } from '../../../support/arbitrary-manuscript.ts';

const plain = (text: string): Inline => ({ type: 'text', text });
/** A footnote is no text of its run; it comes and goes with its call. */
const run = fc
  .array(arbitraryInline, { minLength: 1, maxLength: 4 })
  .map((inlines) => normaliseInlines(inlines.filter(({ type }) => type !== 'footnote')));
const asText = (content: Inline[]): Manuscript => ({
  version: 1,
  blocks: [{ type: 'paragraph', content }],
});
const words = (manuscript: Manuscript) => projectManuscript(manuscript).text;

it('is the edit where it is accepted, and the text before where it is refused', () => {
  fc.assert(
    fc.property(run, run, (before, after) => {
      const settledBefore = rejectAll(asText(before));
      const settledAfter = rejectAll(asText(after));
      const contentOf = ({ blocks: [block] }: Manuscript) =>
        block?.type === 'paragraph' ? block.content : [];
      const { inlines } = suggestEdit(contentOf(settledBefore), contentOf(settledAfter), 's-1');
      expect(words(acceptAll(asText(inlines)))).toBe(words(settledAfter));
      expect(words(rejectAll(asText(inlines)))).toBe(words(settledBefore));
      expect(normaliseInlines(inlines)).toEqual(inlines);
    }),
  );
});

it('changes nothing where nothing was edited', () => {
  fc.assert(
    fc.property(run, (inlines) => {
      expect(inlineText(suggestEdit(inlines, inlines, 's-1').inlines)).toBe(inlineText(inlines));
    }),
  );
});

it('keeps what is taken out of a citation within it', () => {
  const citation = (...content: Inline[]) =>
    ({ type: 'citation', id: 'c-1', content }) as unknown as Inline;
  const { inlines } = suggestEdit(
    [plain('Rain '), citation(plain('(AP, May 3)'))],
    [plain('Rain '), citation(plain('(AP, May 4)'))],
    's-1',
  );
  expect(inlines).toEqual([
    plain('Rain '),
    citation(
      plain('(AP, May '),
      { type: 'text', text: '3', change: { kind: 'deletion', id: 's-1' } },
      { type: 'text', text: '4', change: { kind: 'insertion', id: 's-1' } },
      plain(')'),
    ),
  ]);
});

it('lets go what was only suggested, and keeps what was suggested to go', () => {
  const old: Inline[] = [
    plain('a'),
    { type: 'text', text: 'b', change: { kind: 'insertion', id: 's-1' } },
    { type: 'text', text: 'c', change: { kind: 'deletion', id: 's-2' } },
    plain('d'),
  ];
  expect(suggestEdit(old, [plain('a'), plain('d')], 's-3').inlines).toEqual([
    plain('a'),
    { type: 'text', text: 'c', change: { kind: 'deletion', id: 's-2' } },
    plain('d'),
  ]);
});
