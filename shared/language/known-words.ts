/** The words of all these names, in the form in which `isKnownWord` asks for them. */
export function knownWords(names: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const name of names) {
    for (const [word] of name.matchAll(/[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*/gu)) {
      const key = wordKey(word);
      words.add(key);
      for (const part of key.split('-')) if (part.length > 1) words.add(part);
    }
  }
  return words;
}

/** One form for all capitals and apostrophes, without the ending of a possessive. */
export const wordKey = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/'s$|(?<=s)'$/, '');

/** Whether a word, or every part of a hyphenated one, is among the known. */
export const isKnownWord = (known: ReadonlySet<string>, word: string): boolean => {
  const key = wordKey(word);
  return known.has(key) || (key.endsWith('s') && known.has(key.slice(0, -1)));
};
