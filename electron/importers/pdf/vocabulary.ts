/** How often words stand in a text, whole and in small letters; words divided at line ends do not. */
export type Vocabulary = ReadonlyMap<string, number>;

export function gatherVocabulary(lines: readonly string[]): Vocabulary {
  const words = new Map<string, number>();
  const count = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+(?:[-’']\p{L}+)*(?!\p{L}|-\s*$)/gu)) {
      const key = word.toLowerCase();
      count(key);
      if (key.includes('-')) key.split('-').forEach(count);
    }
  }
  return words;
}

/** Openings that mostly keep their hyphen. */
const keepers = new Set(
  'anti cross eighty fifty first forty full half high large left long low multi ninety non north one open quasi right second self semi seventy short sixty small south state third thirty three top twenty two ultra vice well wide'.split(
    ' ',
  ),
);
/** Small words that stand between hyphens: "proof-of-" over "concept". */
const between = new Set('a and as at by for in of off on or out the to up with'.split(' '));

/**
 * Whether the hyphen at a line's end belongs to the word: "well-" over "known" rather than "re-"
 * over "port". The text's own words decide, then what hyphens are mostly for.
 */
export function keepsHyphen(before: string, after: string, words: Vocabulary): boolean {
  const opening = /\p{L}+$/u.exec(before)?.[0] ?? '';
  const ending = /^\p{L}+/u.exec(after)?.[0] ?? '';
  if (opening === '' || ending === '') return true;
  const [start, end] = [opening.toLowerCase(), ending.toLowerCase()];
  const joined = start + end;
  const whole = words.get(joined) ?? words.get(joined.replace(/s$/, '')) ?? 0;
  const parted = words.get(`${start}-${end}`) ?? 0;
  if (whole !== parted) return parted > whole;
  if (!/^\p{Ll}/u.test(ending)) return true;
  const known = words.has(end) && end.length > 3;
  if (/\p{L}-\p{L}+$/u.test(before)) return between.has(start) || (words.has(start) && known);
  if (/\p{L}{3}ly$/u.test(start)) return known || /(?:ed|ing)$/.test(end);
  return keepers.has(start) && known;
}
