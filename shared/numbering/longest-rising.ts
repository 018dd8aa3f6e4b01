/** The places of a longest part of the list in which no value is less than the one before it. */
export function longestRising(values: readonly number[]): number[] {
  /** By length, less one: the place of the least value in which a rising part of it ends. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1];
    ends[low] = place;
  });
  const places: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) places.push(at);
  return places.reverse();
}
