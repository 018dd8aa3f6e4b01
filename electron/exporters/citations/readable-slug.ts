import anyAscii from 'any-ascii';

/** What is longer is cut at a word. */
const LONGEST = 40;

/** A name of any script in small ASCII letters: "Новая газета" is "novaya-gazeta". */
export function readableSlug(text: string): string {
  const words = anyAscii(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let joined = words.shift()?.slice(0, LONGEST) ?? '';
  for (const word of words) {
    if (joined.length + word.length >= LONGEST) break;
    joined += `-${word}`;
  }
  return joined;
}
