import { say } from '../wording/say.ts';
import { showFailure, showToast } from './toasts.tsx';

/** Puts words on the clipboard and says so; where the system refuses, `hint` says what else to do. */
export async function copyToClipboard(words: string, said: string, hint: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    showToast(said);
  } catch {
    showFailure({ message: say('The system refused the clipboard.'), hint });
  }
}
