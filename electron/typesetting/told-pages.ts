import { spliceBetween } from '../../shared/pages/page-changes.ts';
import type { GlyphKey, PageMark } from '../../shared/pages/page-drawing.ts';
import { type DrawnPage, wholeOf } from './live-memory.ts';
import type { LivePages } from './typesetter.ts';
import type { VectorDocument } from './vector/read-vector.ts';

/** Tells of pages what is not known of them: all, or what has changed since the page in their place. */
export function toldPages(
  pages: readonly DrawnPage[],
  before: readonly DrawnPage[],
  known: readonly string[],
): Pick<LivePages, 'pages' | 'drawings' | 'changes'> {
  const isKnown = new Set(known);
  const drawings: Record<string, string> = {};
  const changes: Record<string, string> = {};
  for (const [index, page] of pages.entries()) {
    const since = before[index];
    if (isKnown.has(page.id)) continue;
    if (since && isKnown.has(since.id)) changes[page.id] = changesOf(since, page);
    else drawings[page.id] = wholeOf(page);
  }
  return {
    pages: pages.map(({ id, width, height }) => ({ id, width, height })),
    drawings,
    changes,
  };
}

/** `PageChanges` as JSON. */
function changesOf(before: DrawnPage, after: DrawnPage): string {
  const splice = (one: readonly string[], other: readonly string[]): string => {
    const { from, without, put } = spliceBetween(one, other);
    return `{"from":${from},"without":${without},"put":[${put.join()}]}`;
  };
  const marks = splice(before.marks, after.marks);
  const stretches = splice(before.stretches, after.stretches);
  return `{"since":${JSON.stringify(before.id)},"marks":${marks},"stretches":${stretches}}`;
}

/** The outlines of glyphs that marks are the first to have. */
export function outlinesFor(
  marks: Iterable<PageMark>,
  document: VectorDocument,
  outlined: Set<GlyphKey>,
): Record<GlyphKey, string> {
  const outlines: Record<GlyphKey, string> = {};
  for (const glyph of glyphsOf(marks)) {
    if (outlined.has(glyph)) continue;
    outlined.add(glyph);
    outlines[glyph] = document.outline(glyph);
  }
  return outlines;
}

/** Each once: a page has thousands of letters, and some hundred different ones. */
function* glyphsOf(marks: Iterable<PageMark>): Generator<GlyphKey> {
  const faces = new Map<number, Set<number>>();
  const note = (mark: PageMark) => {
    if (mark.kind === 'clipped') mark.marks.forEach(note);
    if (mark.kind !== 'text') return;
    const noted = faces.get(mark.face) ?? new Set();
    faces.set(mark.face, noted);
    for (const glyph of mark.glyphs) noted.add(glyph);
  };
  for (const mark of marks) note(mark);
  for (const [face, glyphs] of faces) for (const glyph of glyphs) yield `${face}:${glyph}`;
}
