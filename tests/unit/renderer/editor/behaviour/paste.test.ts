import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import { $insertWords } from '../../../../../renderer/editor/behaviour/paste.ts';
import { $insertTable } from '../../../../../renderer/editor/commands/block-changes.ts';
import { $readManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';

/** What stands after these words are pasted behind "One" in the style of the caret. */
function pasted(words: string, $before: () => void = () => {}) {
  const { editor } = createBriefingEditor();
  const change = (act: () => void) => editor.update(act, { discrete: true });
  change(() => {
    const text = $createTextNode('One').toggleFormat('bold');
    $getRoot().append($createParagraphNode().append(text));
    text.selectEnd().setFormat(text.getFormat());
    $before();
  });
  change(() => $insertWords(words));
  return editor.read($readManuscript).blocks;
}

describe('words that are pasted in the style of the caret', () => {
  it('are a paragraph a line, of one look with what stands there', () => {
    expect(pasted(' and\ttwo\r\n\r\nthree')).toMatchObject([
      { type: 'paragraph', content: [{ text: 'One and two', marks: ['strong'] }] },
      { type: 'paragraph', content: [{ text: 'three', marks: ['strong'] }] },
    ]);
  });

  it('go into the cells of a table as cells', () => {
    expect(pasted('Port\tTons\nRiga\t12', $insertTable)).toMatchObject([
      { type: 'paragraph' },
      {
        head: [[{ text: 'Port' }], [{ text: 'Tons' }], []],
        rows: [
          [[{ text: 'Riga' }], [{ text: '12' }], []],
          [[], [], []],
        ],
      },
    ]);
    expect(pasted('Port\tTons', $insertTable)).toMatchObject([
      { type: 'paragraph' },
      { head: [[{ text: 'Port' }], [{ text: 'Tons' }], []] },
    ]);
  });

  it('are lines of one cell where they are no cells', () => {
    expect(pasted('Port\nof Riga', $insertTable)).toMatchObject([
      { type: 'paragraph' },
      { head: [[{ text: 'Port' }, { type: 'break' }, { text: 'of Riga' }], [], []] },
    ]);
  });
});
