const inWord = /[\p{L}\p{M}\p{N}]/u;
/** Written without spaces between words: there a neighbour says nothing about where a word ends. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the sign, a code point or none, is part of a word: a letter, a mark on one, a figure. */
export const isInWord = (sign: string): boolean => inWord.test(sign);

/** Whether a stretch of a text is not a part of a longer word at either end. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return (
    parts(signBefore(text, start), signAt(text, start)) &&
    parts(signAt(text, end), signBefore(text, end))
  );
}

/** Whether a word that `inner` is the edge of ends there, with `outer` beside it. */
const parts = (outer: string, inner: string): boolean =>
  !isInWord(outer) || !isInWord(inner) || unspaced.test(inner);

/** The code point that begins at an offset; nothing at the end. */
export function signAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** The code point that ends at an offset; nothing at the beginning. */
export function signBefore(text: string, offset: number): string {
  const isPair =
    offset > 1 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 2, offset));
  return text.slice(offset - (isPair ? 2 : 1), offset);
}
