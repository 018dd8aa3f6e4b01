import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';

/** The block after which a drop at this height falls; null before the first. Called by commands. */
export function $blockAbove(editor: LexicalEditor, y: number): NodeKey | null {
  const above = [...(editor.getRootElement()?.children ?? [])].findLast((block) => {
    const { top, height } = block.getBoundingClientRect();
    return top + height / 2 < y;
  });
  if (!above) return null;
  return $getNearestNodeFromDOMNode(above)?.getTopLevelElement()?.getKey() ?? null;
}

/** Shows between which blocks it will fall. */
export function $showDropPlace(editor: LexicalEditor, y: number): void {
  hideDropPlace(editor);
  const key = $blockAbove(editor, y);
  if (key === null) editor.getRootElement()?.firstElementChild?.setAttribute(BEFORE, '');
  else editor.getElementByKey(key)?.setAttribute(AFTER, '');
}

export function hideDropPlace(editor: LexicalEditor): void {
  const marked = editor.getRootElement()?.querySelectorAll(`[${AFTER}], [${BEFORE}]`) ?? [];
  for (const block of marked) {
    block.removeAttribute(AFTER);
    block.removeAttribute(BEFORE);
  }
}

const AFTER = 'data-drop-after';
const BEFORE = 'data-drop-before';
