import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { expect, it } from 'vitest';
import { $copiedWords } from '../../../../../renderer/editor/behaviour/copied-words.ts';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import { $showManuscript } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { readPastedText } from '../../../../../shared/clipboard/read-pasted-text.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';

const words = (text: string): Inline[] => (text ? [{ type: 'text', text }] : []);

it('copies a table among words as lines of cells, which paste as that table', () => {
  const { editor } = createBriefingEditor();
  const table = {
    type: 'table' as const,
    rows: [
      [words('Port'), words('Tons')],
      [words('Riga'), []],
      [words(''), words('12')],
    ],
  };
  let copied = '';
  editor.update(
    () => {
      $showManuscript({
        version: 1,
        blocks: [
          { type: 'paragraph', content: words('One ship') },
          table,
          { type: 'paragraph', content: words('The end') },
        ],
      });
      $getRoot().selectStart();
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const [first, last] = [$getRoot().getFirstDescendant(), $getRoot().getLastDescendant()];
      selection.anchor.set(first?.getKey() ?? '', 4, 'text');
      selection.focus.set(last?.getKey() ?? '', 3, 'text');
      copied = $copiedWords(selection);
    },
    { discrete: true },
  );
  expect(copied).toBe('ship\nPort\tTons\nRiga\t\n\t12\nThe');
  const cells = copied.split('\n').slice(1, 4).join('\n');
  expect(readPastedText(cells).blocks).toEqual([table]);
});
