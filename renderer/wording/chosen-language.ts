import { isLanguage, type Language, spokenLanguage } from './languages.ts';

/** `public/first-paint.js` reads it too. */
const CHOSEN_LANGUAGE = 'masthead.language';

/** What the person has chosen; null where the interface follows the system. */
export function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(CHOSEN_LANGUAGE);
  return isLanguage(stored) ? stored : null;
}

/** The language that the window is to speak. */
export const wantedLanguage = (): Language =>
  chosenLanguage() ?? spokenLanguage(navigator.languages);

/**
 * Keeps the choice and starts the window anew where it changes what is spoken: what is being
 * written is kept by its saver as at any closing of the window.
 */
export function chooseLanguage(language: Language | null): void {
  const before = wantedLanguage();
  if (language === null) localStorage.removeItem(CHOSEN_LANGUAGE);
  else localStorage.setItem(CHOSEN_LANGUAGE, language);
  if (wantedLanguage() !== before) location.reload();
}
