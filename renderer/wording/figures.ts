import { locale } from './spoken.ts';

let whole: Intl.NumberFormat | undefined;
let toTenth: Intl.NumberFormat | undefined;

/** A number as the language of the interface writes it: "1,204". */
export function figures(number: number): string {
  whole ??= new Intl.NumberFormat(locale());
  return whole.format(number);
}

/** The same to one decimal, even where that is none: "12.0". */
export function figuresToTenth(number: number): string {
  toTenth ??= new Intl.NumberFormat(locale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return toTenth.format(number);
}
