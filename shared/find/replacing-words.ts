import type { Replacement } from './find-query.ts';
import type { Finder, Match } from './finder.ts';

/** What is put in place of a match, of whose text these are the words. */
export function replacingWords(
  { query, groupNames }: Pick<Finder, 'query' | 'groupNames'>,
  { text, keepCase }: Replacement,
  words: string,
  groups: Match['groups'],
): string {
  const put = query.isPattern ? fillIn(text, words, groups, groupNames) : text;
  return keepCase ? inCaseOf(words, put) : put;
}

function fillIn(
  text: string,
  words: string,
  groups: Match['groups'],
  names: ReadonlyMap<string, number>,
): string {
  return text.replace(
    /\$(?:([$&])|(\d\d?)|<([^>]*)>)/g,
    (all: string, sign?: string, number?: string, name?: string) => {
      if (sign) return sign === '$' ? '$' : words;
      if (name !== undefined) {
        const named = names.get(name);
        return named === undefined ? all : (groups[named - 1] ?? '');
      }
      return groupOf(number ?? '', groups) ?? all;
    },
  );
}

/** "$12" is the twelfth group where there is one, and else the first followed by a 2. */
function groupOf(number: string, groups: Match['groups']): string | undefined {
  const whole = Number(number);
  if (whole >= 1 && whole <= groups.length) return groups[whole - 1] ?? '';
  const first = Number(number[0]);
  if (number.length < 2 || first < 1 || first > groups.length) return undefined;
  return (groups[first - 1] ?? '') + number.slice(1);
}

/** In capitals, or with a small or a capital letter at its beginning, as the words were. */
function inCaseOf(words: string, put: string): string {
  const letters = words.replace(/[^\p{L}]/gu, '');
  const [first = '', ...rest] = letters;
  if (!isCased(first)) return put;
  const isCapital = first !== first.toLowerCase();
  const isLoud = rest.length > 0 && letters === letters.toUpperCase();
  if (isLoud) return put.toUpperCase();
  if (isCapital) return put.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  // An abbreviation that is put in stays one.
  return put.replace(/^\P{L}*\p{Lu}(?!\p{Lu})/u, (start) => start.toLowerCase());
}

const isCased = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();
