import { primaryLanguage } from '../printed-words.ts';

/** Languages that are written in Cyrillic letters; a text of theirs is not foreign to each other here. */
const cyrillic = new Set(['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'ky', 'tg', 'mn', 'tt', 'uz']);

/**
 * The language by whose rules a text is hyphenated where it is plainly not in that of its
 * publication: Russian or Ukrainian in Cyrillic letters, English in Latin ones. Else null.
 */
export function foreignLanguage(text: string, own: string): 'ru' | 'uk' | 'en' | null {
  const inCyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const inLatin = count(text, /\p{Script=Latin}/gu);
  const isOwnCyrillic = cyrillic.has(primaryLanguage(own));
  if (inCyrillic > 2 * inLatin && !isOwnCyrillic) return /[іїєґ]/iu.test(text) ? 'uk' : 'ru';
  return inLatin > 2 * inCyrillic && isOwnCyrillic ? 'en' : null;
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
