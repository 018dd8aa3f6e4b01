import type { ShellWord } from '../../../shared/contract/shell-words.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { NativeWords } from './native-words.ts';

const reasons: Readonly<Record<string, ShellWord>> = {
  'archive-busy':
    'Another programme has it open. Close the other Masthead, or wait until its command has finished.',
  'archive-newer':
    'It was last used with a newer Masthead. Open it with that; nothing in it was changed.',
  'archive-damaged':
    'It is damaged, or no archive of Masthead. Choose another folder, or put a backup in its place.',
};

/** Why there is no window, and the way out; what has no words of its own here is told as it was. */
export function whyNotOpened({ kind, message, hint }: Failure, word: NativeWords['word']): string {
  const reason = reasons[kind];
  return reason ? word(reason) : [message, hint].filter(Boolean).join('\n\n');
}
