import { locale } from './spoken.ts';

let format: Intl.ListFormat | undefined;

/** Words one after the other as the language of the interface has them: "A, B and C". */
export function listed(words: readonly string[]): string {
  format ??= new Intl.ListFormat(locale(), { type: 'conjunction' });
  return format.format(words);
}
