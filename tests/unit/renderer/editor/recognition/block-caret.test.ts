import { $createParagraphNode, $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import { $lexicalToInlines } from '../../../../../renderer/editor/conversion/lexical-to-inlines.ts';
import { inlinesToLexical } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import {
  $restoreSelection,
  $selectionIn,
} from '../../../../../renderer/editor/recognition/block-caret.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { normaliseInlines } from '../../../../../shared/manuscript/normalise-manuscript.ts';

const note: Inline = { type: 'footnote', id: 'a', content: [{ type: 'text', text: 'A note.' }] };
const plain: Inline[] = [{ type: 'text', text: 'Rain (AP, May 3)' }, note];
const tagged: Inline[] = [
  { type: 'text', text: 'Rain ' },
  { type: 'citation', id: 'c', content: [{ type: 'text', text: '(AP, May 3)' }] },
  note,
];

/** Types a letter where the caret is after one content of a block was put in place of another. */
function typedAfter(before: Inline[], after: Inline[], caret: 'before' | 'behind'): Inline[] {
  const { editor } = createBriefingEditor();
  let inlines: Inline[] = [];
  editor.update(
    () => {
      const block = $createParagraphNode().append(...inlinesToLexical(before));
      $getRoot().append(block);
      const size = block.getChildrenSize();
      block.select(caret === 'behind' ? size : size - 1, caret === 'behind' ? size : size - 1);
      const saved = $selectionIn(block);
      block.splice(0, size, inlinesToLexical(after));
      if (saved) $restoreSelection(block, saved);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('!');
      inlines = normaliseInlines($lexicalToInlines(block.getChildren()));
    },
    { discrete: true },
  );
  return inlines;
}

describe('the caret in a block whose nodes are replaced', () => {
  it('stays behind the number of a footnote, or before it', () => {
    const typed: Inline = { type: 'text', text: '!' };
    expect(typedAfter(plain, tagged, 'behind')).toEqual([...tagged, typed]);
    expect(typedAfter(tagged, plain, 'behind')).toEqual([...plain, typed]);
    expect(typedAfter(tagged, plain, 'before')).toEqual([
      { type: 'text', text: 'Rain (AP, May 3)!' },
      note,
    ]);
  });
});
