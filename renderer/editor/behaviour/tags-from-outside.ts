import { type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical';

/**
 * The tags of an update that something beside the text asks for: Lexical would take the focus into
 * the text with it, and whoever decides one thing after the other in a panel would be torn away.
 */
export const tagsFromOutside = (editor: LexicalEditor): string[] =>
  editor.getRootElement()?.contains(document.activeElement) ? [] : [SKIP_DOM_SELECTION_TAG];
