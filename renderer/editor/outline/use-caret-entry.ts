import {
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { useEffect, useState } from 'react';
import { registerAfterFrame } from '../behaviour/after-frame.ts';
import type { OutlineEntry } from './outline-entry.ts';

/** The line of the block that the caret is in, or of the one above it that has a line. */
export function useCaretEntry(
  editor: LexicalEditor,
  entries: readonly OutlineEntry[],
): NodeKey | null {
  const [found, setFound] = useState<NodeKey | null>(null);
  useEffect(() => {
    const lines = new Set(entries.map(({ key }) => key));
    const look = () =>
      editor.read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return;
        let node: LexicalNode | null = selection.focus.getNode().getTopLevelElement();
        while (node && !lines.has(node.getKey())) node = node.getPreviousSibling();
        setFound(node?.getKey() ?? null);
      });
    look();
    return registerAfterFrame(editor, look);
  }, [editor, entries]);
  return found;
}
