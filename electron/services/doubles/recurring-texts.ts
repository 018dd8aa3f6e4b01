/** A text that stands in so many issues is what a series says again and again, and no reprint. */
const MOST_PRINTINGS = 3;

/** Pairs without those of texts that recur. `places` says which two places a pair is about. */
export function withoutRecurring<Pair>(
  pairs: readonly Pair[],
  places: (pair: Pair) => readonly [string, string],
): Pair[] {
  const groupOf = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [one, other] = places(pair);
    const group = groupOf.get(one) ?? new Set([one]);
    for (const place of groupOf.get(other) ?? [other]) {
      group.add(place);
      groupOf.set(place, group);
    }
    groupOf.set(one, group);
  }
  return pairs.filter((pair) => (groupOf.get(places(pair)[0])?.size ?? 0) <= MOST_PRINTINGS);
}
