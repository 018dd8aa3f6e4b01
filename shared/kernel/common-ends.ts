type Same<Item> = (one: Item | undefined, other: Item | undefined) => boolean;

/** How many items two rows have in common from their starts on. */
export function commonAtStart<Item>(
  one: ArrayLike<Item>,
  other: ArrayLike<Item>,
  isSame: Same<Item> = Object.is,
): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && isSame(one[length], other[length])) length += 1;
  return length;
}

/** The same from their ends back, without those that are counted at their starts. */
export function commonAtEnd<Item>(
  one: ArrayLike<Item>,
  other: ArrayLike<Item>,
  atStart: number,
  isSame: Same<Item> = Object.is,
): number {
  const most = Math.min(one.length, other.length) - atStart;
  let length = 0;
  while (length < most && isSame(one[one.length - 1 - length], other[other.length - 1 - length])) {
    length += 1;
  }
  return length;
}
