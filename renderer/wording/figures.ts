import { locale } from './spoken.ts';

let format: Intl.NumberFormat | undefined;

/** A number as the language of the interface writes it: "1,204". */
export function figures(number: number): string {
  format ??= new Intl.NumberFormat(locale());
  return format.format(number);
}
