/** What is printed where the number would stand, in the language of the publication. */
export function specialNumber(language: string): string {
  const [spoken = ''] = language.toLowerCase().split('-');
  return specials[spoken] ?? 'Special';
}

const specials: Readonly<Record<string, string>> = {
  de: 'Sonderausgabe',
  es: 'Especial',
  fr: 'Hors-série',
  it: 'Speciale',
  ru: 'Специальный выпуск',
};
