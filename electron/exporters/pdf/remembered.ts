/** Texts whose answers are held; then all are forgotten, for most of them are of other issues. */
const MOST = 4000;

/**
 * A pure function of a text that is not asked the same twice: an issue whose pages are looked at while
 * someone types is printed again at each key, and all of it but one paragraph is as it was.
 */
export function remembered<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
