import type { Token } from './tokens.ts';

/**
 * The text of some tokens as one would write it on one line: line ends, marks of quoted mail and
 * runs of white space are single spaces, marks of italics are gone.
 */
export function printedText(
  text: string,
  tokens: readonly Token[],
  first: number,
  next: number,
): string {
  let printed = '';
  for (let at = first; at < next; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.spaced && at > first) printed += ' ';
    printed += text.slice(token.start, token.end);
  }
  return printed;
}
