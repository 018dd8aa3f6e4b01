/** What is printed where the number would stand, in the language of the publication. */
export function specialNumber(language: string): string {
  const [spoken = ''] = language.toLowerCase().split('-');
  return specials[spoken] ?? 'Special';
}

/**
 * Whether a word stands in the place of the number, which then is no number of the run: "Special",
 * not "12a", "XII" or "B".
 */
export const isSpecialNumber = (number: string | null): boolean =>
  number !== null &&
  /\p{L}{3}/u.test(number) &&
  !/\p{N}/u.test(number) &&
  !/^[ivxlcdm]+$/i.test(number.trim());

const specials: Readonly<Record<string, string>> = {
  de: 'Sonderausgabe',
  es: 'Especial',
  fr: 'Hors-série',
  it: 'Speciale',
  ru: 'Специальный выпуск',
};
