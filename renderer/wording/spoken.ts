import { type Language, languages } from './languages.ts';

/** A message in English, and what stands for it in another language. */
export type Catalogue = Readonly<Record<string, string>>;

let language: Language = 'en';
let catalogue: Catalogue = {};
let told: ReadonlyMap<string, string> = new Map();

/**
 * Makes the window speak; before any module of the application is read (`load-wording.ts`). What
 * the application tells in English has translations of its own.
 */
export function speak(
  spoken: Language,
  translations: Catalogue,
  toldTranslations: Catalogue = {},
): void {
  language = spoken;
  catalogue = translations;
  told = new Map(Object.entries(toldTranslations));
}

/** Whether the window speaks as the application tells: English. */
export const isSpokenAsTold = (): boolean => language === 'en';

export const toldInLanguage = (): ReadonlyMap<string, string> => told;

/** The locale of the interface, for `Intl`: "en-GB". */
export const locale = (): string => languages[language].locale;

/** What stands for a message in the language of the interface; itself where nothing does. */
export const inLanguage = (message: string): string =>
  Object.hasOwn(catalogue, message) ? catalogue[message] || message : message;

/** As `inLanguage`, for a message whose English needs to be told apart by what it is said of. */
export const inLanguageOf = (subject: string, message: string): string =>
  catalogue[keyOf(subject, message)] || inLanguage(message);

/** How a message that is said of something stands in the catalogues. */
export const keyOf = (subject: string, message: string): string => `${message} | ${subject}`;
