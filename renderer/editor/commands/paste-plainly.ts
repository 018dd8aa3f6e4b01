import { type LexicalEditor, PASTE_TAG } from 'lexical';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { $insertWords } from '../behaviour/paste.ts';

/** Pastes the words on the clipboard in the style of the caret, for whom the keys are not at hand. */
export async function pastePlainly(editor: LexicalEditor): Promise<void> {
  const words = await navigator.clipboard.readText().catch(() => null);
  if (words === null) {
    showToast(say('This window may not read the clipboard by itself. Press the keys in the text.'));
    return;
  }
  editor.update(() => $insertWords(words), { tag: PASTE_TAG });
}
