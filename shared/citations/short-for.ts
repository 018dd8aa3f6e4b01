/** Words that stand in for their letters: "Pier TV (PTV)". */
const WORD = /[\p{L}\d]+/gu;

/**
 * Whether these letters are short for the words directly before them: "United Harbour Board (UHB)",
 * "Deutsche Kran-Agentur (dka)". They need not be the first letters of all words, but the first one
 * begins a word, and no more words are looked at than there are letters, and two.
 */
export function isShortFor(name: string, before: string): boolean {
  const letters = name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  if (letters.length > LONGEST || name.includes(' ')) return false;
  const words = (before.match(WORD) ?? []).slice(-letters.length - 2);
  return words.some(
    (word, index) =>
      /^\p{Lu}/u.test(word) &&
      word.toLowerCase().startsWith(letters.charAt(0)) &&
      holdsInOrder(words.slice(index).join('').toLowerCase(), letters),
  );
}

const LONGEST = 8;

function holdsInOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
