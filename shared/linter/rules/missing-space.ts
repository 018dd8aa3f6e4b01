import type { Proof, Remark } from '../proof.ts';

/** A citation that touches the word before or after it. */
export function* missingSpace({ text, occurrences }: Proof): Generator<Remark> {
  for (const { start, end } of occurrences) {
    if (!'(['.includes(text.charAt(start))) continue;
    if (/[\p{L}\p{N}.,;!?”"]/u.test(text.charAt(start - 1))) {
      yield touching(start, start, 'No space stands before this citation.', ' (');
    }
    if (/[\p{L}\p{N}]/u.test(text.charAt(end)) && ')]'.includes(text.charAt(end - 1))) {
      yield touching(end - 1, end, 'No space stands behind this citation.', ') ');
    }
  }

  function touching(at: number, space: number, message: string, shown: string): Remark {
    const fix = { words: `Put a space: “${shown}”`, start: space, end: space, text: ' ' };
    return { start: at, end: at + 1, message, fix };
  }
}
