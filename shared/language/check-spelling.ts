import { fingerprintOf } from '../linter/fingerprint.ts';
import type { SpellingDictionary } from '../spelling/spelling-dictionary.ts';
import { isKnownWord, wordKey } from './known-words.ts';
import type { CheckedBlock, LanguageFinding } from './language-finding.ts';
import { keptStretches, type PlacedWord, wordsOfText } from './words-of-text.ts';

export interface SpellingContext {
  readonly dictionary: SpellingDictionary;
  /** Words of names that the archive knows, and those that persons called right. */
  readonly known: ReadonlySet<string>;
  /** What the letters of the language look like; words in others are not its own. */
  readonly script: RegExp;
}

/** Shorter words are mostly signs and initials. */
const SHORTEST = 3;
/** Of so many words in a row that a sentence has, half unknown, the language is another one. */
const FOREIGN = { least: 3, share: 0.4 };
/** Suggestions are looked for so often in one block; a list of names needs none. */
const MOST_SUGGESTED = 12;

/**
 * Misspelt words of a block. Capitals within a sentence begin names, and a name that nobody has
 * recorded yet is no mistake: such words are left, as are sentences in another language.
 */
export function checkSpelling(
  { text, kept }: CheckedBlock,
  context: SpellingContext,
): LanguageFinding[] {
  const words = wordsOfText(text, keptStretches(text, kept));
  const unknown = words.filter((word) => isUnknown(word, context));
  const foreign = foreignSentences(text, words, new Set(unknown));
  const names = new Set(
    words
      .filter(({ word, opensSentence }) => !opensSentence && isCapital(word))
      .map(({ word }) => wordKey(word)),
  );
  let suggested = 0;
  return unknown.flatMap(({ start, end, word, opensSentence }): LanguageFinding[] => {
    if (foreign.some((each) => each.start <= start && end <= each.end)) return [];
    if (isCapital(word) && (!opensSentence || names.has(wordKey(word)))) return [];
    suggested += 1;
    const suggestions = suggested > MOST_SUGGESTED ? [] : suggestionsOf(word, context);
    // Who opens a sentence may be a person; only a word that is nearly another is stopped at.
    if (isCapital(word) && !suggestions.some((each) => isNearWord(each, word, context))) return [];
    const message =
      suggestions.length === 0
        ? 'No dictionary here has this word.'
        : `Perhaps “${suggestions[0]}”?`;
    const fingerprint = fingerprintOf('spelling', text, start, end);
    return [{ kind: 'spelling', rule: 'spelling', fingerprint, start, end, message, suggestions }];
  });
}

/** How much of a text a dictionary has, from 0 to 1; null where there is too little to tell. */
export function shareOfKnown(text: string, context: SpellingContext): number | null {
  const words = wordsOfText(text, keptStretches(text, [])).filter(
    ({ word }) => !isCapital(word) && word.length >= SHORTEST,
  );
  if (words.length < FOREIGN.least) return null;
  const unknown = words.filter((word) => isUnknown(word, context)).length;
  return 1 - unknown / words.length;
}

function isUnknown({ word }: PlacedWord, { dictionary, known, script }: SpellingContext): boolean {
  if (word.length < SHORTEST || !script.test(word) || isSign(word)) return false;
  const plain = word.replace(/[’ʼ]/g, "'");
  const isRight = (form: string): boolean =>
    form.length < SHORTEST || isKnownWord(known, form) || dictionary.has(form) || isSign(form);
  if (isRight(plain) || isRight(plain.replace(/'s$/i, '').replace(/'$/, ''))) return false;
  const parts = plain.split('-');
  if (parts.length > 1) {
    // "pre-emption": whether such words are joined is a matter of house style.
    return !isRight(parts.join('')) && !parts.every((part) => isRight(part) || isCapital(part));
  }
  const derived = DERIVED.exec(plain.toLowerCase());
  return !derived?.slice(1).some((stem) => stem !== undefined && dictionary.has(stem));
}

/** Words that any writer of English may make of others, and that no dictionary lists all of. */
const DERIVED =
  /^(?:anti|counter|cyber|inter|mega|micro|multi|neo|non|over|post|pre|quasi|semi|sub|super|trans|ultra)(\p{L}{4,})$|^(?:re|un)(\p{L}{7,})$|^(\p{L}{4,})(?:ability|like|wide|based)$/u;

/** Abbreviations and trade names: "NATO", "GOSTs", "eBay". */
const isSign = (word: string): boolean =>
  /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, '-'));

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const suggestionsOf = (word: string, { dictionary }: SpellingContext): string[] => {
  const possessive = /['’]s$/.exec(word)?.[0] ?? '';
  const stem = possessive === '' ? word : word.slice(0, -possessive.length);
  return dictionary.suggest(stem).map((each) => each + possessive);
};

/** Whether a suggestion is a common word of about the same letters: "Goverment", not "Lebed". */
const isNearWord = (suggestion: string, word: string, { dictionary }: SpellingContext): boolean =>
  word.length >= 7 && !suggestion.includes(' ') && dictionary.has(suggestion.toLowerCase());

const PARTS = [/[“"«„][^”"»“\n]+[”"»“]/gu, /\([^()\n]+\)/gu, /[^.!?\n]+/gu];

/** Sentences, and quotations within them, most of whose words the dictionary does not have. */
function foreignSentences(
  text: string,
  words: readonly PlacedWord[],
  unknown: ReadonlySet<PlacedWord>,
): { start: number; end: number }[] {
  const parts = PARTS.flatMap((pattern) => [...text.matchAll(pattern)]);
  return parts.flatMap(({ index, 0: part }) => {
    const end = index + part.length;
    const within = words.filter((word) => word.start >= index && word.end <= end);
    const strange = within.filter((word) => unknown.has(word)).length;
    const isForeign = strange >= FOREIGN.least && strange / within.length >= FOREIGN.share;
    return isForeign ? [{ start: index, end }] : [];
  });
}
