/** A place in a text; end exclusive. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The longest forms first, so that "web site owner" is not taken for "web site". */
export function wordsPattern(forms: readonly string[]): RegExp | null {
  if (forms.length === 0) return null;
  const alternatives = [...forms].sort((one, other) => other.length - one.length).map(asPattern);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}

/** Whole words only, in any capitals; any space and any apostrophe stand for each other. */
export function* findWords(text: string, pattern: RegExp | null): Generator<FoundWords> {
  if (!pattern) return;
  for (const { index, 0: words } of text.matchAll(pattern)) {
    yield { start: index, end: index + words.length, words };
  }
}

/** One spelling for all forms that count as the same words. */
export const formKey = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[^\S\n]+/g, ' ');

/** The replacement with the capitals of what it replaces: "Web site" becomes "Website". */
export function inCapitalsOf(found: string, replacement: string): string {
  const isShouted =
    found.length > 1 && found === found.toUpperCase() && found !== found.toLowerCase();
  if (isShouted && replacement === replacement.toLowerCase()) return replacement.toUpperCase();
  const [first = ''] = found;
  const isCapital = first !== first.toLowerCase();
  return isCapital && replacement !== ''
    ? replacement.charAt(0).toUpperCase() + replacement.slice(1)
    : replacement;
}

const asPattern = (form: string): string =>
  form
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’ʼ]/g, "['’ʼ]")
    .replace(/\s+/g, '[^\\S\\n]+');
