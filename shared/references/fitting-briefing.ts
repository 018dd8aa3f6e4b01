import { normaliseTitle } from './normalise-name.ts';
import { titleLikeness } from './title-likeness.ts';

/** What a briefing says at its beginning. */
export interface BriefingWords {
  readonly headline: string;
  readonly opening: string;
}

/** The briefing that a printed title names, or null where none has a headline like it. */
export function briefingOfTitle<Briefing extends BriefingWords>(
  title: string,
  briefings: readonly Briefing[],
): Briefing | null {
  const wanted = normaliseTitle(title);
  if (wanted === '') return null;
  return best(briefings, ({ headline }) => titleLikeness(wanted, normaliseTitle(headline)), 0);
}

/** So many letters tell a word from its other forms well enough. */
const STEM = 6;
/** Shorter words are mostly those of which every sentence is made. */
const SHORTEST_WORD = 4;
/** A headline says what a briefing is about; its opening only begins to. */
const OF_HEADLINE = 2;
/** Two words of the headline, or as much, must be common to both. */
const LEAST_COMMON = 3;

/**
 * The briefing that has most in common with what a sentence speaks of, or null where none has much.
 * Words that several briefings have count less.
 */
export function briefingOnTopic<Briefing extends BriefingWords>(
  sentence: string,
  briefings: readonly Briefing[],
): Briefing | null {
  const spoken = stemsOf(sentence);
  const heads = new Map(briefings.map((one) => [one, stemsOf(one.headline)]));
  const openings = new Map(briefings.map((one) => [one, stemsOf(one.opening)]));
  const rarity = (stem: string): number => {
    const having = briefings.filter(
      (one) => heads.get(one)?.has(stem) || openings.get(one)?.has(stem),
    );
    return 1 / Math.max(1, having.length);
  };
  const inCommon = (briefing: Briefing): number => {
    let common = 0;
    for (const stem of spoken) {
      if (heads.get(briefing)?.has(stem)) common += OF_HEADLINE * rarity(stem);
      else if (openings.get(briefing)?.has(stem)) common += rarity(stem);
    }
    return common;
  };
  return best(briefings, inCommon, LEAST_COMMON - Number.EPSILON);
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    normaliseTitle(text)
      .split(' ')
      .filter((word) => word.length >= SHORTEST_WORD && /\p{L}/u.test(word))
      .map((word) => word.slice(0, STEM)),
  );

/** The one of the highest rate above `least`; the first of several alike. */
function best<Item>(
  items: readonly Item[],
  rate: (item: Item) => number,
  least: number,
): Item | null {
  let [found, highest]: [Item | null, number] = [null, least];
  for (const item of items) {
    const rated = rate(item);
    if (rated > highest) [found, highest] = [item, rated];
  }
  return found;
}
