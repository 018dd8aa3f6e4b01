import { longestRising } from '../numbering/longest-rising.ts';
import type { TextPart } from './text-parts.ts';

/** Which part of an older text became which of a newer one; places in their lists. */
export interface PairedParts {
  readonly old: number;
  readonly new: number;
  readonly isMoved: boolean;
}

/** From so many of their words in common, two parts in the same place answer to each other. */
const SAME_IN_PLACE = 0.35;
/** Elsewhere it takes more, and some length: short lines resemble each other everywhere. */
const SAME_ELSEWHERE = 0.6;
const FEWEST_WORDS_MOVED = 6;
/** A word in more parts than this tells nothing of any of them. */
const MOST_HOLDERS = 24;

/**
 * Pairs the parts of two texts: what is wholly the same and stands in the same order, then what
 * resembles each other between those, then what stands elsewhere now. Near to linear in their
 * number.
 */
export function alignParts(
  olds: readonly TextPart[],
  news: readonly TextPart[],
  canMove: boolean,
): PairedParts[] {
  const pairing = new Pairing(olds, news);
  pairing.pairEnds();
  pairing.pairRising(likelyPairs(olds, news, pairing));
  for (const gap of pairing.gaps()) pairing.pairTwinsIn(gap);
  pairing.pairRising(alikeParts(olds, news, pairing, SAME_IN_PLACE, isInSameGap(pairing)));
  if (canMove) {
    for (const [old, now] of [
      ...uniqueTwins(olds, news, pairing).filter(([old]) => isLong(olds[old])),
      ...alikeParts(olds, news, pairing, SAME_ELSEWHERE, (old) => isLong(olds[old])),
    ]) {
      pairing.pair(old, now, true);
    }
  }
  for (const gap of pairing.gaps()) pairing.pairLoneIn(gap);
  return pairing.pairs();
}

/**
 * What is the same and what is like it together, so that of two parts that changed places the one
 * that stands alone is said to have moved.
 */
function likelyPairs(
  olds: readonly TextPart[],
  news: readonly TextPart[],
  pairing: Pairing,
): Pair[] {
  const twins = uniqueTwins(olds, news, pairing);
  const [old, now] = [0, 1].map((side) => new Set(twins.map((twin) => twin[side])));
  // Most parts of a long text are twins, and are not looked into.
  const others = {
    isFreeOld: (place: number) => pairing.isFreeOld(place) && !old?.has(place),
    isFreeNew: (place: number) => pairing.isFreeNew(place) && !now?.has(place),
  };
  return [...twins, ...alikeParts(olds, news, others, SAME_ELSEWHERE, () => true)];
}

type Pair = readonly [old: number, now: number];
interface Gap {
  readonly old: Pair;
  readonly new: Pair;
}

class Pairing {
  readonly #olds: readonly TextPart[];
  readonly #news: readonly TextPart[];
  readonly #newOf = new Map<number, number>();
  readonly #oldOf = new Map<number, number>();
  readonly #moved = new Set<number>();

  constructor(olds: readonly TextPart[], news: readonly TextPart[]) {
    this.#olds = olds;
    this.#news = news;
  }

  pair(old: number, now: number, isMoved = false): void {
    if (this.#newOf.has(old) || this.#oldOf.has(now)) return;
    this.#newOf.set(old, now);
    this.#oldOf.set(now, old);
    if (isMoved) this.#moved.add(old);
  }

  isFreeOld = (old: number): boolean => !this.#newOf.has(old);
  isFreeNew = (now: number): boolean => !this.#oldOf.has(now);

  pairEnds(): void {
    const [olds, news] = [this.#olds, this.#news];
    let start = 0;
    while (start < olds.length && olds[start]?.key === news[start]?.key) {
      this.pair(start, start);
      start += 1;
    }
    let [old, now] = [olds.length - 1, news.length - 1];
    while (old >= start && now >= start && olds[old]?.key === news[now]?.key) {
      this.pair(old, now);
      [old, now] = [old - 1, now - 1];
    }
  }

  /** Pairs as many as keep their order. */
  pairRising(candidates: readonly Pair[]): void {
    const inOrder = candidates.toSorted(([one], [other]) => one - other);
    let last = -1;
    for (const place of longestRising(inOrder.map(([, now]) => now))) {
      const [old, now] = inOrder[place] as Pair;
      if (now > last) this.pair(old, now);
      last = now;
    }
  }

  /** The stretches between pairs in order, where parts are free on both sides. */
  gaps(): Gap[] {
    const gaps: Gap[] = [];
    let [fromOld, fromNew] = [0, 0];
    for (const [old, now] of [...this.#inOrder(), [this.#olds.length, this.#news.length]]) {
      if (old > fromOld && now > fromNew) gaps.push({ old: [fromOld, old], new: [fromNew, now] });
      [fromOld, fromNew] = [old + 1, now + 1];
    }
    return gaps;
  }

  /** What is wholly the same at the ends of a gap, however often it is in the text. */
  pairTwinsIn({ old, new: now }: Gap): void {
    let [from, to] = [old[0], now[0]];
    while (from < old[1] && to < now[1] && this.#isTwin(from, to)) {
      this.pair(from, to);
      [from, to] = [from + 1, to + 1];
    }
    let [last, until] = [old[1] - 1, now[1] - 1];
    while (last >= from && until >= to && this.#isTwin(last, until)) {
      this.pair(last, until);
      [last, until] = [last - 1, until - 1];
    }
  }

  /** One part for one part of the same kind that holds others: it was changed, not replaced. */
  pairLoneIn({ old, new: now }: Gap): void {
    if (old[1] - old[0] !== 1 || now[1] - now[0] !== 1) return;
    const [before, after] = [this.#olds[old[0]], this.#news[now[0]]];
    if (before?.kind !== after?.kind || before?.kind === 'rule') return;
    const isHolder = before?.tokens === null || (before?.tokens.length ?? 0) <= SHORT_LINE;
    if (isHolder) this.pair(old[0], now[0]);
  }

  pairs(): PairedParts[] {
    return [...this.#newOf]
      .map(([old, now]) => ({ old, new: now, isMoved: this.#moved.has(old) }))
      .sort((one, other) => one.new - other.new);
  }

  #isTwin = (old: number, now: number): boolean =>
    this.isFreeOld(old) && this.isFreeNew(now) && this.#olds[old]?.key === this.#news[now]?.key;

  #inOrder = (): Pair[] =>
    [...this.#newOf].filter(([old]) => !this.#moved.has(old)).sort(([one], [other]) => one - other);
}

/** Tokens of a heading, a cell, a caption: such are corrected in place, whatever is left of them. */
const SHORT_LINE = 16;

/** Free parts that are wholly the same, and once on either side. */
function uniqueTwins(
  olds: readonly TextPart[],
  news: readonly TextPart[],
  { isFreeOld, isFreeNew }: Pairing,
): Pair[] {
  const placesIn = (parts: readonly TextPart[], isFree: (place: number) => boolean) => {
    const places = new Map<string, number>();
    for (const [place, { key }] of parts.entries()) {
      if (isFree(place)) places.set(key, places.has(key) ? -1 : place);
    }
    return places;
  };
  const newPlaces = placesIn(news, isFreeNew);
  return [...placesIn(olds, isFreeOld)].flatMap(([key, old]): Pair[] => {
    const now = newPlaces.get(key) ?? -1;
    return old >= 0 && now >= 0 ? [[old, now]] : [];
  });
}

/** For each free part the one that is most like it, by words that few others have. */
function alikeParts(
  olds: readonly TextPart[],
  news: readonly TextPart[],
  { isFreeOld, isFreeNew }: Pick<Pairing, 'isFreeOld' | 'isFreeNew'>,
  least: number,
  mayPair: (old: number, now: number) => boolean,
): Pair[] {
  const free = [...news.keys()].filter(isFreeNew);
  const newWords = new Map(free.map((place) => [place, wordsIn(news[place] as TextPart)]));
  const holders = new Map<string, number[]>();
  for (const [place, words] of newWords) {
    for (const word of words)
      holders.set(word, [...(holders.get(word) ?? []), place].slice(0, MOST_HOLDERS + 1));
  }
  return [...olds.keys()].filter(isFreeOld).flatMap((old): Pair[] => {
    const words = wordsIn(olds[old] as TextPart);
    const candidates = new Set<number>();
    for (const word of words) {
      const places = holders.get(word) ?? [];
      if (places.length <= MOST_HOLDERS) for (const place of places) candidates.add(place);
    }
    let [best, bestLikeness] = [-1, least];
    for (const now of candidates) {
      if (!isSameFamily(olds[old], news[now]) || !mayPair(old, now)) continue;
      const likeness = likenessOf(words, newWords.get(now) ?? new Set());
      if (likeness > bestLikeness) [best, bestLikeness] = [now, likeness];
    }
    return best < 0 ? [] : [[old, best]];
  });
}

/** Whether two places lie between the same pairs. */
function isInSameGap(pairing: Pairing): (old: number, now: number) => boolean {
  const gapOfOld = new Map<number, Gap>();
  for (const gap of pairing.gaps()) {
    for (let old = gap.old[0]; old < gap.old[1]; old += 1) gapOfOld.set(old, gap);
  }
  return (old, now) => {
    const gap = gapOfOld.get(old);
    return gap !== undefined && now >= gap.new[0] && now < gap.new[1];
  };
}

/** What bears words may become another such; what holds parts stays what it is. */
const isSameFamily = (one: TextPart | undefined, other: TextPart | undefined): boolean =>
  one?.kind === other?.kind || (isProse(one) && isProse(other));

const isProse = (part: TextPart | undefined): boolean =>
  part?.kind === 'paragraph' || part?.kind === 'heading';

/** An alignment looks at a part several times, and parts never change. */
const wordsOfParts = new WeakMap<TextPart, ReadonlySet<string>>();

function wordsIn(part: TextPart): ReadonlySet<string> {
  const known = wordsOfParts.get(part);
  if (known) return known;
  const words = new Set<string>();
  for (const { key } of part.tokens ?? []) if (/[\p{L}\p{N}]/u.test(key)) words.add(key);
  for (const each of part.parts) for (const word of wordsIn(each)) words.add(word);
  wordsOfParts.set(part, words);
  return words;
}

const isLong = (part: TextPart | undefined): boolean =>
  part !== undefined && wordsIn(part).size >= FEWEST_WORDS_MOVED;

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / Math.max(1, one.size + other.size);
}
