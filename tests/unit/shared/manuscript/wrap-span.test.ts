import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../../../shared/manuscript/manuscript.ts';
import { replaceText } from '../../../../shared/manuscript/replace-text.ts';
import { wrapStretch } from '../../../../shared/manuscript/wrap-span.ts';

const plain = (text: string): Inline => ({ type: 'text', text });
const suggested = (text: string): Inline => ({
  type: 'text',
  text,
  change: { kind: 'insertion', id: 's-1' },
});
const citation = { type: 'citation', id: 'c-1' } as const;

describe('wrapping a stretch', () => {
  it('leaves a note after it at the end of the text once', () => {
    const note: Inline = { type: 'note', id: 'n-1', text: 'ask' };
    const wrapped = wrapStretch([plain('see (AP, May 3)'), note], { start: 4, end: 15 }, citation);
    expect(wrapped).toEqual([
      plain('see '),
      { ...citation, content: [plain('(AP, May 3)')] },
      note,
    ]);
  });

  it('takes in what is suggested within it, and nothing that is suggested at its edges', () => {
    const inlines = [plain('see '), suggested('also '), plain('(AP, '), suggested('UPI, ')];
    const wrapped = wrapStretch(
      [...inlines, plain('May 3)'), suggested(' and more')],
      { start: 4, end: 15 },
      citation,
    );
    expect(wrapped).toEqual([
      plain('see '),
      suggested('also '),
      { ...citation, content: [plain('(AP, '), suggested('UPI, '), plain('May 3)')] },
      suggested(' and more'),
    ]);
    expect(inlineText(wrapped)).toBe('see (AP, May 3)');
  });
});

it('puts other words in the place of text, never into what is only suggested', () => {
  const content = [plain('The '), suggested('old '), plain('mayor')];
  const replaced = replaceText(
    { version: 1, blocks: [{ type: 'paragraph', content }] },
    { start: 4, end: 9, text: 'queen' },
  );
  expect(replaced?.blocks).toEqual([
    { type: 'paragraph', content: [plain('The '), suggested('old '), plain('queen')] },
  ]);
});
