/**
 * By which two parts of a manuscript are the same: their properties in one order, without the ids
 * that each reading gives anew.
 */
export const contentKey = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? inOrder(part) : part,
  );

function inOrder(part: object): Record<string, unknown> {
  const isSpan = 'type' in part && ID_IS_OF_READING.has(String(part.type));
  const entries = Object.entries(part).filter(([name]) => !(isSpan && name === 'id'));
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const ID_IS_OF_READING = new Set(['citation', 'cross-reference', 'note', 'footnote']);
