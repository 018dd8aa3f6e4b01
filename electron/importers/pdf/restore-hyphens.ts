import type { PrintedItem, PrintedMark } from './place-runs.ts';

const SOFT_HYPHEN = '\u00ad';
/** Where the text and the glyphs differ in more than this share, nothing is restored. */
const MOST_DIFFERENT = 0.2;

/** How wide a hyphen is, in the size of its letters. */
const WIDTH = 0.33;

/**
 * Puts hyphens back that pdf.js leaves out: many files call the glyph of the hyphen a soft one, and
 * soft hyphens are taken for unseen. `glyphs` are all that the page shows, in its order.
 */
export function restoreHyphens<Item extends PrintedItem | PrintedMark>(
  items: readonly Item[],
  glyphs: readonly string[],
): Item[] {
  if (!glyphs.includes(SOFT_HYPHEN)) return [...items];
  const texts = items.map((item) => ('str' in item ? [...item.str] : []));
  const letters = texts.flatMap((text, item) =>
    text.flatMap((letter, at) => (letter.trim() === '' ? [] : [{ letter, item, at }])),
  );
  /** Where they go; what stands there may be a space in the room of the hyphen alone. */
  const places: { readonly item: number; readonly at: number; readonly isRoom: boolean }[] = [];
  let next = 0;
  let lost = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const last = letters[next - 1];
    if (glyph === SOFT_HYPHEN) {
      if (last) places.push({ ...last, isRoom: glyphs[index + 1]?.trim() !== '' });
      continue;
    }
    for (const letter of glyph.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')) {
      if (letters[next]?.letter === letter) next += 1;
      else lost += 1;
    }
  }
  if (lost > glyphs.length * MOST_DIFFERENT) return [...items];
  for (const { item, at, isRoom } of places.toReversed()) {
    const isSpace = texts[item]?.[at + 1]?.trim() === '';
    texts[item]?.splice(at + 1, isRoom && isSpace ? 1 : 0, '-');
  }
  const restored = new Set(places.map(({ item }) => item));
  const rooms = new Set<number>();
  for (const { item, isRoom } of places) {
    for (let at = item + 1; isRoom && texts[at]?.join('').trim() === ''; at += 1) rooms.add(at);
  }
  return items.map((item, index) => {
    if (!('str' in item)) return item;
    const isRoom = rooms.has(index) && item.str.trim() === '';
    if (isRoom || !restored.has(index)) return isRoom ? { ...item, str: '' } : item;
    const width = item.width + WIDTH * item.height;
    return { ...item, str: texts[index]?.join('') ?? item.str, width };
  });
}
