/** How often words stand in a text, whole and in small letters; words divided at line ends do not. */
export type Vocabulary = ReadonlyMap<string, number>;

export function gatherVocabulary(lines: readonly string[]): Vocabulary {
  const words = new Map<string, number>();
  const count = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+(?:[-’']\p{L}+)*(?!\p{L}|-\s*$)/gu)) {
      const key = word.toLowerCase();
      count(key);
      if (key.includes('-')) key.split('-').forEach(count);
    }
  }
  return words;
}

/**
 * What a hyphen at a line's end is: where a word was divided ("re-" over "port"), the word's own
 * ("well-" over "known"), or that of a word whose other half comes later ("short-" over "and
 * long-term").
 */
export type LineEndHyphen = 'divides' | 'joins' | 'suspended';

/** Openings that mostly keep their hyphen. */
const keepers = setOf(
  'anti cross eighty fifty first forty full half high large left long low multi ninety non north one open quasi right second self semi seventy short sixty small south state third thirty three top twenty two ultra vice well wide',
);
/** Small words that stand between hyphens: "proof-of-" over "concept". */
const between = setOf('a and as at by for in of off on or out the to up with');
/** What words with a hyphen often end in, also where a short text has it nowhere else. */
const endings = setOf(
  'based born bound century class controlled defence defense done earned educated established ethnic ended founded funded government grade growing half hand held house income interest kept known level lasting lived looking made maintained mark member million name nation national nuclear old organised organized owned paid page part party placed point president pressure price profile profit proliferation qualified quality range ranking reaching respected rights rise running scale season serving side sided sighted speaking speed sponsored standing state storey story street style sufficient term third thirds thought tier time track trained tried used volume wage week wide wing woven worn year',
);
/** Behind a word whose other half comes later. */
const SUSPENDED = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|и|или)(?=\s)/u;

/** The text's own words decide, then what hyphens are mostly for. */
export function hyphenAtLineEnd(before: string, after: string, words: Vocabulary): LineEndHyphen {
  const opening = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? '';
  const ending = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
  if (opening === '' || ending === '') return 'joins';
  const [start, end] = [opening.toLowerCase(), ending.toLowerCase()];
  const joined = start + end;
  const whole = words.get(joined) ?? words.get(joined.replace(/s$/, '')) ?? 0;
  const parted = words.get(`${start}-${end}`) ?? 0;
  if (whole !== parted) return parted > whole ? 'joins' : 'divides';
  if (SUSPENDED.test(after)) return 'suspended';
  return isOwnHyphen(before, start, ending, words) ? 'joins' : 'divides';
}

function isOwnHyphen(before: string, start: string, ending: string, words: Vocabulary): boolean {
  if (/\p{N}$/u.test(start) || !/^\p{Ll}/u.test(ending)) return true;
  const known = (words.has(ending) && ending.length > 3) || endings.has(ending);
  if (/\p{L}-\p{L}+$/u.test(before)) return between.has(start) || (words.has(start) && known);
  if (/\p{L}{3}ly$/u.test(start)) return known || /(?:ed|ing)$/.test(ending);
  return keepers.has(start) && known;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
