import {
  $createTextNode,
  $getRoot,
  $isElementNode,
  createEditor,
  type LexicalEditor,
} from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerBlockFacts } from '../../../../../renderer/editor/behaviour/block-facts.ts';
import { manuscriptToLexical } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { editorNodes } from '../../../../../renderer/editor/nodes/editor-nodes.ts';

/** A window that is idle whenever nothing else is to be done. */
beforeEach(() => {
  vi.useFakeTimers();
  const deadline = { didTimeout: false, timeRemaining: () => 5 };
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) =>
    setTimeout(() => run(deadline), 1),
  );
  vi.stubGlobal('cancelIdleCallback', (id: number) => clearTimeout(id));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function editorWith(...paragraphs: string[]): LexicalEditor {
  const editor = createEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error;
    },
  });
  const blocks = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }));
  editor.update(() => void $getRoot().append(...manuscriptToLexical({ version: 1, blocks })), {
    discrete: true,
  });
  return editor;
}

test('each block is looked at once, and anew only when it has changed', async () => {
  const editor = editorWith('one', 'two', 'three');
  const looked: string[] = [];
  const told: string[][] = [];
  const stop = registerBlockFacts(
    editor,
    (block) => {
      looked.push(block.getTextContent());
      return block.getTextContent();
    },
    (facts) => told.push(facts.map(({ fact }) => fact)),
  );
  await vi.advanceTimersByTimeAsync(50);
  expect(told).toEqual([['one', 'two', 'three']]);
  editor.update(
    () => {
      const second = $getRoot().getChildAtIndex(1);
      if ($isElementNode(second)) second.append($createTextNode(' more'));
    },
    { discrete: true },
  );
  expect(told).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(told.at(-1)).toEqual(['one', 'two more', 'three']);
  expect(looked).toEqual(['one', 'two', 'three', 'two more']);
  stop();
});

test('blocks that are moved or gone keep their facts or lose them', async () => {
  const editor = editorWith('one', 'two', 'three');
  let looked = 0;
  let told: string[] = [];
  const stop = registerBlockFacts(
    editor,
    (block) => {
      looked += 1;
      return block.getTextContent();
    },
    (facts) => {
      told = facts.map(({ fact }) => fact);
    },
  );
  await vi.advanceTimersByTimeAsync(50);
  editor.update(() => $getRoot().getFirstChild()?.remove(), { discrete: true });
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual(['two', 'three']);
  stop();
  editor.update(() => $getRoot().clear(), { discrete: true });
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual(['two', 'three']);
  expect(looked).toBeLessThanOrEqual(5);
});
