import { IntlMessageFormat } from 'intl-messageformat';
import { retoldDate } from './retell-date.ts';
import { locale, toldInLanguage } from './spoken.ts';

/**
 * What the application has said in English (why something failed, what was found), in the language
 * of the interface; as it stands where nothing is known for it. A known message may hold what
 * changes: "{0} is larger than {1} MB.", and what stands there is told in its turn.
 */
export function retold(words: string): string {
  const told = toldInLanguage();
  if (told.size === 0) return words;
  const known = retoldBefore.get(words);
  if (known !== undefined) return known;
  const said = retell(words, told);
  retoldBefore.set(words, said);
  return said;
}

const retoldBefore = new Map<string, string>();

function retell(words: string, told: ReadonlyMap<string, string>): string {
  const exact = told.get(words);
  if (exact !== undefined) return exact;
  const date = retoldDate(words);
  if (date !== null) return date;
  for (const { pattern, translation } of patternsOf(told)) {
    const values = pattern.exec(words)?.slice(1);
    if (values) return filled(translation, values);
  }
  const parts = words.split(' · ');
  if (parts.length > 1) return parts.map(retold).join(' · ');
  return retoldSentence(words) ?? words;
}

/** "The source was lost." of what is known as "the source was lost". */
function retoldSentence(words: string): string | null {
  if (!/^[A-Z].*\.$/.test(words)) return null;
  const phrase = `${words.charAt(0).toLowerCase()}${words.slice(1, -1)}`;
  const said = retold(phrase);
  return said === phrase ? null : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly translation: string;
}

let patterns: readonly Pattern[] | undefined;

/** Those that say most by themselves first, so that "{0} is gone" does not take all others. */
function patternsOf(told: ReadonlyMap<string, string>): readonly Pattern[] {
  patterns ??= [...told]
    .filter(([message]) => /\{\d\}/.test(message))
    .sort(([one], [other]) => fixed(other) - fixed(one))
    .map(([message, translation]) => ({ pattern: patternOf(message), translation }));
  return patterns;
}

const fixed = (message: string): number => message.replaceAll(/\{\d\}/g, '').length;

const patternOf = (message: string): RegExp =>
  new RegExp(
    `^${message
      .split(/\{\d\}/)
      .map(escaped)
      .join('(.*?)')}$`,
    's',
  );

const escaped = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Figures come as words; a translation may want their plural. */
function filled(translation: string, values: readonly string[]): string {
  const given = values.map((value, index) => [String(index), figureOf(value) ?? retold(value)]);
  const format = new IntlMessageFormat(translation, locale(), undefined, { ignoreTag: true });
  return String(format.format(Object.fromEntries(given)));
}

const figureOf = (value: string): number | null =>
  /^\d{1,3}(,\d{3})*$|^\d{1,3}$/.test(value) ? Number(value.replaceAll(',', '')) : null;
