/**
 * What a plain text tells below it: sources, addresses of links and footnotes, numbered through the
 * issue in the order in which they are called. The same words have one number within a briefing.
 */
export class TextNotes {
  #count = 0;
  #numbers = new Map<string, number>();
  #open: { readonly number: number; readonly words: string }[] = [];

  /** The call that stands in the text: "[3]". */
  call(words: string): string {
    const known = this.#numbers.get(words);
    if (known !== undefined) return `[${known}]`;
    this.#count += 1;
    this.#numbers.set(words, this.#count);
    this.#open.push({ number: this.#count, words });
    return `[${this.#count}]`;
  }

  /** The notes called since the last time, in order. */
  take(): readonly { readonly number: number; readonly words: string }[] {
    const taken = this.#open;
    this.#open = [];
    this.#numbers = new Map();
    return taken;
  }
}
