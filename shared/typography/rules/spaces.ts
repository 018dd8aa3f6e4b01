import { NO_BREAK_SPACE } from '../customs.ts';
import { changeAtEnd, type Rule, signBefore } from './rule.ts';

const units =
  'km|cm|mm|m|kg|mg|g|t|ha|ml|l|kWh|MWh|GWh|TWh|kW|MW|GW|Hz|kHz|MHz|GHz|kB|MB|GB|TB|km/h|Mio|Mrd|км|см|мм|м|кг|г|т|га|л|кВт|МВт|ГВт|млн|млрд|трлн|тыс|тис|руб|грн|mln|mld|tys|zł|Kč|kr|°C|°F';
const UNIT = new RegExp(`\\p{N} (${units})[^\\p{L}\\p{N}]$`, 'u');

/** A number stays with its unit. */
export const spaceBeforeUnit: Rule = (typed) => {
  const found = UNIT.exec(typed.tail);
  if (!found) return /\p{N} [%‰€£₽₴]$/u.test(typed.tail) ? space(typed, 1) : null;
  return {
    start: found.index + 1,
    end: found.index + 2,
    insert: NO_BREAK_SPACE,
    correction: 'space',
  };
};

/** "J. R. Stone": an initial stays with what follows. */
export const spaceAfterInitial: Rule = (typed) =>
  /(?:^|[\s\u00a0([“‘«„])\p{Lu}\. \p{Lu}$/u.test(typed.tail) ? space(typed, 1) : null;

/** "№ 5", "No. 5", "§ 3": what names a number stays with it. */
export const spaceBeforeNumber: Rule = (typed) => {
  if (/[№§] \p{N}$/u.test(typed.tail)) return space(typed, 1);
  const word = /(?<![\p{L}\p{N}.-])(\p{L}+)\. \p{N}$/u.exec(typed.tail)?.[1];
  return word && typed.customs.beforeNumbers.includes(word) ? space(typed, 1) : null;
};

/** A word of one letter does not end a line, where the language wants it so. */
export const spaceAfterShortWord: Rule = (typed) => {
  const word = /(?:^|[\s\u00a0([“‘«„])(\p{L}) $/u.exec(typed.tail)?.[1];
  if (!word || !typed.customs.shortWords.includes(word.toLowerCase())) return null;
  return space(typed, 0);
};

/** The space that French wants before its tall signs, and within guillemets. */
export const spaceBeforeSign: Rule = (typed) => {
  const { customs, tail } = typed;
  const sign = tail.at(-1) ?? '';
  const [outer] = customs.quotes;
  if (outer.open.length === 2 && tail.endsWith(`${outer.open.charAt(0)} `)) {
    return changeAtEnd(typed, 'space', outer.open.charAt(1), 1);
  }
  const wanted = Object.hasOwn(customs.spaceBefore, sign) ? customs.spaceBefore[sign] : undefined;
  if (!wanted) return null;
  if (signBefore(typed) === ' ') {
    return /\S $/u.test(tail.slice(0, -1)) ? changeAtEnd(typed, 'space', wanted, 1, 1) : null;
  }
  const isAlwaysSpaced = customs.alwaysSpaced.includes(sign) && endsSentence(typed.after);
  if (!isAlwaysSpaced || !/[\p{L}\p{N}”’)\]%]/u.test(signBefore(typed))) return null;
  return changeAtEnd(typed, 'space', wanted, 0, 1);
};

const endsSentence = (after: string | null): boolean =>
  after === null || /^[\s"')\]»”’]|^$/u.test(after);

const space = (typed: Parameters<Rule>[0], fromEnd: number) =>
  changeAtEnd(typed, 'space', NO_BREAK_SPACE, 1, fromEnd);
