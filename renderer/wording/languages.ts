/** A language that the interface can speak. */
interface SpokenLanguage {
  /** Its name in itself. */
  readonly name: string;
  /** The locale by which its numbers, dates and lists are written. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

export const languages = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  ru: { name: 'Русский', locale: 'ru', direction: 'ltr' },
} as const satisfies Record<string, SpokenLanguage>;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

export const isLanguage = (code: unknown): code is Language =>
  typeof code === 'string' && Object.hasOwn(languages, code);

/** The first of the preferred tags ("ru-RU", "en") that the interface speaks; else English. */
export function spokenLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}
