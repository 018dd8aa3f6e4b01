/**
 * A line with its dates and numbers written in full, as a masthead would have them; mail has short
 * forms of its own: "2/13/95", "16-Sep-96", "Volume 3.04", "#8.19". Years of two figures are of the
 * age of mail.
 */
export const writtenInFull = (text: string): string =>
  text
    .replace(/(?<=\p{L})(?=#\d)/gu, ' ')
    .replace(
      /(?<![\d/])(\d{1,2}\/\d{1,2}\/)(\d\d)(?![\d/])/g,
      (_, day: string, year: string) => day + wholeYear(year),
    )
    .replace(
      /[ /]?(?<!\d)(\d{1,2})-([A-Z][a-z]{2}|[A-Z]{3})-(\d{4}|\d\d)(?![\d-])/g,
      (_, day: string, month: string, year: string) =>
        `, ${day} ${month} ${year.length === 4 ? year : wholeYear(year)}`,
    )
    .replace(
      /(?<![\p{L}\d])(?:vol(?:ume|\b\.?)|#)\s{0,2}(\d{1,3})\.(\d{2,3})(?![\d.])/giu,
      (_, volume: string, number: string) => `Volume ${volume}, Number ${Number(number)}`,
    );

const wholeYear = (year: string): string => `${Number(year) >= 70 ? '19' : '20'}${year}`;
