import type { LanguageFinding } from '../../../shared/language/language-finding.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { isSpokenAsTold } from '../../wording/spoken.ts';

/** What a finding says, and its words in English where those were said in another way. */
export interface RemarkWords {
  readonly message: string;
  readonly detail: string | null;
}

/** The grammar says why it stops in English alone; elsewhere it is said by the sort of its rule. */
export function remarkWords({ kind, message, sort }: LanguageFinding): RemarkWords {
  const told = retold(message);
  if (kind === 'spelling' || isSpokenAsTold() || told !== message) {
    return { message: told, detail: null };
  }
  return { message: sentences[sort ?? ''] ?? say('This does not look right.'), detail: message };
}

const anotherWord = say('Another word is probably meant here.');
const better = say('This can be said better.');
const unusual = say('This is not how it is usually said.');
const slip = say('This looks like a slip of the keys.');

/** By the sorts that harper has. */
const sentences: Readonly<Record<string, string>> = {
  Agreement: say('These words do not agree with each other.'),
  BoundaryError: say('Words are joined or parted here where they should not be.'),
  Capitalization: say('The capital letter is not as it should be.'),
  Eggcorn: anotherWord,
  Enhancement: better,
  Formatting: say('This is not written as it is usually printed.'),
  Grammar: say('This is not good grammar.'),
  Malapropism: anotherWord,
  Nonstandard: unusual,
  Punctuation: say('The punctuation is not as it should be.'),
  Readability: better,
  Redundancy: say('The same thing is said here twice.'),
  Regionalism: say('This is said so only in some countries.'),
  Repetition: say('A word stands here twice.'),
  Spelling: slip,
  Style: better,
  Typo: slip,
  Usage: unusual,
  WordChoice: anotherWord,
};
