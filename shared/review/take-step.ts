import { z } from 'zod';
import { sameDecision } from '../manuscript/decision.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { projectManuscript } from '../manuscript/plain-text.ts';
import { taggedSpans } from '../manuscript/tagged-spans.ts';
import {
  findSpanState,
  findWords,
  type PlacedState,
  putSpanState,
  removeSpan,
  spanState,
} from './span-state.ts';

const placedState = spanState.extend({ start: z.int(), end: z.int() });

/** What a decision changed of one span; null where it was not, or is no longer, tagged. */
export const reviewStep = z.object({
  before: placedState.nullable(),
  after: placedState.nullable(),
});
export type ReviewStep = z.infer<typeof reviewStep>;

export const reversed = ({ before, after }: ReviewStep): ReviewStep => ({
  before: after,
  after: before,
});

/**
 * Takes a step in a text that may have changed since it was planned: the span must still stand as
 * it did before the step, wherever that is by now. Null where it does not, or where the step would
 * take words from another span on which a person has decided.
 */
export function takeStep(manuscript: Manuscript, { before, after }: ReviewStep): Manuscript | null {
  if (before === null && after === null) return manuscript;
  const now = before && findSpanState(manuscript, before.id);
  if (before && !(now && isAs(now, before))) return null;
  if (!after) return before && removeSpan(manuscript, before.id);
  const place = placeOf(manuscript, after, before && now ? now.start - before.start : null);
  if (!place || isTakenFromAnother(manuscript, after.id, place)) return null;
  return putSpanState(manuscript, { ...after, ...place });
}

/** `moved`: how far the span has moved since the step was planned; null where there is no span. */
function placeOf(manuscript: Manuscript, after: PlacedState, moved: number | null) {
  if (moved !== null) {
    const place = { start: after.start + moved, end: after.end + moved };
    const { text } = projectManuscript(manuscript);
    if (text.slice(place.start, place.end) === after.printed) return place;
  }
  return findWords(manuscript, after, after.start);
}

const isAs = (now: PlacedState, before: PlacedState): boolean =>
  now.printed === before.printed &&
  now.tag === before.tag &&
  sameDecision(now.decision, before.decision);

function isTakenFromAnother(
  manuscript: Manuscript,
  id: string,
  { start, end }: { start: number; end: number },
): boolean {
  for (const span of taggedSpans(manuscript)) {
    const isDecided = span.tag.id !== id && span.tag.decision !== undefined;
    if (isDecided && span.start < end && start < span.end) return true;
  }
  return false;
}
