/** What reading a piece hangs on beside its words; compared one by one, as `===` does. */
type Light = readonly unknown[];

interface ReadText<Value> {
  readonly light: Light;
  readonly pieces: ReadonlyMap<string, Value>;
}

/** As many texts as are written in at once. */
const MOST = 4;

/** Remembers what the pieces of a text were read as until that text is read again. */
export class PiecesRead<Value> {
  readonly #texts = new Map<unknown, ReadText<Value>>();

  /** Reads pieces of the text of this name, none that it had before and in the same light. */
  reader(name: unknown, light: Light, read: (piece: string) => Value): (piece: string) => Value {
    const known = this.#texts.get(name);
    const before = known && isSame(known.light, light) ? known.pieces : new Map<string, Value>();
    const pieces = new Map<string, Value>();
    this.#texts.delete(name);
    this.#texts.set(name, { light, pieces });
    for (const oldest of this.#texts.keys())
      if (this.#texts.size > MOST) this.#texts.delete(oldest);
    return (piece) => {
      const value = pieces.get(piece) ?? before.get(piece) ?? read(piece);
      pieces.set(piece, value);
      return value;
    };
  }
}

const isSame = (one: Light, other: Light): boolean =>
  one.length === other.length && one.every((part, place) => part === other[place]);
