import { startsUpper } from './characters.ts';
import type { GroupDraft } from './draft.ts';
import type { Item } from './item.ts';
import type { ParenthesisContext } from './parenthesis-context.ts';
import { isPlace } from './place-names.ts';
import {
  isAddress,
  isDocumentNoun,
  isKnownPaper,
  isKnownSource,
  isPieceName,
  isShortTitle,
  looksLikePress,
} from './press-words.ts';
import { isConnector } from './prose-words.ts';
import { limit, type ShapedGroup } from './shape-group.ts';
import { isShortFor } from './short-for.ts';
import type { Surroundings } from './surroundings.ts';

const UNDATED = 'no date is printed';

/** Names without any date. */
export function readUndated(
  items: readonly Item[],
  drafts: readonly GroupDraft[],
  groups: readonly ShapedGroup[],
  { surroundings, sourcesAlone }: ParenthesisContext,
): readonly ShapedGroup[] | null {
  const hasVolume = drafts.some(isInVolume);
  if (items.some(({ kind }) => kind === 'label')) {
    return groups.map((group) => limit(group, 0.75, UNDATED));
  }
  if (drafts.every((draft) => replacesDate(draft) || (hasVolume && draft.locators.length > 0))) {
    return groups.map((group) => limit(group, 0.75, UNDATED));
  }
  if (surroundings.isAfterSentence && drafts.every(isPlaced) && items.every(isPlainOrCounted)) {
    return groups.map((group) => limit(group, 0.6, UNDATED));
  }
  const names = groups.flatMap(({ group }) => group.sources.map(({ name }) => name));
  const isPlain = items.every(({ kind }) => PLAIN_KINDS.has(kind));
  const isPress = names.some(looksLikePress) && names.every(mayStandAlone);
  if (!isPlain) return null;
  if (names.length === 1 && names.every((name) => closesHeadline(name, surroundings, sourcesAlone)))
    return groups.map((group) => limit(group, sourcesAlone >= A_HABIT ? 0.75 : 0.6, UNDATED));
  if (!(surroundings.isAfterSentence || isClosing(names, surroundings)) || !isPress) return null;
  return groups.map((group) => limit(group, 0.6, UNDATED));
}

/** "it rained (Interfax)." cites; "the Associated Press (AP)." explains. */
function isClosing(names: readonly string[], surroundings: Surroundings): boolean {
  const { wordBefore, isBeforeStop, isAfterQuotation } = surroundings;
  const isInLetters = names.some((name) => !name.includes(' '));
  const mayBeShort = isInLetters && !/^\p{Ll}/u.test(wordBefore);
  const isSaid = isAfterQuotation || (isBeforeStop && !mayBeShort && !KINDS.has(wordBefore));
  const isList = names.length > 1 && names.every(isKnownSource) && !looksLikePress(wordBefore);
  return isList || (isSaid && names.every(isKnownPaper));
}

/** "the state channel (ORT).": which of the kind is meant. */
const KINDS = new Set(
  'radio television channel station agency paper newspaper daily weekly magazine network broadcaster tabloid service outlet journal site website portal'.split(
    ' ',
  ),
);

/** So many sources alone in brackets are the manner of the text. */
const A_HABIT = 3;

/**
 * "Locks Open at Noon (Newsbytes)": what stands alone at the end of a headline is its source, if
 * it is known, and not the short form of the words before it. One headline may follow another
 * only where several end so.
 */
function closesHeadline(
  name: string,
  { ending, textBefore, wordBefore, isAfterSentence }: Surroundings,
  sourcesAlone: number,
): boolean {
  if (wordBefore === '' || isAfterSentence) return false;
  if (sourcesAlone <= 1 && looksLikePress(wordBefore)) return false;
  const isEnd = ending === 'line' || (ending === 'headline' && sourcesAlone > 1);
  if (!isEnd || isShortFor(name, textBefore)) return false;
  if (isKnownSource(name)) return true;
  return (
    sourcesAlone > 1 && (isShortTitle(name) || (isKnownPaper(name) && sourcesAlone >= A_HABIT))
  );
}

const PLAIN_KINDS = new Set(['name', 'comma', 'semicolon', 'note', 'locator']);

/** A name in capitals, and no contributor's signature or address of a person. */
const mayStandAlone = (name: string): boolean =>
  !/^\p{Ll}/u.test(name) && !/^(?:\p{Lu}\.\s*)+/u.test(name) && !name.includes('@');

/** A number of an issue, a page, "undated" or a day of access says that a source is meant. */
function replacesDate(draft: GroupDraft): boolean {
  const names = draft.names.map(({ name }) => name);
  if (names.length === 0) return false;
  if (names.every((name) => /^(?:ibid|idem|op\. cit)/i.test(name))) return true;
  if (draft.notes.some((note) => /^(?:undated|n\.d|no date|upcoming|forthcoming)/i.test(note)))
    return true;
  const isPress = names.some(looksLikePress);
  if (isPress && draft.notes.some((note) => /day$/i.test(note))) return true;
  if (isInVolume(draft)) return true;
  if (names.some(isAddress)) return draft.notes.some((note) => /access|retriev|visit/i.test(note));
  return isPress && (draft.numbers.length > 0 || draft.locators.length > 0);
}

/** "Science, vol 281, p 1191", "Quay Letters, vol 7 no 3": a journal without a day. */
const isInVolume = ({ numbers, locators }: GroupDraft): boolean =>
  numbers.some(
    ({ number: { style, volume, number } }) =>
      volume !== null && (locators.length > 0 || (style === 'labelled' && number !== null)),
  );

/** "Harbour Index, Number 5", "Pier Technology p. 19": two words or more and where in them. */
function isPlaced({ names, numbers, locators }: GroupDraft): boolean {
  const [only, ...others] = names;
  if (!only || others.length > 0 || numbers.length + locators.length === 0) return false;
  const words = only.name.split(' ');
  const last = words.at(-1) ?? '';
  const isTitle = words.length > 1 && words.every((word) => startsUpper(word) || isConnector(word));
  return isTitle && !isPieceName(last) && !isDocumentNoun(last) && !isPlace(only.name);
}

const isPlainOrCounted = ({ kind }: Item): boolean => kind === 'number' || PLAIN_KINDS.has(kind);
