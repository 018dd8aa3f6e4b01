import type { Notation } from './numbering-rule.ts';

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 14 as "XIV"; there is no Roman nought. */
export function toRoman(figure: number): string {
  let rest = figure;
  let written = '';
  for (const [value, sign] of romans) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}

/** "XIV" and "xiv" as 14; null for what is no Roman figure. */
export function fromRoman(written: string): number | null {
  const signs = written.trim().toUpperCase();
  let [rest, figure] = [signs, 0];
  for (const [value, sign] of romans) {
    while (rest.startsWith(sign)) {
      figure += value;
      rest = rest.slice(sign.length);
    }
  }
  return figure > 0 && toRoman(figure) === signs ? figure : null;
}

/** A volume as it is printed, in figures: "6", "006", "VI"; null for what is neither. */
export function readVolume(volume: string | null): number | null {
  const written = volume?.trim() ?? '';
  return /^\d{1,6}$/.test(written) ? Number(written) : fromRoman(written);
}

export const printVolume = (volume: number, { romanVolumes }: Notation): string =>
  romanVolumes && volume > 0 ? toRoman(volume) : String(volume);

/** "7", "007", and for a double issue "12-13". */
export function printNumber(first: number, last: number, { digits, joiner }: Notation): string {
  const print = (number: number) => String(number).padStart(digits, '0');
  return first === last ? print(first) : `${print(first)}${joiner}${print(last)}`;
}
