import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $setSelection,
  createEditor,
  type LexicalEditor,
} from 'lexical';
import { expect, test } from 'vitest';
import { manuscriptToLexical } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { editorNodes } from '../../../../../renderer/editor/nodes/editor-nodes.ts';
import { $selectedPassage } from '../../../../../renderer/editor/quoting/selected-passage.ts';
import { invariant } from '../../../../../shared/kernel/invariant.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';

const blocks: Block[] = [
  { type: 'heading', level: 1, content: [{ type: 'text', text: 'Tides' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'High at ' },
      { type: 'text', text: 'noon', marks: ['emphasis'] },
      { type: 'text', text: ' ' },
      { type: 'citation', id: 'c', content: [{ type: 'text', text: '(AP, May 1)' }] },
    ],
  },
];

/** Selects from one place to another, each an offset into the text of a block. */
function select(editor: LexicalEditor, from: [number, number], to: [number, number]): void {
  editor.update(
    () => {
      const selection = $createRangeSelection();
      for (const [point, [block, offset]] of [
        [selection.anchor, from],
        [selection.focus, to],
      ] as const) {
        const element = $getRoot().getChildAtIndex(block);
        invariant($isElementNode(element), 'there is such a block');
        let passed = 0;
        for (const text of element.getAllTextNodes()) {
          const size = text.getTextContentSize();
          if (offset <= passed + size) {
            point.set(text.getKey(), offset - passed, 'text');
            break;
          }
          passed += size;
        }
      }
      $setSelection(selection);
    },
    { discrete: true },
  );
}

function editorWithBlocks(): LexicalEditor {
  const editor = createEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => void $getRoot().append(...manuscriptToLexical({ version: 1, blocks })), {
    discrete: true,
  });
  return editor;
}

test('what is selected keeps its marks and its citations, whichever way it was selected', () => {
  const editor = editorWithBlocks();
  const expected = [{ type: 'paragraph', content: [{ type: 'text', text: 'des' }] }, blocks[1]];
  select(editor, [0, 2], [1, 24]);
  expect(editor.read($selectedPassage)).toEqual(expected);
  select(editor, [1, 24], [0, 2]);
  expect(editor.read($selectedPassage)).toEqual(expected);
});

test('a citation that was selected in part is words alone', () => {
  const editor = editorWithBlocks();
  select(editor, [1, 8], [1, 16]);
  expect(editor.read($selectedPassage)).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'noon', marks: ['emphasis'] },
        { type: 'text', text: ' (AP' },
      ],
    },
  ]);
});

test('where nothing is selected there is no passage', () => {
  const editor = editorWithBlocks();
  select(editor, [1, 3], [1, 3]);
  expect(editor.read($selectedPassage)).toEqual([]);
});
