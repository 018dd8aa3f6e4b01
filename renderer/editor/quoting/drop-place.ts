import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';

/** The block after which a drop at this height falls; null before the first. */
export function blockAbove(editor: LexicalEditor, y: number): NodeKey | null {
  const above = [...(editor.getRootElement()?.children ?? [])].findLast((block) => {
    const { top, height } = block.getBoundingClientRect();
    return top + height / 2 < y;
  });
  if (!above) return null;
  return editor.read(
    () => $getNearestNodeFromDOMNode(above)?.getTopLevelElement()?.getKey() ?? null,
  );
}

/** Shows between which blocks it will fall, or takes the sign away. */
export function showDropPlace(editor: LexicalEditor, y: number | null): void {
  const root = editor.getRootElement();
  for (const marked of root?.querySelectorAll(`[${AFTER}], [${BEFORE}]`) ?? []) {
    marked.removeAttribute(AFTER);
    marked.removeAttribute(BEFORE);
  }
  if (!root || y === null) return;
  const key = blockAbove(editor, y);
  if (key === null) root.firstElementChild?.setAttribute(BEFORE, '');
  else editor.getElementByKey(key)?.setAttribute(AFTER, '');
}

const AFTER = 'data-drop-after';
const BEFORE = 'data-drop-before';
