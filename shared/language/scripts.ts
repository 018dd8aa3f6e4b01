/** The letters in which each language is written, as far as they are not those of Latin. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'ru uk be bg sr mk kk ky mn tg'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar fa ur ps'],
  [/\p{Script=Hebrew}/u, 'he yi'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
];
const LATIN = /\p{Script=Latin}/u;

/** What a letter of a language looks like. */
export function scriptOf(language: string): RegExp {
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  return scripts.find(([, languages]) => languages.split(' ').includes(base))?.[0] ?? LATIN;
}

/** Whether most letters of a text are of this script. */
export function isInScript(text: string, script: RegExp): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => script.test(letter)).length * 2 >= letters.length;
}
