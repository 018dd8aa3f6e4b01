/** What each owner has drawn into a highlight that the briefings of a window share. */
const drawn = new WeakMap<object, readonly AbstractRange[]>();

type Drawing = Pick<Set<AbstractRange>, 'add' | 'delete'>;

/** Draws these ranges instead of those that this owner drew before; what others drew stays. */
export function drawFor(owner: object, highlight: Drawing, ranges: readonly AbstractRange[]): void {
  for (const range of drawn.get(owner) ?? []) highlight.delete(range);
  for (const range of ranges) highlight.add(range);
  drawn.set(owner, ranges);
}
