import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { type ColumnMeasure, type as printed } from '../../../shared/column-fill/column-measure.ts';
import { widthOf } from '../../../shared/column-fill/letter-widths.ts';
import { countText } from '../../../shared/manuscript/text-counts.ts';
import { registerAfterFrame } from '../behaviour/after-frame.ts';
import type { TextLength } from './block-length.ts';

/** Milliseconds for which a selection has to stand before it is counted. */
const PAUSE = 150;

/** The length of what is selected; null where nothing is. */
export function useSelectedLength(editor: LexicalEditor, column: ColumnMeasure): TextLength | null {
  const [length, setLength] = useState<TextLength | null>(null);
  useEffect(() => {
    let timer = 0;
    const count = () => setLength(editor.read(() => $selectedLength(column)));
    const stop = registerAfterFrame(editor, () => {
      window.clearTimeout(timer);
      if (editor.getEditorState().read($isSomethingSelected))
        timer = window.setTimeout(count, PAUSE);
      else setLength(null);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [editor, column]);
  return length;
}

function $isSomethingSelected(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && !selection.isCollapsed();
}

/** A selection begins and ends within lines, so its own are told from its width alone. */
function $selectedLength(column: ColumnMeasure): TextLength | null {
  const text = $isSomethingSelected() ? ($getSelection()?.getTextContent() ?? '') : '';
  if (text === '') return null;
  return {
    ...countText(text),
    lines: Math.max(1, Math.round((widthOf(text) * printed.size) / column.width)),
  };
}
