import { IsolatedReader } from '../isolated-reader.ts';

/** A thread takes a while to start, and a person who corrects a plan does one thing after another. */
const KEPT_MS = 20_000;

/** Lends readers, one to each at a time, and keeps the last of them ready for a while. */
export class SpareReader {
  #spare: IsolatedReader | null = null;
  #timer: NodeJS.Timeout | undefined;

  async lend<Outcome>(work: (reader: IsolatedReader) => Promise<Outcome>): Promise<Outcome> {
    const reader = this.#spare ?? new IsolatedReader();
    this.#spare = null;
    clearTimeout(this.#timer);
    try {
      return await work(reader);
    } finally {
      await this.#takeBack(reader);
    }
  }

  async #takeBack(reader: IsolatedReader): Promise<void> {
    if (this.#spare) return reader.close();
    this.#spare = reader;
    this.#timer = setTimeout(() => {
      if (this.#spare === reader) this.#spare = null;
      void reader.close();
    }, KEPT_MS).unref();
  }
}
