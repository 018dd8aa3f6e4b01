import type { FindQuery } from './find-query.ts';

/** Which differences between two texts do not count. */
export type Folding = Pick<FindQuery, 'matchCase' | 'ignoreAccents' | 'ignoreTypography'>;

/** A text without the differences that do not count, and where its units stand in the original. */
export interface FoldedText {
  readonly text: string;
  /**
   * The stretch of the original that the folded units from `start` to `end` were made of; null
   * where they begin or end within what one letter became ("…" becomes three dots).
   */
  original(start: number, end: number): { readonly start: number; readonly end: number } | null;
}

/** A letter with its marks, wherever it is more than one unit or not ASCII. */
const clusters = /[\0-\x7f]\p{M}+|[^\0-\x7f]\p{M}*/gu;

/** In these scripts, marks on a letter are accents; in others they are vowels or make letters. */
const accented =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Draws an Arabic word out, and is no letter. */
const TATWEEL = '\u0640';

const variants: readonly (readonly [signs: RegExp, plain: string])[] = [
  [/[‘’‚‛‹›ʼ′`´]/u, "'"],
  [/[“”„‟«»″]/u, '"'],
  [/[\u2010-\u2015\u2212]/u, '-'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/u, ' '],
  [/…/u, '...'],
  [/[\u00ad\u200b\u2060]/u, ''],
];

/** Folds many texts in the same way; what became of a letter is kept. */
export function createFold(folding: Folding): (text: string) => FoldedText {
  const known = new Map<string, string>();
  const foldCluster = (cluster: string): string => {
    let folded = known.get(cluster);
    if (folded === undefined) {
      folded = foldLetter(cluster, folding);
      known.set(cluster, folded);
    }
    return folded;
  };
  return (text) => {
    const written = folding.ignoreTypography ? text.replaceAll('`', "'") : text;
    const lower = folding.matchCase ? written : lowerInPlace(written);
    if (!beyondAscii.test(lower)) return { text: lower, original: asItIs };
    let isSimple = true;
    const folded = lower.replace(clusters, (cluster) => {
      const plain = foldCluster(cluster);
      if (cluster.length !== 1 || plain.length !== 1) isSimple = false;
      return plain;
    });
    if (isSimple) return { text: folded, original: asItIs };
    // Most texts hold nothing of what is looked for, and are never asked.
    let places: FoldedText['original'] | undefined;
    return {
      text: folded,
      original: (start, end) => {
        places ??= originals(lower, foldCluster);
        return places(start, end);
      },
    };
  };
}

const beyondAscii = /[^\0-\x7f]/;
const asItIs: FoldedText['original'] = (start, end) => ({ start, end });

/** In lower case with all offsets as they were; letters that would become longer are left to the fold. */
function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function originals(text: string, foldCluster: (cluster: string) => string): FoldedText['original'] {
  /** For each folded unit, and the end, where the letter that it is of begins; for its end likewise. */
  const begins: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const plain = (to: number) => {
    for (; at < to; at += 1) {
      begins.push(at);
      ends.push(at + 1);
    }
  };
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    plain(index);
    at = index + cluster.length;
    for (let unit = foldCluster(cluster).length; unit > 0; unit -= 1) {
      begins.push(index);
      ends.push(at);
    }
  }
  plain(text.length);
  return (start, end) => {
    const [first, last] = [begins[start], ends[end - 1]];
    if (first === undefined || last === undefined) return null;
    const isWhole = begins[start - 1] !== first && begins[end] !== begins[end - 1];
    return isWhole ? { start: first, end: last } : null;
  };
}

function foldLetter(cluster: string, { matchCase, ignoreAccents, ignoreTypography }: Folding) {
  const cased = matchCase ? cluster : lowerCase(cluster);
  const bare = ignoreAccents ? withoutAccents(cased) : cased;
  const variant = ignoreTypography && variants.find(([signs]) => signs.test(bare));
  return variant ? variant[1] : bare.normalize('NFC');
}

/** The sigma at the end of a Greek word is the same letter. */
const lowerCase = (cluster: string): string => cluster.toLowerCase().replace('ς', 'σ');

function withoutAccents(cluster: string): string {
  if (cluster.startsWith(TATWEEL)) return '';
  if (!accented.test(cluster)) return cluster;
  const [letter = '', ...marks] = cluster.normalize('NFD');
  return [letter, ...marks.filter((mark) => !isAccent(letter, mark))].join('');
}

/** Of Cyrillic, stress and the two dots of "ё" are accents; "й" and "ї" are letters of their own. */
function isAccent(letter: string, mark: string): boolean {
  if (!/\p{M}/u.test(mark)) return false;
  if (!/\p{Script=Cyrillic}/u.test(letter)) return true;
  return mark === '\u0301' || mark === '\u0300' || (mark === '\u0308' && /е/iu.test(letter));
}
