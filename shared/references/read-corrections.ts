import { readTagged } from '../citations/read-tagged.ts';
import type {
  Reading,
  ReadingContext,
  ReferenceReading,
  ReferenceRole,
} from '../citations/reading.ts';

/** "Correction:", "Errata." at the head of a paragraph. */
const HEAD =
  /^\s*(?:corrections?|errat(?:um|a)|corrigend(?:um|a))(?:\s+(?:to|of)\s+|\s*[:.—–]\s*|\s+-\s+)/i;
/** "… corrects", "a correction to", right before the words that name the issue. */
const CORRECTS =
  /\b(?:correct(?:s|ing)|corrections?\s+(?:to|of|for)|errat(?:um|a)\s+(?:to|in)|corrigend(?:um|a)\s+to)\b[^.;]*$/i;
/** "corrected in", "see the correction in", "correction, ". */
const CORRECTED = /\b(?:corrected|corrections?|errat(?:um|a)|corrigend(?:um|a))\b[^.;]*$/i;

/** How far a correction may speak before it says which issue it corrects. */
const LONGEST_OPENING = 300;
/**
 * "In our issue of May 3 we wrote": what is named between the head and the verb. A comma, a word
 * for ourselves, or a verb of error ends it.
 */
const NAMED =
  /^(?:(?:in|on)\s+)?(.{3,160}?)(?=,?\s+(?:we|it|the|a|an|misstated|misspel\w+|misquoted|wrongly|incorrectly|erroneously|gave|said|stated|wrote|reported|carried|described|was|were|had|should)\b)/is;

/**
 * The readings of a text with what its references are to corrections, and with the issue that the
 * running text of a correction says it corrects. By rules C1 to C4 of the README.
 */
export function withCorrections(
  readings: readonly Reading[],
  text: string,
  context: ReadingContext,
): Reading[] {
  const head = HEAD.exec(text)?.[0].length ?? null;
  const told = readings.map((reading) => withRoles(reading, head !== null));
  const named = head === null ? null : namedInText(text, head, context);
  if (!named || told.some((reading) => overlap(reading, named))) return told;
  return [...told, named].sort((one, other) => one.start - other.start);
}

function withRoles(reading: Reading, isCorrection: boolean): Reading {
  const roles = reading.references.map((reference) => roleOf(reading, reference, isCorrection));
  if (roles.every((role) => role === null)) return reading;
  const references = reading.references.map((reference, index) => {
    const role = roles[index];
    return role ? { ...reference, role } : reference;
  });
  return { ...reading, references };
}

function roleOf(
  { start, printed }: Reading,
  reference: ReferenceReading,
  isCorrection: boolean,
): ReferenceRole | null {
  const before = printed.slice(1, Math.max(1, reference.start - start));
  if (CORRECTS.test(before)) return 'corrects';
  if (CORRECTED.test(before)) return isCorrection ? 'corrects' : 'corrected-in';
  return isCorrection ? 'corrects' : null;
}

/** The words that name an issue are read as if "see" stood before them. */
const SEE = 'see ';
const READ_SO_FAR = 0.8;

function namedInText(text: string, head: number, context: ReadingContext): Reading | null {
  const opening = text.slice(head, head + LONGEST_OPENING);
  const phrase = NAMED.exec(opening);
  const words = phrase?.[1];
  if (!phrase || words === undefined || /[([]/.test(words)) return null;
  const [reference, ...others] = readTagged(`${SEE}${words}`, context)?.references ?? [];
  if (!reference || others.length > 0) return null;
  const from = head + phrase[0].length - words.length - SEE.length;
  const [start, end] = [from + reference.start, from + reference.end];
  return {
    start,
    end,
    printed: text.slice(start, end),
    kind: 'cross-reference',
    groups: [],
    references: [{ ...reference, start, end, role: 'corrects' }],
    confidence: READ_SO_FAR,
    doubts: [],
  };
}

const overlap = (one: Reading, other: Reading): boolean =>
  one.start < other.end && other.start < one.end;
