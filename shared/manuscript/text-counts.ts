import { countWords } from './plain-text.ts';

/** How long a text is. Characters are those that a reader counts; line ends are none. */
export interface TextCounts {
  readonly words: number;
  readonly characters: number;
  readonly withoutSpaces: number;
}

export const noCounts: TextCounts = { words: 0, characters: 0, withoutSpaces: 0 };

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function countText(text: string): TextCounts {
  const words = countWords(text);
  const line = text.replaceAll(/[\r\n]+/g, '');
  if (/^[\u0020-\u024f\u2010-\u2027]*$/.test(line)) {
    return {
      words,
      characters: line.length,
      withoutSpaces: line.replaceAll(/\s/g, '').length,
    };
  }
  let characters = 0;
  let withoutSpaces = 0;
  for (const { segment } of letters.segment(line)) {
    characters += 1;
    if (!/^\s/u.test(segment)) withoutSpaces += 1;
  }
  return { words, characters, withoutSpaces };
}

export const addCounts = (one: TextCounts, other: TextCounts): TextCounts => ({
  words: one.words + other.words,
  characters: one.characters + other.characters,
  withoutSpaces: one.withoutSpaces + other.withoutSpaces,
});
