import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyBlockChanges,
  blockChanges,
  changesOfBlocks,
} from '../../../../shared/manuscript/block-changes.ts';
import type { Block, Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../shared/manuscript/normalise-manuscript.ts';
import { canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const textOf = (...blocks: Block[]): Manuscript => ({ version: 1, blocks });

const [one, two, three, four] = ['One.', 'Two.', 'Three.', 'Four.'].map(paragraph) as [
  Block,
  Block,
  Block,
  Block,
];

/** Another order of the same blocks, some left out, some new among them. */
const edited = fc
  .tuple(canonicalManuscript, canonicalManuscript)
  .chain(([base, other]) =>
    fc
      .shuffledSubarray([...base.blocks, ...other.blocks])
      .map((blocks) => ({ base, next: { ...other, blocks } })),
  );

describe('the changes of a text by blocks', () => {
  it('say a text of which one block was changed as that block and the runs around it', () => {
    const base = textOf(one, two, three, four);
    const changed = paragraph('Two, changed.');
    expect(changesOfBlocks(base, textOf(one, changed, three, four)).runs).toEqual([
      { from: 0, to: 1 },
      { blocks: [changed] },
      { from: 2, to: 4 },
    ]);
  });

  it('say a block that was moved by its place', () => {
    const base = textOf(one, two, three);
    expect(changesOfBlocks(base, textOf(three, one, two)).runs).toEqual([
      { from: 2, to: 3 },
      { from: 0, to: 2 },
    ]);
  });

  it('make any text of any other, byte for byte, having crossed as JSON', () => {
    fc.assert(
      fc.property(edited, ({ base, next }) => {
        const sent = JSON.stringify(changesOfBlocks(base, next));
        const applied = applyBlockChanges(base, blockChanges.parse(JSON.parse(sent)));
        expect(applied).toEqual(next);
        expect(Object.keys(applied ?? {})).toEqual(
          ['version', 'blocks', 'annotations'].filter((key) => key in next),
        );
      }),
    );
  });

  it('are none of a text that is shorter than the one they were made of', () => {
    const changes = changesOfBlocks(textOf(one, two, three), textOf(one, two, three, four));
    expect(applyBlockChanges(textOf(one, two), changes)).toBeNull();
  });
});

describe('the canonical form', () => {
  it('keeps every block of a text that has it already', () => {
    fc.assert(
      fc.property(canonicalManuscript, (text) => {
        const again = normaliseManuscript(text, (block) => block);
        expect(again.blocks.map((block, place) => block === text.blocks[place])).not.toContain(
          false,
        );
      }),
    );
  });
});
