/** How what is told below, or in its place, is called in the text. */
export interface NoteCalls {
  /** The call that stands in the text: "[3]". */
  call(words: string): string;
  /** That of words which may call others: its number comes before theirs. */
  callOf(write: () => string): string;
}

/** For texts with nothing below them: all is told where it is called. */
export const toldInPlace: NoteCalls = {
  call: (words) => `(${words})`,
  callOf: (write) => `(${write()})`,
};

/**
 * What a plain text tells below it: sources, addresses of links and footnotes, numbered through the
 * issue in the order in which they are called. The same words have one number within a briefing.
 */
export class TextNotes implements NoteCalls {
  #count = 0;
  #numbers = new Map<string, number>();
  #open: { readonly number: number; words: string }[] = [];

  call(words: string): string {
    const known = this.#numbers.get(words);
    if (known !== undefined) return `[${known}]`;
    const { number } = this.#add(words);
    this.#numbers.set(words, number);
    return `[${number}]`;
  }

  callOf(write: () => string): string {
    const note = this.#add('');
    note.words = write();
    return `[${note.number}]`;
  }

  /** The notes called since the last time, in order. */
  take(): readonly { readonly number: number; readonly words: string }[] {
    const taken = this.#open;
    this.#open = [];
    this.#numbers = new Map();
    return taken;
  }

  #add(words: string) {
    this.#count += 1;
    const note = { number: this.#count, words };
    this.#open.push(note);
    return note;
  }
}
