/** Invented prose, the same for the same seed: sentences of common words in an order of their own. */
export function someSentences(seed: number, count: number): string {
  const random = randomFrom(seed);
  const sentences = Array.from({ length: count }, () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 12) }, () => pick(WORDS, random));
    return words.join(' ').replace(/^./, (letter) => letter.toUpperCase());
  });
  return `${sentences.join('. ')}.`;
}

/** The same text in lines of at most this width; with `hyphenate`, words break at the ends of lines. */
export function breakIntoLines(
  text: string,
  width: number,
  { hyphenate = false }: { readonly hyphenate?: boolean } = {},
): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const left = width - line.length - 2;
    if (line.length + word.length + 1 <= width) line = line ? `${line} ${word}` : word;
    else if (hyphenate && left >= 3 && /^\p{L}{6,}/u.test(word) && left < word.length - 2) {
      lines.push(`${line} ${word.slice(0, left)}-`);
      line = word.slice(left);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}

/** As a reader's programme answers it. */
export const quoteAsMail = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39) + 0x6d2b79f5;
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
}

const pick = (words: readonly string[], random: () => number): string =>
  words[Math.floor(random() * words.length)] ?? '';

const WORDS =
  `the a of in on and government minister parliament committee agreement ministry president border
  harbour railway election ballot council mayor budget grain pipeline energy treaty embassy visit
  delegation statement spokesman reported announced denied confirmed rejected postponed opened
  closed talks region province capital northern southern eastern western weekly daily Monday Friday
  journalists station newspaper independent official deputy chairman court trial verdict appeal
  strike miners teachers hospital winter outlook prices currency reform constitution referendum
  observers mission ceasefire patrol convoy refugees return customs ferry airport flight storm`
    .split(/\s+/)
    .filter(Boolean);
