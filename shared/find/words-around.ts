/** Units of text shown on each side of what is found. */
const REACH = 60;

/** The words before and after a stretch, of its own line, cut between words where they are long. */
export function wordsAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly after: string } {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const lineEnd = text.indexOf('\n', end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return {
    before: before.length > REACH ? `…${before.slice(-REACH).replace(/^\S*\s?/, '')}` : before,
    after: after.length > REACH ? `${after.slice(0, REACH).replace(/\s?\S*$/, '')}…` : after,
  };
}
