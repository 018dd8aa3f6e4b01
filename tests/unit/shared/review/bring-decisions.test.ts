import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import type { Inline, Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { taggedSpans } from '../../../../shared/manuscript/tagged-spans.ts';
import {
  bringDecisions,
  changedDecisions,
  decidedSpans,
  followDecisions,
} from '../../../../shared/review/bring-decisions.ts';
import { findSpanState } from '../../../../shared/review/span-state.ts';
import { reversed, takeStep } from '../../../../shared/review/take-step.ts';
import { arbitraryManuscript } from '../../../support/arbitrary-manuscript.ts';

const canonical = arbitraryManuscript.map(normaliseManuscript);
const rejected = { verdict: 'rejected' } as const;
const plain = (text: string): Inline => ({ type: 'text', text });
const tagged = (text: string, id: string, decision?: typeof rejected): Inline => ({
  ...{ type: 'citation', id, content: [{ type: 'text', text }] },
  ...(decision && { decision }),
});
const page = (...paragraphs: Inline[][]): Manuscript => ({
  version: 1,
  blocks: paragraphs.map((content) => ({ type: 'paragraph', content })),
});
const decided = decidedSpans(
  page([plain('It rained '), tagged('(Orel)', 'one', rejected), plain('.')]),
);

describe('bringing decisions into another text', () => {
  it('finds the span of the same id, else the same words in the same sentence', () => {
    const same = [plain('It poured '), tagged('(Orel)', 'one'), plain('.')];
    expect(bringDecisions(same, decided)[1]).toMatchObject({ id: 'one', decision: rejected });
    const again = [plain('It  rained '), tagged('(Orel)', 'new'), plain('.')];
    expect(bringDecisions(again, decided)[1]).toMatchObject({ id: 'new', decision: rejected });
    const untagged = [plain('Before. It rained (Orel). After.')];
    expect(bringDecisions(untagged, decided)[1]).toMatchObject({ id: 'one', decision: rejected });
  });

  it('leaves another sentence alone, and what is decided there already', () => {
    const other = [plain('It poured '), tagged('(Orel)', 'new'), plain('.')];
    expect(bringDecisions(other, decided)).toEqual(other);
    const accepted: Inline = {
      ...{ type: 'citation', id: 'new', content: [{ type: 'text', text: '(Orel)' }] },
      decision: { verdict: 'accepted' },
    };
    const settled = [plain('It rained '), accepted, plain('.')];
    expect(bringDecisions(settled, decided)).toEqual(settled);
  });

  it('never changes a letter', () => {
    fc.assert(
      fc.property(canonical, canonical, (one, other) => {
        for (const block of other.blocks) {
          if (block.type !== 'paragraph') continue;
          const brought = bringDecisions(block.content, decidedSpans(one));
          expect(inlineText(brought)).toBe(inlineText(block.content));
        }
      }),
    );
  });

  it('follows what one text has decided since another, and what was taken back', () => {
    const before = page([plain('It rained '), tagged('(Orel)', 'one'), plain('.')]);
    const after = page([plain('It rained '), tagged('(Orel)', 'one', rejected), plain('.')]);
    const typed = [plain('It rained a lot '), tagged('(Orel)', 'one'), plain('.')];
    const followed = followDecisions(typed, changedDecisions(before, after));
    expect(followed[1]).toMatchObject({ decision: rejected });
    const back = followDecisions(followed, changedDecisions(after, before));
    expect(back).toEqual([plain('It rained a lot (Orel).')]);
  });
});

describe('a step of a decision', () => {
  it('taken and taken back leaves every text as it was', () => {
    fc.assert(
      fc.property(canonical, fc.nat(), (manuscript, which) => {
        const spans = [...taggedSpans(manuscript)];
        const span = spans[which % Math.max(spans.length, 1)];
        const isAlone = spans.filter(({ tag }) => tag.id === span?.tag.id).length === 1;
        const before = span && isAlone ? findSpanState(manuscript, span.tag.id) : null;
        if (!before) return;
        const step = { before, after: { ...before, decision: rejected } };
        const taken = takeStep(manuscript, step);
        expect(taken && projectManuscript(taken)).toEqual(projectManuscript(manuscript));
        const state = taken && findSpanState(taken, before.id);
        expect(state?.decision).toEqual(rejected);
        const back = taken && takeStep(taken, reversed(step));
        expect(back && findSpanState(back, before.id)).toEqual(before);
      }),
    );
  });

  it('finds its span where the text has moved on, and is refused where the span has changed', () => {
    const text = page([plain('It rained '), tagged('(Orel)', 'one'), plain('.')]);
    const before = findSpanState(text, 'one');
    const step = { before, after: before && { ...before, decision: rejected } };
    const longer = page([
      plain('A new beginning. It rained '),
      tagged('(Orel)', 'one'),
      plain('.'),
    ]);
    expect(takeStep(longer, step)).toEqual(
      page([plain('A new beginning. It rained '), tagged('(Orel)', 'one', rejected), plain('.')]),
    );
    const other = page([plain('It rained '), tagged('(Orel, May)', 'one'), plain('.')]);
    expect(takeStep(other, step)).toBeNull();
  });
});
