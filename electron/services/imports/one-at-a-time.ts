/** Work under one key is done in the order in which it was asked for, never two at a time. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<Outcome>(key: string, work: () => Promise<Outcome>): Promise<Outcome> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
