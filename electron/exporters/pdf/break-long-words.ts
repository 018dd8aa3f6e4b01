import { remembered } from './remembered.ts';

/** Longer runs without a space do not fit a column, whatever hyphenation does. */
const LONGEST_WORD = 28;
const BREAK = '\u200b';

/**
 * Gives very long words places where a line may end without a hyphen: after the signs of
 * addresses, and where there are none for long, anywhere. The places have no width.
 */
export const breakLongWords = remembered((text) =>
  text.replace(/\S{29,}/gu, (word) =>
    word
      .replace(/[/.?&=_\-–—:;,+@#%)\]}]+(?=.)/gu, `$&${BREAK}`)
      .split(BREAK)
      .map(cutEvenly)
      .join(BREAK),
  ),
);

function cutEvenly(word: string): string {
  const letters = [...word];
  if (letters.length <= LONGEST_WORD) return word;
  const pieces: string[] = [];
  for (let from = 0; from < letters.length; from += LONGEST_WORD / 2) {
    pieces.push(letters.slice(from, from + LONGEST_WORD / 2).join(''));
  }
  return pieces.join(BREAK);
}
