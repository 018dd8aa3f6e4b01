/** Where the languages are kept in which a person wants plain signs, for this window. */
const KEY = 'masthead.plain-signs';

const listeners = new Set<() => void>();

/** Whether typed signs are corrected in texts of this language; true until a person says no. */
export const isTypographic = (language: string): boolean => !plainLanguages().includes(language);

export function chooseTypographic(language: string, isOn: boolean): void {
  const others = plainLanguages().filter((one) => one !== language);
  window.localStorage.setItem(KEY, [...others, ...(isOn ? [] : [language])].join(' '));
  for (const listener of listeners) listener();
}

export function onTypographicChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const plainLanguages = (): string[] =>
  (window.localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
