import type { LexicalEditor } from 'lexical';

/**
 * Gives a text that is entered by keys the caret that it had. A browser would put it before the
 * first letter, also where the editor remembers another place. A pointer chooses its own.
 */
export function keepCaret(editor: LexicalEditor, surface: HTMLElement): () => void {
  let isByPointer = false;
  const press = () => {
    isByPointer = true;
  };
  const release = () => {
    isByPointer = false;
  };
  const enter = () => {
    if (!isByPointer) editor.focus();
  };
  surface.addEventListener('pointerdown', press);
  window.addEventListener('pointerup', release);
  surface.addEventListener('focus', enter);
  return () => {
    surface.removeEventListener('pointerdown', press);
    window.removeEventListener('pointerup', release);
    surface.removeEventListener('focus', enter);
  };
}
