import { locale } from './spoken.ts';

type Format = Record<'whole' | 'toTenth', Intl.NumberFormat>;

/** By locale: making one takes longer than writing a thousand numbers. */
const formats = new Map<string, Format>();

/** A number as the language of the interface writes it: "1,204". */
export const figures = (number: number): string => format().whole.format(number);

/** The same to one decimal, even where that is none: "12.0". */
export const figuresToTenth = (number: number): string => format().toTenth.format(number);

function format(): Format {
  const made = formats.get(locale());
  if (made) return made;
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const format = {
    whole: new Intl.NumberFormat(locale()),
    toTenth: new Intl.NumberFormat(locale(), digits),
  };
  formats.set(locale(), format);
  return format;
}
