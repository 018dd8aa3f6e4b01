export type Direction = 'ltr' | 'rtl';

const rightToLeft =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]/u;

/**
 * Which way a text runs: as the first of its letters that has a way of its own, just as HTML's
 * `dir="auto"` finds it. Null where no letter has one.
 */
export function textDirection(text: string): Direction | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
