/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF writes it. */
export type Affine = readonly [number, number, number, number, number, number];

/** First `inner`, then `outer`. */
export const after = (outer: Affine, inner: Affine): Affine => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Where a rectangle comes to lie, by two of its opposite corners. */
export function placeBox(
  map: Affine,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): { left: number; right: number; top: number; bottom: number } {
  const corners = [placePoint(map, x1, y1), placePoint(map, x2, y2)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

const placePoint = (map: Affine, x: number, y: number): [number, number] => [
  map[0] * x + map[2] * y + map[4],
  map[1] * x + map[3] * y + map[5],
];

/** Six numbers, or null for anything else that a file may hold in their place. */
export function toAffine(value: unknown): Affine | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return null;
  const [a, b, c, d, e, f] = value as number[];
  const all = [a, b, c, d, e, f];
  return all.every((it) => Number.isFinite(it)) ? (all as unknown as Affine) : null;
}
