import { changeAtEnd, opensWord, type Rule, signBefore, type Typed } from './rule.ts';

/** `"` opens or closes a quotation. After a figure, with none open, it stands for inches. */
export const doubleQuotes: Rule = (typed) => {
  if (!typed.tail.endsWith('"')) return null;
  const { quotes } = typed.customs;
  const [outer, inner] = quotes;
  const open = typed.openQuotes().filter((pair) => quotes.includes(pair));
  const innermost = open.at(-1);
  if (isOpening(typed, innermost !== undefined)) {
    const isAlone = typed.after !== null && /^(\s|$)/u.test(typed.after);
    const pair = innermost === outer ? inner : outer;
    return isAlone ? null : changeAtEnd(typed, 'quotation mark', pair.open, 1);
  }
  if (!innermost && /\p{N}/u.test(signBefore(typed))) return null;
  return changeAtEnd(typed, 'quotation mark', (innermost ?? outer).close, 1);
};

/** A dash without a space before it breaks off what is quoted: “But I—” */
function isOpening(typed: Typed, isWithin: boolean): boolean {
  const before = signBefore(typed);
  if (!/[–—]/u.test(before)) return opensWord(before);
  return !isWithin || /\s/u.test(typed.tail.at(-3) ?? '');
}
