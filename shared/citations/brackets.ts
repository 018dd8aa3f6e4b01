/** A pair of brackets; `end` is behind the closing one. */
export interface BracketPair {
  readonly start: number;
  readonly end: number;
  /** How many pairs it stands in. */
  readonly depth: number;
}

export interface Brackets {
  /** By their start: an outer pair comes before those that it holds. */
  readonly pairs: readonly BracketPair[];
  /** The last opening bracket without a partner, or null. */
  readonly lastUnclosed: number | null;
}

/**
 * Pairs round and square brackets in one pass. A closing bracket takes the nearest opening one of
 * its shape; those between stay unclosed (":-(" in a mail). No pair reaches over an empty line.
 */
export function findBrackets(text: string): Brackets {
  const found: { start: number; end: number }[] = [];
  const waiting: { at: number; closer: string }[] = [];
  const expected = { ')': 0, ']': 0 };
  let lastUnclosed = -1;
  const giveUp = () => {
    const opening = waiting.pop();
    if (!opening) return;
    expected[opening.closer as ')' | ']'] -= 1;
    lastUnclosed = Math.max(lastUnclosed, opening.at);
  };

  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') {
      const closer = character === '(' ? ')' : ']';
      waiting.push({ at, closer });
      expected[closer] += 1;
    } else if (character === ')' || character === ']') {
      // Without the count, a run of closers would walk all that waits again and again.
      if (expected[character] === 0) continue;
      while (waiting.at(-1)?.closer !== character) giveUp();
      const opening = waiting.pop();
      if (opening) found.push({ start: opening.at, end: at + 1 });
      expected[character] -= 1;
    } else if (character === '\n' && isEmptyLine(text, at + 1)) {
      while (waiting.length > 0) giveUp();
    }
  }
  while (waiting.length > 0) giveUp();
  return { pairs: withDepths(found), lastUnclosed: lastUnclosed < 0 ? null : lastUnclosed };
}

function isEmptyLine(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === '\n' || (next === '\r' && text.charAt(at + 1) === '\n');
}

function withDepths(found: { start: number; end: number }[]): BracketPair[] {
  const around: number[] = [];
  return found
    .sort((one, other) => one.start - other.start)
    .map(({ start, end }) => {
      while (around.length > 0 && (around.at(-1) ?? 0) <= start) around.pop();
      around.push(end);
      return { start, end, depth: around.length - 1 };
    });
}
