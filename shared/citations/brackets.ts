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
  /** Opening brackets without a partner, in the order of the text. */
  readonly unclosed: readonly number[];
}

/**
 * Pairs round and square brackets in one pass. A closing bracket takes the nearest opening one of
 * its shape; those between stay unclosed (":-(" in a mail). No pair reaches over an empty line.
 */
export function findBrackets(text: string): Brackets {
  const pairs: { start: number; end: number; depth: number }[] = [];
  const unclosed: number[] = [];
  const waiting: { at: number; closer: string }[] = [];
  const expected = { ')': 0, ']': 0 };
  const giveUp = (from: number) => {
    for (const { at, closer } of waiting.splice(from)) {
      unclosed.push(at);
      expected[closer as ')' | ']'] -= 1;
    }
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
      let partner = waiting.length - 1;
      while (waiting[partner]?.closer !== character) partner -= 1;
      giveUp(partner + 1);
      const opening = waiting.pop();
      if (opening) {
        pairs.push({ start: opening.at, end: at + 1, depth: 0 });
        expected[character] -= 1;
      }
    } else if (character === '\n' && isEmptyLine(text, at + 1)) giveUp(0);
  }
  giveUp(0);
  pairs.sort((one, other) => one.start - other.start);
  countDepths(pairs);
  return { pairs, unclosed: unclosed.sort((one, other) => one - other) };
}

function isEmptyLine(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === '\n' || (next === '\r' && text.charAt(at + 1) === '\n');
}

function countDepths(pairs: { start: number; end: number; depth: number }[]): void {
  const around: number[] = [];
  for (const pair of pairs) {
    while (around.length > 0 && (around.at(-1) ?? 0) <= pair.start) around.pop();
    pair.depth = around.length;
    around.push(pair.end);
  }
}
