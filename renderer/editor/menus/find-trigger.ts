/** A sign that opens a menu, and what was typed behind it. */
export interface Trigger {
  readonly sign: string;
  /** Where the sign begins in the text before the caret. */
  readonly start: number;
  readonly query: string;
}

export type Sign = '@' | '[[' | '#' | '/';

/** The longest query; what goes on further was never meant for the menu. */
const MOST = 60;

const FORMS: Readonly<Record<Sign, RegExp>> = {
  // Behind a letter or figure it is an address, and so is a name before another "@".
  '@': /(?<![\p{L}\p{N}._%+@/-])@(?<query>(?:[\p{L}\p{N}][^\n@()[\]{};,#]*)?)$/u,
  '[[': /\[\[(?<query>[^\n[\]()]*)$/u,
  // "#12" is a number, "# " a heading.
  '#': /(?<![\p{L}\p{N}#&/])#(?<query>(?:\p{L}[^\n#@()[\]{};,.]*)?)$/u,
  // Only at the beginning or behind a space: "5/20" is a date, "and/or" a word.
  '/': /(?<!\S)\/(?<query>(?:\p{L}[\p{L}\p{N} -]*)?)$/u,
};

/**
 * The sign whose menu the caret stands in, of the text before it in its block; of several the last.
 * A sign behind which nothing matches any more is the menu's business, not that of this rule.
 */
export function findTrigger(before: string, signs: readonly Sign[]): Trigger | null {
  const tail = before.slice(-MOST - 2);
  const found = signs.flatMap((sign) => {
    const match = FORMS[sign].exec(tail);
    if (!match || isHeadingSign(sign, before)) return [];
    const start = before.length - tail.length + match.index;
    return [{ sign, start, query: match.groups?.query ?? '' }];
  });
  return found.toSorted((one, other) => other.start - one.start)[0] ?? null;
}

/** Alone at the beginning of a block "#" may become a heading. */
const isHeadingSign = (sign: Sign, before: string): boolean => sign === '#' && before === '#';

/** Whether a bracket is open before the caret: what is inserted then stands within a citation. */
export function isInBracket(before: string): boolean {
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  const closed = Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'));
  return open > closed;
}
