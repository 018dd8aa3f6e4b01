import { describe, expect, it } from 'vitest';
import { takeBackChange } from '../../../../shared/history/take-back-change.ts';
import type { Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';

const textOf = (...paragraphs: string[]): Manuscript => ({
  version: 1,
  blocks: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

const takenBack = (before: Manuscript, after: Manuscript, newest: Manuscript) => {
  const taken = takeBackChange(before, after, newest);
  return taken && projectManuscript(taken).text.split('\n\n');
};

describe('a change that is taken back', () => {
  const before = textOf('It met on Tusday.', 'Nobody came.', 'It snowd.');
  const after = textOf('It met on Tuesday.', 'Nobody came.', 'It snowd.');

  it('leaves what was changed elsewhere since, before it and after it', () => {
    const newest = textOf('News.', 'It met on Tuesday.', 'Nobody came.', 'It snowed.');
    expect(takenBack(before, after, newest)).toEqual([
      'News.',
      'It met on Tusday.',
      'Nobody came.',
      'It snowed.',
    ]);
  });

  it('leaves what was written since in the same paragraph', () => {
    const newest = textOf('The board: It met on Tuesday.', 'Nobody came.', 'It snowd.');
    expect(takenBack(before, after, newest)?.[0]).toBe('The board: It met on Tusday.');
  });

  it('brings back marks that went with the words', () => {
    const marked: Manuscript = {
      version: 1,
      blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: ['strong'] }] }],
    };
    expect(takeBackChange(marked, textOf('b'), textOf('b', 'c'))).toEqual({
      version: 1,
      blocks: [...marked.blocks, ...textOf('c').blocks],
    });
  });

  it('is not taken back where its words were changed again, or are not to be told from others', () => {
    expect(takenBack(before, after, textOf('It met on Wednesday.', 'Nobody came.'))).toBeNull();
    const twice = 'They met. It met on Tuesday. They met. It met on Tuesday. They met.';
    expect(takenBack(before, after, textOf(twice))).toBeNull();
  });
});
