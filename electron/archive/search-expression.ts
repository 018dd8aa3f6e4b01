/** The parts of what a person typed: words, and words in quotation marks that stand together. */
interface Term {
  readonly words: string;
  /** Whether it may go on: the last word, as long as nothing closes it. */
  readonly open: boolean;
}

/**
 * An expression of FTS5 for what a person typed, or null where it holds no word. All terms are
 * quoted, so that nothing in them is syntax; the last word may be cut off.
 */
export function searchExpression(query: string): string | null {
  const terms = readTerms(query);
  if (terms.length === 0) return null;
  return terms.map(({ words, open }) => `"${words}"${open ? ' *' : ''}`).join(' AND ');
}

function readTerms(query: string): Term[] {
  const parts = query.replace(/[“”„«»]/g, '"').matchAll(/"([^"]*)(?:"|$)|[^\s"]+/g);
  return [...parts].flatMap((part) => {
    const words = (part[1] ?? part[0]).trim();
    const isLast = part.index + part[0].length === query.length;
    const open = isLast && part[1] === undefined && /[\p{L}\p{N}\p{M}]$/u.test(words);
    return /[\p{L}\p{N}]/u.test(words) ? [{ words, open }] : [];
  });
}
