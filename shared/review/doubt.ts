import type { Occurrence } from '../citations/occurrence.ts';
import { DOUBTFUL, type Reading, type ReferenceReading } from '../citations/reading.ts';
import { normaliseName } from '../references/normalise-name.ts';
import type { Resolution } from '../references/resolution.ts';

/** Why something waits for a person, gravest first: an item has the first reason that fits. */
export const reviewReasons = [
  'changed',
  'ambiguous',
  'disagreement',
  'doubtful',
  'same-source',
  'suggestion',
  'dangling',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export interface Doubt {
  readonly reason: ReviewReason;
  /** What all items have in common for which one decision is likely to serve, in words. */
  readonly kind: string;
  /** Why it is doubted, in words for the editor; never empty. */
  readonly why: readonly string[];
  readonly confidence: number;
}

/** What is doubtful about something that stands tagged in a text; null where nothing is. */
export function doubtOf(
  { tag, printed, reading, decision }: Pick<Occurrence, 'tag' | 'printed' | 'reading' | 'decision'>,
  resolutions: readonly Resolution[],
): Doubt | null {
  if (decision?.verdict === 'rejected') return null;
  const noun = tag === 'citation' ? 'citation' : 'reference';
  if (!reading) return changed(`no longer a ${noun}`, `The words no longer read as a ${noun}.`);
  if (decision) {
    const isOfOtherWords = decision.reading && decision.reading.printed !== printed;
    return isOfOtherWords
      ? changed('changed since it was confirmed', 'Its words were changed since it was confirmed.')
      : null;
  }
  return (
    ofResolution('ambiguous', reading, resolutions) ??
    ofReading(reading) ??
    ofResolution('dangling', reading, resolutions)
  );
}

/** A name that nobody knows and that is nearly one of a known source. */
export const doubtOfName = (
  printed: string,
  known: string,
  { reason, confidence }: { readonly reason: string; readonly confidence: number },
): Doubt => ({
  reason: 'same-source',
  kind: `${printed}: perhaps ${known}`,
  why: [`“${printed}” is perhaps ${known}: ${asSentence(reason)}`],
  confidence,
});

/** A source that running text names, and that is a citation only once a person says so. */
export function doubtOfSuggestion({ groups, confidence, doubts }: Reading): Doubt {
  const name = groups[0]?.sources[0]?.name ?? 'a source';
  return {
    reason: 'suggestion',
    kind: `${name} in running text`,
    why: (doubts.length > 0 ? doubts : ['named in running text']).map(asSentence),
    confidence,
  };
}

const changed = (kind: string, why: string): Doubt => ({
  reason: 'changed',
  kind,
  why: [why],
  confidence: 0,
});

function ofReading({ groups, references, confidence, doubts }: Reading): Doubt | null {
  if (confidence >= DOUBTFUL) return null;
  const why = doubts.length > 0 ? doubts : ['it reads only weakly as a citation'];
  const shape = [nameOrShape(groups), ...references.map(shapeOfReference)].filter(Boolean);
  return {
    reason: 'doubtful',
    kind: `${shape.join(' and ')}: ${why.join(', ')}`,
    why: why.map(asSentence),
    confidence,
  };
}

function ofResolution(
  state: 'ambiguous' | 'dangling',
  { references, confidence }: Reading,
  resolutions: readonly Resolution[],
): Doubt | null {
  const position = resolutions.findIndex((resolution) => resolution.state === state);
  const reference = references[position];
  if (!reference) return null;
  const shape = shapeOfReference(reference);
  if (state === 'dangling') {
    const why = 'Its issue is not in the archive yet. It resolves by itself when the issue comes.';
    return { reason: state, kind: `${shape}: not in the archive`, why: [why], confidence };
  }
  const candidates = resolutions[position]?.candidates ?? [];
  if (isLinkAndWords(reference)) {
    const why = [...new Set(candidates.map(({ reason }) => asSentence(reason)))];
    return {
      reason: 'disagreement',
      kind: `${shape}: words and link disagree`,
      why: why.length > 0 ? why : ['Its words mean one issue, and its link leads to another.'],
      confidence,
    };
  }
  const why = [`It may mean any of ${candidates.length} issues.`];
  return { reason: state, kind: `${shape}: several issues`, why, confidence };
}

/** A link to an issue, on words that say themselves which one they mean. */
const isLinkAndWords = ({ address, dates, number, title }: ReferenceReading): boolean =>
  address !== undefined && (dates.length > 0 || number !== null || title !== undefined);

/** The one name that is cited, or how many names there are and whether days are printed. */
function nameOrShape(groups: Reading['groups']): string {
  const names = groups.flatMap(({ sources }) => sources.map(({ name }) => name));
  if (groups.length === 0) return '';
  if (names.length === 1) return names[0] ?? '';
  const isDated = groups.every(({ dates }) => dates.length > 0);
  return `${names.length} sources${isDated ? '' : ' without all dates'}`;
}

function shapeOfReference(reference: ReferenceReading): string {
  const { publication, number, volume, title, address, dates } = reference;
  const name = publication === null ? 'this publication' : normaliseName(publication);
  if (address !== undefined) return `${name} by address`;
  if (number !== null) return `${name} by number`;
  if (dates.length > 0) return `${name} by date`;
  if (volume !== null) return `${name} by volume`;
  return title === undefined ? `${name} by name` : `${name} by title`;
}

const asSentence = (doubt: string): string =>
  `${doubt.charAt(0).toUpperCase()}${doubt.slice(1)}${doubt.endsWith('.') ? '' : '.'}`;
