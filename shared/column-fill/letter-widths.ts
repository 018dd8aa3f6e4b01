/**
 * Widths of the newsletter's serif in thousandths of its size, for ASCII from the space on. Other
 * letters go by the mean of their script, weighed by how often they occur.
 */
const ascii = [
  237, 289, 336, 525, 518, 932, 728, 137, 347, 352, 389, 534, 302, 320, 302, 326, 529, 529, 529,
  529, 529, 529, 529, 529, 529, 529, 302, 302, 534, 534, 534, 414, 834, 712, 653, 662, 739, 638,
  597, 723, 814, 376, 341, 710, 618, 935, 758, 738, 621, 738, 690, 544, 567, 708, 569, 890, 672,
  548, 586, 320, 296, 325, 534, 514, 400, 539, 619, 520, 614, 533, 369, 557, 641, 329, 303, 594,
  329, 955, 643, 579, 610, 601, 456, 465, 354, 623, 544, 801, 569, 551, 490, 344, 290, 349, 534,
];

const scripts: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/(?=\p{Lu})\p{Script=Cyrillic}/u, 715],
  [/\p{Script=Cyrillic}/u, 602],
  [/(?=\p{Lu})\p{Script=Greek}/u, 685],
  [/\p{Script=Greek}/u, 560],
  [/\p{Script=Hebrew}/u, 517],
  [/\p{Script=Arabic}/u, 397],
  [/\p{Script=Armenian}/u, 622],
  [/\p{Script=Georgian}/u, 669],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1000],
  [/[—…]/u, 820],
  [/[“”„«»–]/u, 440],
  [/[‘’\u2009\u202f]/u, 160],
  [/[\u00a0]/u, 237],
];
const OTHER = 550;

const known = new Map<string, number>();

/** How wide a text is without being stretched or broken, in parts of its size. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width / 1000;
}

function widthOfLetter(letter: string): number {
  const inAscii = ascii[letter.charCodeAt(0) - 32];
  if (letter.length === 1 && inAscii !== undefined) return inAscii;
  const before = known.get(letter);
  if (before !== undefined) return before;
  const width = measure(letter);
  known.set(letter, width);
  return width;
}

/** Accents take no room beside their letter. */
function measure(letter: string): number {
  const base = letter.normalize('NFD').charAt(0);
  const inAscii = ascii[base.charCodeAt(0) - 32];
  if (inAscii !== undefined) return inAscii;
  return scripts.find(([script]) => script.test(letter))?.[1] ?? OTHER;
}
