import { mapInlines } from '../manuscript/inline-containers.ts';
import { inlineText, isAside } from '../manuscript/inline-text.ts';
import type { Citation, CrossReference, Inline, Manuscript } from '../manuscript/manuscript.ts';
import { normaliseInlines } from '../manuscript/normalise-manuscript.ts';
import { sliceInlines } from '../manuscript/slice-inlines.ts';
import { spanContent, spanSlice } from '../manuscript/wrap-span.ts';
import { withLinkReferences } from '../references/link-reference.ts';
import type { Reading, ReadingContext } from './reading.ts';
import { type Recognise, recogniseCitations } from './recognise-citations.ts';

type Tag = Citation | CrossReference;

/**
 * Wraps every recognised citation and reference of a manuscript. The text stays as it is; tagging
 * twice is the same as once. What a person decided is never touched.
 */
export function tagManuscript(
  manuscript: Manuscript,
  context: ReadingContext,
  newId: () => string,
  recognise: Recognise = recogniseCitations,
): Manuscript {
  return mapInlines(manuscript, (inlines) => tagInlines(inlines, context, newId, recognise));
}

/**
 * The same for one paragraph or other container. Tags without a decision follow the text: they
 * keep their id where it still reads as a citation, and are taken off where it does not. Returns
 * the same array where nothing is to be changed.
 */
export function tagInlines(
  inlines: Inline[],
  context: ReadingContext,
  newId: () => string,
  recognise: Recognise = recogniseCitations,
): Inline[] {
  const pieces = placeInlines(inlines);
  const decided = pieces.filter(({ inline }) => isTag(inline) && inline.decision !== undefined);
  const printed = recognise(inlineText(inlines), context);
  const readings = withLinkReferences(printed, inlines, context).filter(
    (reading) => !decided.some((piece) => overlap(piece, reading)) && !isHeld(pieces, reading),
  );
  if (isAsRead(pieces, readings)) return inlines;
  const loosened = pieces.flatMap(({ inline }) =>
    isTag(inline) && inline.decision === undefined ? inline.content : [inline],
  );
  const ids = giveIds(pieces, readings, newId);
  return normaliseInlines(wrap(loosened, readings, ids));
}

interface Piece {
  readonly inline: Inline;
  readonly start: number;
  readonly end: number;
}

function placeInlines(inlines: readonly Inline[]): Piece[] {
  let start = 0;
  return inlines.map((inline) => {
    const end = start + inlineText([inline]).length;
    const piece = { inline, start, end };
    start = end;
    return piece;
  });
}

const isTag = (inline: Inline): inline is Tag =>
  inline.type === 'citation' || inline.type === 'cross-reference';

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end;

/** A mention with an authority record, or one that the span would cut, keeps its place. */
function isHeld(pieces: readonly Piece[], reading: Reading): boolean {
  return pieces.some((piece) => {
    if (piece.inline.type !== 'mention' || !overlap(piece, reading)) return false;
    const isInside = piece.start >= reading.start && piece.end <= reading.end;
    return piece.inline.record !== undefined || !isInside;
  });
}

function isAsRead(pieces: readonly Piece[], readings: readonly Reading[]): boolean {
  const tags = pieces.filter(({ inline }) => isTag(inline) && inline.decision === undefined);
  return (
    tags.length === readings.length &&
    tags.every(({ inline, start, end }, index) => {
      const reading = readings[index];
      return start === reading?.start && end === reading.end && inline.type === tagType(reading);
    })
  );
}

const tagType = (reading: Reading): Tag['type'] =>
  reading.kind === 'cross-reference' ? 'cross-reference' : 'citation';

/** Each tag without a decision hands its id to the first reading that shares text with it. */
function giveIds(
  pieces: readonly Piece[],
  readings: readonly Reading[],
  newId: () => string,
): string[] {
  const free = pieces.filter(({ inline }) => isTag(inline) && inline.decision === undefined);
  let next = 0;
  return readings.map((reading) => {
    while (next < free.length && (free[next]?.end ?? 0) <= reading.start) next += 1;
    const piece = free[next];
    if (!piece || !isTag(piece.inline) || !overlap(piece, reading)) return newId();
    next += 1;
    return piece.inline.id;
  });
}

function wrap(
  inlines: readonly Inline[],
  readings: readonly Reading[],
  ids: readonly string[],
): Inline[] {
  const wrapped: Inline[] = [];
  let done = 0;
  for (const [index, reading] of readings.entries()) {
    wrapped.push(...sliceInlines(inlines, done, reading.start));
    const { before, inside } = spanSlice(inlines, reading.start, reading.end);
    const id = ids[index] ?? '';
    wrapped.push(...before);
    wrapped.push({ type: tagType(reading), id, content: spanContent(inside) });
    // Notes and footnotes cannot stand in a tag; they follow it.
    wrapped.push(...inside.filter(isAside));
    done = reading.end;
  }
  wrapped.push(...sliceInlines(inlines, done, Number.POSITIVE_INFINITY));
  return wrapped;
}
