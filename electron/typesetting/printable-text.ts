import { fontCharacters } from './font-characters.ts';
import { readFonts } from './fonts.ts';

export interface PrintableText {
  /** The text with a box in the place of every character that no font has. */
  readonly text: string;
  /** These characters, each once. */
  readonly missing: readonly string[];
}

export type MakePrintable = (text: string) => PrintableText;

/** Stands for a character that cannot be printed. */
export const REPLACEMENT = '□';

/**
 * Characters without a shape of their own, or whose place another takes without loss: kinds of
 * spaces and hyphens, byte order marks, variation selectors.
 */
const substitutes: readonly (readonly [RegExp, string])[] = [
  [/[\u2000-\u200a\u205f\u3000]/gu, ' '],
  [/\u202f/gu, '\u00a0'],
  [/[\u2060\ufeff\u180e]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu, ''],
];

/** What the typesetter itself deals with, whether or not a font has it. */
const invisible = /^[\s\u00ad\u200b-\u200f\u2011\u2028-\u202e\u2066-\u2069]$/u;

/**
 * Makes the function that keeps text within what the fonts can draw. A printed file must name
 * every character that it shows, so a missing one would fail the whole export otherwise.
 */
export function printableWith(fonts: readonly Uint8Array[] = readFonts()): MakePrintable {
  const drawn = new Set<number>();
  for (const font of fonts) for (const code of fontCharacters(font)) drawn.add(code);
  const isDrawn = (character: string) =>
    invisible.test(character) || drawn.has(character.codePointAt(0) as number);
  const replacement = isDrawn(REPLACEMENT) ? REPLACEMENT : '?';

  return (text) => {
    const missing = new Set<string>();
    const printable = [...substituted(text)].map((character) => {
      if (isDrawn(character)) return character;
      missing.add(character);
      return replacement;
    });
    return { text: printable.join(''), missing: [...missing] };
  };
}

const substituted = (text: string): string =>
  substitutes.reduce((rest, [what, by]) => rest.replace(what, by), text.normalize('NFC'));
