import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../../../shared/manuscript/manuscript.ts';
import { unwrapMentions, wrapMention } from '../../../../shared/manuscript/wrap-mention.ts';

const text = (words: string) => ({ type: 'text' as const, text: words });
const riga = { type: 'mention' as const, kind: 'place' as const, record: 'place.riga' };

describe('a mention', () => {
  it('wraps a stretch and leaves the words around it', () => {
    expect(wrapMention([text('In Riga it rained.')], { start: 3, end: 7 }, riga)).toEqual([
      text('In '),
      { ...riga, content: [text('Riga')] },
      text(' it rained.'),
    ]);
  });

  it('keeps marks, and puts a note behind itself', () => {
    const inlines: Inline[] = [
      { type: 'text', text: 'Ri', marks: ['strong'] },
      { type: 'note', id: 'n', text: 'Check' },
      text('ga'),
    ];
    expect(wrapMention(inlines, { start: 0, end: 4 }, riga)).toEqual([
      { ...riga, content: [{ type: 'text', text: 'Ri', marks: ['strong'] }, text('ga')] },
      { type: 'note', id: 'n', text: 'Check' },
    ]);
  });

  it('never cuts into a citation or another mention', () => {
    const cited: Inline[] = [
      text('It rained '),
      { type: 'citation', id: 'c', content: [text('(Riga Post, May 3)')] },
      { ...riga, content: [text('Riga')] },
    ];
    expect(wrapMention(cited, { start: 11, end: 15 }, riga)).toEqual(cited);
    expect(wrapMention(cited, { start: 28, end: 30 }, riga)).toEqual(cited);
  });

  it('is taken off again without a trace', () => {
    const before: Inline[] = [text('In Riga it rained.')];
    const wrapped = wrapMention(before, { start: 3, end: 7 }, riga);
    expect(inlineText(wrapped)).toBe(inlineText(before));
    expect(unwrapMentions(wrapped, ({ record }) => record === 'place.riga')).toEqual(before);
  });
});
