import type { PdfPage } from './pdf-page.ts';

/** Shorter texts tell too little. */
const LEAST_LETTERS = 200;
/** Characters that stand for no letter, as a share of all. */
const MOST_NAMELESS = 0.2;
/** Vowels are at least this share of the letters in every language that is written with ours. */
const LEAST_VOWELS = 0.2;

/**
 * Whether a page's text is none: its fonts do not say which letters their signs are, and what the
 * file has in their place is signs without names or letters at random.
 */
export function isGarbled({ runs }: PdfPage): boolean {
  const signs = runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
  if (signs.length < LEAST_LETTERS) return false;
  const nameless = signs.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  if (nameless > signs.length * MOST_NAMELESS) return true;
  const letters = signs.match(/[a-z]/gi)?.length ?? 0;
  const others = signs.match(/(?![a-z])\p{L}/giu)?.length ?? 0;
  if (letters < LEAST_LETTERS || others > letters * 0.1) return false;
  const vowels = signs.match(/[aeiouy]/gi)?.length ?? 0;
  return vowels < letters * LEAST_VOWELS;
}
