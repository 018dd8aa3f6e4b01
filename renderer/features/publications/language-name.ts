import { locale } from '../../wording/spoken.ts';

const languageNames = new Intl.DisplayNames(locale(), { type: 'language' });

/** What a language tag is called: "English" for en; the tag itself where it means none. */
export function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
