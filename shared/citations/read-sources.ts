import { isOfScholars, YEAR_ONLY } from './believe-group.ts';
import { startsUpper } from './characters.ts';
import type { GroupDraft, ReferenceDraft } from './draft.ts';
import { foldGroups } from './fold-groups.ts';
import type { Item } from './item.ts';
import { takeOwnReference } from './own-reference.ts';
import type { ParenthesisContext } from './parenthesis-context.ts';
import {
  isEventNoun,
  isKnownSource,
  isProgrammeNoun,
  isTitleNoun,
  looksLikePress,
} from './press-words.ts';
import { isReporting } from './prose-words.ts';
import { readUndated } from './read-undated.ts';
import { DOUBTFUL } from './reading.ts';
import { limit, type ShapedGroup, shapeGroup } from './shape-group.ts';

/** What a parenthesis cites, our own issues among it apart. */
export interface Sources {
  readonly groups: readonly ShapedGroup[];
  readonly references: readonly ReferenceDraft[];
}

/**
 * The groups of a parenthesis, or of what stands before its "see". Null where they are prose, or
 * names that nothing shows to be sources.
 */
export function readSources(items: readonly Item[], context: ParenthesisContext): Sources | null {
  const folded = foldGroups(items);
  if (!folded || folded.drafts.length === 0) return null;
  const { drafts, isPartial } = folded;
  const own = drafts.map((draft) => takeOwnReference(draft, context.own));
  const references = own.filter((reference) => reference !== null);
  const cited = drafts.filter((draft, index) => own[index] === null || draft.names.length > 0);
  const weighed = cited.map((draft) => weigh(draft, shapeGroup(draft, context), context));
  const groups = weighAmongOthers(weighed, isPartial, context);
  if (groups.length === 0) return { groups, references };
  const isDated = cited.some((draft) => draft.spans.length > 0);
  const undated = isDated ? groups : readUndated(items, cited, groups, context);
  const isBelieved = undated?.every(({ confidence }) => confidence >= context.leastConfidence);
  if (undated && isBelieved) return { groups: undated, references };
  return references.length > 0 && !isDated ? { groups: [], references } : null;
}

/** What the groups of a parenthesis say about each other. */
function weighAmongOthers(
  groups: readonly ShapedGroup[],
  isPartial: boolean,
  context: ParenthesisContext,
): readonly ShapedGroup[] {
  if (isPartial) return groups.map((group) => limit(group, 0.6, 'words of a sentence among them'));
  if (groups.length === 1) return groups.map((only) => weighPlace(only, context));
  return groups.some(isSure) ? groups.map(liftAmongSources) : groups;
}

/** A source of the press with its day. */
const isSure = ({ group, confidence }: ShapedGroup): boolean =>
  confidence >= DOUBTFUL &&
  group.dates.some(({ start }) => start.length !== 4) &&
  group.sources.some(({ name }) => looksLikePress(name));

/** A weak name in a list of sources is a suggestion: the others are not given up for it. */
const liftAmongSources = (shaped: ShapedGroup): ShapedGroup =>
  shaped.group.sources.length > 0
    ? { ...shaped, confidence: Math.max(shaped.confidence, LIFTED) }
    : shaped;

const LIFTED = 0.6;

/** What its neighbours in the text say about a group. */
function weigh(
  draft: GroupDraft,
  shaped: ShapedGroup,
  { surroundings, isSquare }: ParenthesisContext,
): ShapedGroup {
  const { group } = shaped;
  const isSourced = group.sources.some(({ name }) => looksLikePress(name));
  if (group.sources.length === 0 && draft.spans.length > 0) {
    if (draft.isNameLost) return limit(shaped, 0.8, 'the source was lost');
    const { wordBefore, isAfterQuotation } = surroundings;
    const isPressBefore =
      startsUpper(wordBefore) && (isKnownSource(wordBefore) || isTitleNoun(wordBefore));
    const isNamedBefore =
      group.dates[0]?.start.length === 10 &&
      (isReporting(wordBefore) || isAfterQuotation || isPressBefore);
    return isNamedBefore
      ? limit(shaped, 0.55, 'the source stands in the running text')
      : limit(shaped, 0.1, 'no source is named');
  }
  if (shaped.doubts.includes(YEAR_ONLY) && !isSquare && !isOfScholars(draft)) {
    return limit(shaped, 0.4, 'no page is named');
  }
  const isSession = isProgrammeNoun(surroundings.wordBefore) && isCode(group.sources[0]?.name);
  return isSession && !isSourced ? limit(shaped, 0.3, 'a code of a session') : shaped;
}

/**
 * "the summit (Okinawa, July 21-23) agreed": one unknown word and the days of what stands around
 * it is a place as likely as a paper.
 */
function weighPlace(shaped: ShapedGroup, { surroundings, isSquare }: ParenthesisContext) {
  const { sources, dates, title, locator } = shaped.group;
  const [only, ...others] = sources;
  if (!only || isSquare || title || locator || sources.some(({ name }) => looksLikePress(name)))
    return shaped;
  const { wordBefore, wordAfter, isAfterSentence } = surroundings;
  if (isAfterSentence) return shaped;
  const isRange = dates.length === 1 && dates[0]?.start !== dates[0]?.end;
  if (/^(?:born|died)$/i.test(wordBefore)) return limit(shaped, 0.3, 'where someone was born');
  if (others.length > 0) {
    return isRange && isEventNoun(wordBefore) ? limit(shaped, 0.45, HELD_THERE) : shaped;
  }
  if (isRange && isEventNoun(wordAfter)) return limit(shaped, 0.3, HELD_THERE);
  const isEvent = isEventNoun(wordBefore) || isEventNoun(wordAfter);
  const isName = startsUpper(wordBefore) || /^\d+$/.test(wordBefore);
  const goesOn = /^\p{Ll}/u.test(wordAfter);
  if (isEvent || (isRange && isName && goesOn)) {
    return limit(shaped, isEvent && isRange ? 0.55 : 0.65, HELD_THERE);
  }
  const isWord = /^\p{Lu}\p{Ll}+$/u.test(only.name);
  const isNewClause = CLAUSE_OPENERS.has(wordAfter);
  if (!isWord) {
    const mayBeNone = goesOn && !isNewClause && isShort(only.name);
    return mayBeNone ? limit(shaped, 0.65, MAY_BE_NONE) : shaped;
  }
  // "in Somalia (Baidoa, May 3)."
  if (surroundings.isAfterPlace) return limit(shaped, 0.6, 'may be a place');
  // Citations stand where a sentence or clause ends; "the boat (Ajax, May 3) sank" goes on.
  if (!goesOn) return shaped;
  return limit(shaped, isNewClause ? 0.65 : 0.45, MAY_BE_NONE);
}

const CLAUSE_OPENERS = new Set(
  'and but or nor yet so while although though as whereas when after before because since until unless if which who despite amid following'.split(
    ' ',
  ),
);

/** "USS Ajax", "UTR": capitals or a few words that are of no paper that is known. */
const isShort = (name: string): boolean => !/\p{Ll}/u.test(name.split(' ')[0] ?? '');

const MAY_BE_NONE = 'a name that may be no source';
const HELD_THERE = 'may be where and when an event was held';

/** "LK-MoB", "B12.4": letters and figures that nobody reads as a name. */
const isCode = (name: string | undefined): boolean =>
  name !== undefined && !/\p{Ll}{3}/u.test(name) && /[\d-]/.test(name);
