import { z } from 'zod';
import { supportedSentence } from '../citations/supported-sentence.ts';
import { identifier } from '../kernel/identifier.ts';
import { decision } from '../manuscript/decision.ts';
import { inlineContainers, mapInlines } from '../manuscript/inline-containers.ts';
import { inlineText } from '../manuscript/inline-text.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { taggedSpans } from '../manuscript/tagged-spans.ts';
import { type TagOnly, unwrapTags, wrapStretch } from '../manuscript/wrap-span.ts';
import { sameWords } from './same-words.ts';

/** How a span stands in its text, apart from where: what one step of a decision changes. */
export const spanState = z.object({
  id: identifier,
  tag: z.enum(['citation', 'cross-reference']),
  printed: z.string(),
  /** The sentence that it supports, by which its place is found again. */
  sentence: z.string(),
  decision: decision.optional(),
});
export type SpanState = z.infer<typeof spanState>;

/** A state and where it is: offsets into the plain-text projection. */
export interface PlacedState extends SpanState {
  readonly start: number;
  readonly end: number;
}

/** The span with this id as it stands now; null where it is not tagged. */
export function findSpanState(manuscript: Manuscript, id: string): PlacedState | null {
  for (const { tag, printed, start, end } of taggedSpans(manuscript)) {
    if (tag.id !== id) continue;
    const place = { id, tag: tag.type, printed, start, end };
    const state = { ...place, sentence: sentenceAt(manuscript, start, end) };
    return tag.decision ? { ...state, decision: tag.decision } : state;
  }
  return null;
}

/**
 * Where these words of this sentence stand now, nearest to an offset; null where they are no more.
 * Among several places, one that is not tagged otherwise comes first.
 */
export function findWords(
  manuscript: Manuscript,
  { printed, sentence }: Pick<SpanState, 'printed' | 'sentence'>,
  near: number,
): { start: number; end: number } | null {
  const places = [...inlineContainers(manuscript)].flatMap(({ inlines, start }) => {
    const text = inlineText(inlines);
    return placesOf(text, printed)
      .filter((at) => sameWords(supportedSentence(text, at, at + printed.length), sentence))
      .map((at) => start + at);
  });
  places.sort((one, other) => Math.abs(one - near) - Math.abs(other - near));
  const [start] = places;
  return start === undefined ? null : { start, end: start + printed.length };
}

/** Every place of these words in a text, without overlaps. */
export function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push(at);
  }
  return places;
}

/** The sentence that a stretch of the projection supports. */
export function sentenceAt(manuscript: Manuscript, start: number, end: number): string {
  for (const { inlines, start: from, end: to } of inlineContainers(manuscript)) {
    if (start >= from && end <= to) {
      return supportedSentence(inlineText(inlines), start - from, end - from);
    }
  }
  return '';
}

/** Tags a stretch of the projection like this; the span with its id stands nowhere else. */
export function putSpanState(
  manuscript: Manuscript,
  { start, end, id, tag, decision: decided }: Omit<PlacedState, 'printed' | 'sentence'>,
): Manuscript {
  const span: TagOnly = { type: tag, id, ...(decided && { decision: decided }) };
  const starts = new Map(
    [...inlineContainers(manuscript)].map((place) => [place.path.join('/'), place]),
  );
  return mapInlines(removeSpan(manuscript, id), (inlines, path) => {
    const place = starts.get(path.join('/'));
    if (!place || start < place.start || end > place.end) return inlines;
    return wrapStretch(inlines, { start: start - place.start, end: end - place.start }, span);
  });
}

/** Takes the tag off the words of a span. */
export const removeSpan = (manuscript: Manuscript, id: string): Manuscript =>
  mapInlines(manuscript, (inlines) =>
    inlines.some((one) => 'id' in one && one.id === id)
      ? unwrapTags(inlines, (tag) => tag.id === id)
      : inlines,
  );
