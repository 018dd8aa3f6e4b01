/**
 * Leaves the selection within the text to the editor, which remembers it itself. React looks before
 * each rendering anywhere in the window where the selection of a focused editable element is, and
 * goes through the whole text for that. It asks the property; whether the text can be edited is said
 * by the attribute.
 */
export function ownSelection(surface: HTMLElement): () => void {
  Object.defineProperty(surface, 'contentEditable', { configurable: true, value: 'inherit' });
  return () => void Reflect.deleteProperty(surface, 'contentEditable');
}
