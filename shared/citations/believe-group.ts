import { startsUpper } from './characters.ts';
import type { GroupDraft } from './draft.ts';
import { isPlace, isState } from './place-names.ts';
import { isEventNoun, looksLikePress } from './press-words.ts';
import { isConnector, isSentenceWord } from './prose-words.ts';
import type { CitationGroup } from './reading.ts';

/** How far a group is believed, and why not further. */
export interface Belief {
  readonly confidence: number;
  readonly doubts: readonly string[];
}

export const YEAR_ONLY = 'a year only';

/** Nothing that is printed is beyond doubt. */
const BEST = 0.95;

/** First words of what is dated in brackets without being a source. */
const NOT_SOURCES = new Set(
  'available born chapter copyright copyrighted deadline dated died due effective expires figure founded from part posted public release revised room section starting table updated valid version volume rept'.split(
    ' ',
  ),
);

/** Weighs a group by what stands in it. The lowest of all limits counts. */
export function believeGroup(
  draft: GroupDraft,
  group: CitationGroup,
  places: readonly string[],
): Belief {
  const limits = [...doubtsOfNames(group, places), ...doubtsOfParts(draft, group)];
  return {
    confidence: Math.min(BEST, ...limits.map(([limit]) => limit)),
    doubts: limits.map(([, doubt]) => doubt),
  };
}

type Limit = readonly [limit: number, doubt: string];

function doubtsOfNames({ sources }: CitationGroup, places: readonly string[]): Limit[] {
  const names = sources.map(({ name }) => name);
  const limits: Limit[] = [];
  if (names.length > 0 && names.every(isPlace)) limits.push([0.2, 'a place, not a source']);
  const isTown = names.length === 1 && places.some(isState) && !names.some(looksLikePress);
  if (isTown) limits.push([0.4, 'a town and its state']);
  for (const name of names) limits.push(...doubtsOfName(name));
  return limits;
}

function doubtsOfName(name: string): Limit[] {
  const words = name.split(/[\s-]+/);
  const first = words[0]?.toLowerCase() ?? '';
  if (NOT_SOURCES.has(first) || words.every((word) => isSmallWord(word))) {
    return [[0.2, 'not the name of a source']];
  }
  if (/\bv\.? /.test(name)) return [[0.2, 'a case in court']];
  if (looksLikePress(name)) return [];
  if (words.some((word) => startsUpper(word) && isEventNoun(word))) {
    return [[0.35, 'an event, not a source']];
  }
  return /^\p{Lu}{1,4}-\p{Lu}\p{Ll}\p{Lu}/u.test(name) ? [[0.4, 'looks like a code']] : [];
}

const isSmallWord = (word: string): boolean =>
  isSentenceWord(word) || (isConnector(word.toLowerCase()) && word.length > 1);

function doubtsOfParts(draft: GroupDraft, group: CitationGroup): Limit[] {
  const limits: Limit[] = [];
  if (draft.numbers.some(({ number }) => number.style !== 'labelled')) {
    limits.push([0.2, 'a number that no paper has']);
  }
  const isYearOnly =
    draft.spans.length > 0 && draft.spans.every(({ from }) => !from.month) && !draft.hasSeason;
  const isSourced = group.sources.some(({ name }) => looksLikePress(name));
  if (isYearOnly && !group.locator && !isSourced) {
    limits.push([draft.isDateTight ? 0.3 : 0.6, YEAR_ONLY]);
  }
  return limits;
}
