/** Whether each word of a query begins a word of one of the texts. */
export function matchesWords(query: string, texts: readonly (string | undefined)[]): boolean {
  const words = texts.flatMap((text) => wordsOf(text ?? ''));
  return wordsOf(query).every((asked) => words.some((word) => word.startsWith(asked)));
}

const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase()
    .split(/[\s,.…()“”]+/u)
    .filter(Boolean);
