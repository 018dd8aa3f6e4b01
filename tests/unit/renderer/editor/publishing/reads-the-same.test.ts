import { expect, it } from 'vitest';
import { readsTheSame } from '../../../../../renderer/editor/publishing/reads-the-same.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';

const details = { headline: 'Ice', section: null, byline: null, dateline: null };
const draft = (...content: Inline[]) => ({
  details,
  manuscript: { version: 1 as const, blocks: [{ type: 'paragraph' as const, content }] },
});
const text = (words: string): Inline => ({ type: 'text', text: words });

it('is so where only the tags differ, and is not where a word or the headline does', () => {
  const plain = draft(text('It froze (Reuters, May 3).'));
  const cited: Inline = {
    type: 'citation',
    id: 'one',
    content: [{ type: 'text', text: '(Reuters, May 3)' }],
  };
  expect(readsTheSame(plain, draft(text('It froze '), cited, text('.')))).toBe(true);
  expect(readsTheSame(plain, draft(text('It thawed (Reuters, May 3).')))).toBe(false);
  expect(readsTheSame(plain, { ...plain, details: { ...details, headline: 'Thaw' } })).toBe(false);
});
