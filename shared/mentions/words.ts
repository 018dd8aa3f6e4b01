/** A word of a text; offsets in UTF-16 units, end exclusive, a possessive 's left out. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Without case, accents, dots and apostrophes. */
  readonly key: string;
  readonly cased: WordCase;
}

/** "US", "U.S.", "IMF" are `upper`; "Minsk", "LUKoil", "A" are `capital`; "bin", "7" are `plain`. */
export type WordCase = 'upper' | 'capital' | 'plain';

const WORDS =
  /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** The words of a text in order; one pass. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: printed, index } of text.matchAll(WORDS)) {
    const word = printed.replace(/['’ʼ][sS]$/u, '');
    words.push({
      start: index,
      end: index + word.length,
      text: word,
      key: wordKey(word),
      cased: caseOf(word),
    });
  }
  return words;
}

/** How two names are told to be the same, word by word. */
export const nameKeyOf = (name: string): string =>
  wordsOf(name)
    .map(({ key }) => key)
    .join(' ');

function wordKey(word: string): string {
  const letters = /[^\p{ASCII}]/u.test(word)
    ? word
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[łŁđĐøØıæÆß]/g, plainLetter)
    : word;
  return letters.toLowerCase().replace(/['’ʼ.]/g, '');
}

/** Letters with strokes do not fall apart into a letter and its mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ø: 'o', Ø: 'o', ı: 'i', æ: 'ae', Æ: 'ae', ß: 'ss' },
};
const plainLetter = (letter: string): string => PLAIN[letter] ?? letter;

function caseOf(word: string): WordCase {
  if (!/^\p{Lu}/u.test(word)) return 'plain';
  const letters = word.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && word === word.toUpperCase() ? 'upper' : 'capital';
}

/** Whether two words stand so close that one name may hold both: "Kim Jong-il", "St. Petersburg". */
export function areJoined(text: string, one: Word, next: Word): boolean {
  const length = next.start - one.end;
  if (length > 3 || length < 1 || one.text === '') return false;
  const gap = text.slice(one.end, next.start);
  if (/^(?:[ \u00a0]{1,3}|[ \u00a0]?\r?\n|[-‐‑–/])$/.test(gap)) return true;
  return one.text.length <= 2 && /^\.[ \u00a0]?$/.test(gap);
}
