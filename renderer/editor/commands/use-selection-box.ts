import {
  $getSelection,
  $isRangeSelection,
  getDOMSelection,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useCallback, useEffect, useState } from 'react';

/** Milliseconds for which a selection made by keys has to stand still. */
const PAUSE = 450;

export interface SelectionBox {
  /** Where the selected words stand now; null where none are to be seen. */
  read(): DOMRect | null;
}

/**
 * What is selected, once it stands: at the end of a drag, or after a pause of the keys. Null while
 * it is still being made, while a word is composed, and after it was dismissed.
 */
export function useSelectionBox(editor: LexicalEditor): {
  box: SelectionBox | null;
  dismiss: () => void;
  /** Shows it at once, for whoever asks by key; false where nothing is selected. */
  show: () => boolean;
} {
  const [box, setBox] = useState<SelectionBox | null>(null);
  const dismiss = useCallback(() => setBox(null), []);
  const show = useCallback(() => {
    const isSelected = !editor.isComposing() && editor.read($isTextSelected);
    setBox(isSelected ? { read: () => boxOfSelection(editor) } : null);
    return isSelected;
  }, [editor]);

  useEffect(() => {
    let timer = 0;
    let isPointing = false;
    let before = editor.read($selectionName);
    const showAfter = (milliseconds: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        // A search selects what it found without leaving its own field.
        if (editor.getRootElement()?.contains(document.activeElement)) show();
      }, milliseconds);
    };
    const press = () => {
      isPointing = true;
      window.clearTimeout(timer);
      setBox(null);
    };
    const release = () => {
      if (!isPointing) return;
      isPointing = false;
      showAfter(0);
    };
    const stop = mergeRegister(
      editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
        const now = editorState.read($selectionName);
        if (now === before && dirtyLeaves.size === 0) return;
        before = now;
        window.clearTimeout(timer);
        setBox(null);
        if (now !== null && dirtyLeaves.size === 0 && !isPointing) showAfter(PAUSE);
      }),
      editor.registerRootListener((root) => {
        root?.addEventListener('pointerdown', press);
        return () => root?.removeEventListener('pointerdown', press);
      }),
    );
    document.addEventListener('pointerup', release);
    return () => {
      window.clearTimeout(timer);
      stop();
      document.removeEventListener('pointerup', release);
    };
  }, [editor, show]);
  return { box, dismiss, show };
}

function $isTextSelected(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.getTextContent().trim() !== '';
}

/** One name for each selection of something; null where nothing is selected. */
function $selectionName(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const { anchor, focus } = selection;
  return [anchor.key, anchor.offset, focus.key, focus.offset].join(' ');
}

function boxOfSelection(editor: LexicalEditor): DOMRect | null {
  const selection = getDOMSelection(window);
  const root = editor.getRootElement();
  if (!root || !selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return root.contains(range.startContainer) ? range.getBoundingClientRect() : null;
}
