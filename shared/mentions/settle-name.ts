import type { KnownName, NameIndex } from './name-index.ts';
import { TITLES } from './name-words.ts';
import { type NameHit, namesIn, type TextReading } from './reading-text.ts';
import { areJoined } from './words.ts';

/** A stretch of words, settled on what it names. */
export interface SettledName {
  readonly first: number;
  readonly last: number;
  readonly kind: KnownName['kind'];
  readonly record: string | null;
  readonly name: string;
  readonly confidence: number;
}

const SURE = 0.9;
const ABBREVIATED = 0.8;
/** One of several that the rest of the text speaks for. */
const BY_CONTEXT = 0.7;
/** One of several, and nothing tells which. */
const OPEN = 0.55;
const PART_OF_MORE = 0.5;

/** What a known name means here; null where it is no name here, or a doubtful one. */
export function settleName(
  hit: NameHit,
  reading: TextReading,
  index: NameIndex,
): SettledName | null {
  const candidates = namesIn(hit.meanings);
  const found = candidates
    .map((known) => ({ known, support: supportFor(known, reading) }))
    .sort((one, other) => other.support - one.support);
  const [best, second] = found;
  if (!best || isPartOfPerson(best.known, hit, reading, index)) return null;
  if (isShouted(hit, reading)) return null;
  const { known } = best;
  if (known.needsContext && best.support === 0) return null;
  const settled = { first: hit.first, last: hit.last, kind: known.kind, record: known.id };
  const confidence = second
    ? best.support > second.support
      ? BY_CONTEXT
      : OPEN
    : known.needsContext
      ? BY_CONTEXT
      : isAbbreviation(hit, known)
        ? ABBREVIATED
        : SURE;
  const isPart = known.kind === 'place' && isPartOfMore(hit, reading);
  return { ...settled, name: known.name, confidence: isPart ? PART_OF_MORE : confidence };
}

/** How much of the text speaks of this record: of itself, of what lies in it, of where it lies. */
function supportFor(
  { id, within: around }: KnownName,
  { named, within, pointed }: TextReading,
): number {
  const isAround = around !== undefined && (named.has(around) || pointed.has(around));
  return 3 * (pointed.get(id) ?? 0) + 2 * (within.get(id) ?? 0) + (isAround ? 1 : 0);
}

const isAbbreviation = ({ meanings }: NameHit, known: KnownName): boolean =>
  meanings.some(
    (meaning) => meaning.is === 'name' && meaning.known === known && meaning.isAbbreviation,
  );

/** "Michael Jordan": a first name stands before what would be a place. */
function isPartOfPerson(
  { kind }: KnownName,
  { first }: NameHit,
  { text, words, taken }: TextReading,
  { givenNames }: NameIndex,
): boolean {
  const before = words[first - 1];
  const word = words[first];
  if (kind !== 'place' || !before || !word || !areJoined(text, before, word)) return false;
  return before.cased === 'capital' && givenNames.has(before.key) && !taken.has(first - 1);
}

/** "Georgia Institute", "Washington Consensus": the place is only a part of a longer name. */
function isPartOfMore({ last }: NameHit, { text, words, taken }: TextReading): boolean {
  const word = words[last];
  const after = words[last + 1];
  if (!word || !after || taken.has(last + 1) || TITLES.has(after.key)) return false;
  const isSpaced = text.slice(word.end, after.start).trim() === '';
  return after.cased === 'capital' && isSpaced && areJoined(text, word, after);
}

/** In a line of capitals nobody can tell "US" from "us". */
function isShouted({ first, last }: NameHit, { words }: TextReading): boolean {
  const word = words[first];
  if (first !== last || word?.cased !== 'upper' || word.text.includes('.')) return false;
  const around = [words[first - 1], words[last + 1]].filter((near) => near !== undefined);
  return (
    around.length > 0 && around.every(({ text, cased }) => cased === 'upper' && text.length > 3)
  );
}
