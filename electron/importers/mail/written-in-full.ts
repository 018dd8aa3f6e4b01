/**
 * A line with its dates and numbers written in full, as a masthead would have them; mail has short
 * forms of its own: "2/13/95", "16-Sep-96", "Sat, 1 Mar 97", "Volume 3.04", "#8.19", "V97 #33".
 * Years of two figures are of the age of mail.
 */
export const writtenInFull = (text: string): string =>
  text
    .replace(/(?<=\p{L})(?=#\d)/gu, ' ')
    .replace(
      /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d\d)(?![\d/-])/g,
      (_, one: string, __, other: string, year: string) => `${one}/${other}/${wholeYear(year)}`,
    )
    .replace(
      /[ /]?(?<!\d)(\d{1,2})-([A-Z][a-z]{2}|[A-Z]{3})-(\d{4}|\d\d)(?![\d-])/g,
      (_, day: string, month: string, year: string) => `, ${day} ${month} ${wholeYear(year)}`,
    )
    .replace(
      /((?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?,? \d{1,2} [a-z]{3}) (\d\d)(?![\d:])/gi,
      (_, day: string, year: string) => `${day} ${wholeYear(year)}`,
    )
    .replace(
      // A number with a point is one of an issue behind "Vol." or "#", or in a column of its own.
      /(?<![\p{L}\d])(?:(?:vol(?:ume|\b\.?)|#)\s{0,2}|(?<=\p{L}\s{1,20})\(?(?=\d{1,2}\.\d\d\)?\s{3}))(\d{1,3})\.(\d{2,3})(?![\d.])\)?/giu,
      (_, volume: string, number: string) => `Volume ${volume}, Number ${Number(number)}`,
    )
    .replace(/(?<![\p{L}\d])V(\d{1,3})\s?#(?=\d)/gu, 'Volume $1, Number ');

const wholeYear = (year: string): string =>
  year.length === 4 ? year : `${Number(year) >= 70 ? '19' : '20'}${year}`;
