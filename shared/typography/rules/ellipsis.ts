import { changeAtEnd, type Rule } from './rule.ts';

/** Three points are an ellipsis; two after "?" and "!" are not, nor are four. */
export const ellipsis: Rule = (typed) => {
  const isThree = /(?<![.…?!])\.{3}$/u.test(typed.tail) && !typed.after?.startsWith('.');
  return isThree ? changeAtEnd(typed, 'ellipsis', '…', 3) : null;
};
