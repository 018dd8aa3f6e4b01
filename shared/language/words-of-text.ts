/** A word where it stands. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Whether a sentence begins with it, so that its capital says nothing. */
  readonly opensSentence: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*/gu;

/** What belongs to no language: addresses, names of files and users, and what stands in braces. */
const FOREIGN_TO_LANGUAGE =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\w+|\S+\/\S+\/\S*|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|ru|uk|de|fr|io|html?|pdf|txt|zip|exe|js)\b\S*|\b\w+_\w+\b|\w+\(\)|\w+::\w+/giu;

const SENTENCE_END = /(?:^|[.!?…:;•*]["”’»)\]]*\s*|\n|[–—]\s*|["“„«([‘]\s*)["“„«(['‘]*$/u;

/** A title or an initial before a name ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Lt|Capt|Maj|Sgt|Adm|Sen|Rep|Gov|St|Jr|Sr|vs|\p{Lu})\.[^\S\n]*$/u;

/** Addresses and the like, and what the caller keeps out. */
export function keptStretches(text: string, kept: readonly Stretch[]): Stretch[] {
  const found = [...text.matchAll(FOREIGN_TO_LANGUAGE)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return [...kept, ...found];
}

export const touches = (stretches: readonly Stretch[], { start, end }: Stretch): boolean =>
  stretches.some((each) => each.start < end && start < each.end);

/** The words of a text that can be misspelt: not those that figures or signs belong to. */
export function wordsOfText(text: string, kept: readonly Stretch[]): PlacedWord[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const placed = { start: index, end: index + word.length };
    const before = text.slice(Math.max(0, index - 12), index);
    const isMixed =
      /[\p{N}_&@#\\]$/u.test(before) ||
      /^[\p{N}_&@\\]/u.test(text.slice(placed.end, placed.end + 1));
    if (isMixed || touches(kept, placed)) return [];
    const opensSentence = SENTENCE_END.test(before) && !ABBREVIATION.test(before);
    return [{ ...placed, word, opensSentence }];
  });
}
