import { NO_BREAK_SPACE } from '../customs.ts';
import { changeAtEnd, type Rule, type TailChange, type Typed } from './rule.ts';

/** Two hyphens are a dash, three a long one; not at the beginning, where they draw a rule. */
export const doubleHyphen: Rule = (typed) => {
  const { tail, after, isWhole, customs } = typed;
  if (after && /^[->]/u.test(after)) return null;
  if (/[^\s-]\s*–-$/u.test(tail)) return changeAtEnd(typed, 'dash', '—', 2);
  const found = /(?<![-–—<!])-{2,3}$/u.exec(tail);
  if (!found || (isWhole && tail.slice(0, found.index).trim() === '')) return null;
  const isOption =
    after !== null && /\s/u.test(tail.charAt(found.index - 1)) && /^\p{L}/u.test(after);
  if (isOption) return null;
  const { length } = found[0];
  return changeAtEnd(typed, 'dash', length === 3 ? '—' : customs.dash, length);
};

/** A line of dialogue: two hyphens and a space at the beginning. */
export const openingDash: Rule = (typed) =>
  typed.isWhole && typed.tail === '-- '
    ? { start: 0, end: 2, insert: typed.customs.dash, correction: 'dash' }
    : null;

/** A hyphen between spaces is a dash; between figures it may be a minus. */
export const spacedHyphen: Rule = (typed) => {
  const found = /([^\s-])( )-[ \u00a0]$/u.exec(typed.tail);
  if (!found) return null;
  const isReckoning =
    /\p{N}/u.test(found[1] ?? '') && (typed.after === null || /^\p{N}/u.test(typed.after));
  if (isReckoning) return null;
  const { dash, bindsDash } = typed.customs;
  return bindsDash
    ? changeAtEnd(typed, 'dash', NO_BREAK_SPACE + dash, 2, 1)
    : changeAtEnd(typed, 'dash', dash, 1, 1);
};

/** Before a dash no line ends, where the language wants it so. */
export const boundDash: Rule = (typed) =>
  typed.customs.bindsDash && /\S [–—] $/u.test(typed.tail) ? spaceBeforeDash(typed) : null;

const spaceBeforeDash = (typed: Typed): TailChange =>
  changeAtEnd(typed, 'space', NO_BREAK_SPACE, 1, 2);

/** "1990-1995": years that rise are a span. */
export const yearSpan: Rule = (typed) => {
  const found = /(?<![\p{L}\p{N}\-–/.])([12]\p{N}{3})-([12]\p{N}{3})[^\p{L}\p{N}\-–/]$/u.exec(
    typed.tail,
  );
  if (!found || Number(found[1]) >= Number(found[2])) return null;
  const start = found.index + 4;
  return { start, end: start + 1, insert: '–', correction: 'dash' };
};
