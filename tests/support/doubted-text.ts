import type { Inline, Manuscript } from '../../shared/manuscript/manuscript.ts';

export const DOUBTED = '[Zarubin, 2000]';

/** A paragraph whose citation is tagged and doubted: a year alone, and a name nobody knows. */
export const doubtedParagraph = (words: string, id: string, printed = DOUBTED): Inline[] => [
  { type: 'text', text: `${words} ` },
  { type: 'citation', id, content: [{ type: 'text', text: printed }] },
  { type: 'text', text: '.' },
];

/** So many paragraphs like this, each with words of its own. */
export const doubtedManuscript = (count: number): Manuscript => ({
  version: 1,
  blocks: Array.from({ length: count }, (_, index) => ({
    type: 'paragraph',
    content: doubtedParagraph(`Fares rose for the ${index + 1}th time`, `doubted-${index + 1}`),
  })),
});
