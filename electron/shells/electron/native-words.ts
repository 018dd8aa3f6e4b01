import { readFileSync, writeFileSync } from 'node:fs';
import {
  type ShellWord,
  type ShellWordsTold,
  shellWordsTold,
} from '../../../shared/contract/shell-words.ts';

/** What the native parts say in the language of the interface, kept for the next start. */
export interface NativeWords {
  /** What stands for English words; these themselves before any window has said it. */
  word(english: ShellWord): string;
  tell(words: ShellWordsTold): void;
}

/** No window is there to ask before it opens, or where it does not: the words of the last one hold. */
export function nativeWords(file: string): NativeWords {
  let told = readKept(file);
  return {
    word: (english) => told[english] ?? english,
    tell: (words) => {
      if (JSON.stringify(words) === JSON.stringify(told)) return;
      told = words;
      try {
        writeFileSync(file, JSON.stringify(words));
      } catch {
        // Then the next start begins in English.
      }
    },
  };
}

function readKept(file: string): ShellWordsTold {
  try {
    return shellWordsTold.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
