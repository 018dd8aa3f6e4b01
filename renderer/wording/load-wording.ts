import { wantedLanguage } from './chosen-language.ts';
import { type Language, languages } from './languages.ts';
import { type Catalogue, speak } from './spoken.ts';

/** English needs none: its words are in the code. */
const catalogues: Record<Exclude<Language, 'en'>, () => Promise<{ default: Catalogue }[]>> = {
  ru: () => Promise.all([import('./catalogues/ru.json'), import('./catalogues/told.ru.json')]),
};

/**
 * Makes the window speak the language that is wanted. Modules that say something when they are
 * read must come after it.
 */
export async function loadWording(): Promise<void> {
  const language = wantedLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].direction;
  if (language === 'en') return speak(language, {});
  const [said, told] = await catalogues[language]();
  speak(language, said?.default ?? {}, told?.default);
}
