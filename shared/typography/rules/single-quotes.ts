import { APOSTROPHE } from '../customs.ts';
import { changeAtEnd, opensWord, type Rule, signBefore } from './rule.ts';

/** `'` within or after a word is an apostrophe or closes; before one it opens. */
export const singleQuotes: Rule = (typed) => {
  if (!typed.tail.endsWith("'")) return null;
  const before = signBefore(typed);
  const { single } = typed.customs;
  if (/[\p{L}\p{M}]/u.test(before)) return changeAtEnd(typed, 'apostrophe', APOSTROPHE, 1);
  if (!single) return null;
  if (!opensWord(before) && !/[–—]/u.test(before)) {
    const isOpen = typed.openQuotes().includes(single);
    return isOpen ? changeAtEnd(typed, 'quotation mark', single.close, 1) : null;
  }
  const isAlone = typed.after !== null && /^(\s|$)/u.test(typed.after);
  return isAlone ? null : changeAtEnd(typed, 'quotation mark', single.open, 1);
};

/** "1990's": a letter after a figure and a straight mark shows that it was no prime. */
export const apostropheAfterFigure: Rule = (typed) =>
  /\p{N}'s$/u.test(typed.tail) ? changeAtEnd(typed, 'apostrophe', APOSTROPHE, 1, 1) : null;

/** "’90s", "’tis", "’s avonds": a mark that seemed to open a quotation begins a word. */
export const elision: Rule = (typed) => {
  const found = /[‘']((?:\p{N}0s)|\p{Ll}{2,4}|\p{Ll}’?)[^\p{L}\p{N}’']$/u.exec(typed.tail);
  const word = found?.[1]?.replace(APOSTROPHE, '');
  if (!found || !word) return null;
  if (!opensWord(typed.tail.charAt(found.index - 1))) return null;
  const isKnown = /^\p{N}/u.test(word)
    ? typed.customs.single !== null
    : typed.customs.elisions.includes(word);
  if (!isKnown) return null;
  return { start: found.index, end: found.index + 1, insert: APOSTROPHE, correction: 'apostrophe' };
};
