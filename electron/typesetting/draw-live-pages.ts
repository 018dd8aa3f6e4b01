import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { spliceBetween } from '../../shared/pages/page-changes.ts';
import type { GlyphKey, PageDrawing, PageMark } from '../../shared/pages/page-drawing.ts';
import {
  layOutLevel,
  mainFile,
  setAsideUnreadablePictures,
  supply,
  typesettingFailed,
} from './set-pages.ts';
import type {
  LevelledBefore,
  LiveOrder,
  LivePage,
  LivePages,
  TypesettingFailure,
} from './typesetter.ts';
import type { TypstEngine } from './typst-engine.ts';
import { type ReadTexts, readVector, type VectorDocument } from './vector/read-vector.ts';

/** What is kept from drawing to drawing of one issue. */
export interface LiveMemory {
  /** The glyphs whose outlines were told. */
  readonly outlined: Set<GlyphKey>;
  /** The pages of the last drawing, by their fingerprints, in their order. */
  drawn: ReadonlyMap<string, DrawnPage>;
  readonly texts: ReadTexts;
}

interface DrawnPage extends LivePage {
  readonly drawing: PageDrawing;
  /** Each as JSON. */
  readonly marks: readonly string[];
  readonly stretches: readonly string[];
}

export const newLiveMemory = (): LiveMemory => ({
  outlined: new Set(),
  drawn: new Map(),
  texts: new Map(),
});

/** Runs of letters that are held; then all are forgotten, for most of them are gone from the text. */
const MOST_TEXTS = 20_000;

/** Draws the pages of an issue that are not known yet. */
export async function drawLivePages(
  engine: TypstEngine,
  live: LiveOrder,
  memory: LiveMemory,
): Promise<Result<LivePages, TypesettingFailure>> {
  const { order, isHasty } = live;
  await supply(engine, order);
  const unreadablePictures = await setAsideUnreadablePictures(engine, order);
  const last = live.last ? stillGood(live.last, live) : undefined;
  const levelled = await layOutLevel(engine, mainFile(order), { last, isHasty, parts: true });
  if (!levelled.ok) return err(typesettingFailed(levelled.error));
  const vector = await engine.vector();
  if (!vector.ok) return err(typesettingFailed(vector.error));

  const { height, more } = levelled.value;
  const { found, bytes } = vector.value;
  if (memory.texts.size > MOST_TEXTS) memory.texts.clear();
  const document = readVector(bytes, memory.texts);
  const pages = document.pages.map((page, index) => {
    const { fingerprint, width, height } = page;
    return memory.drawn.get(fingerprint) ?? toldPage(document.draw(index), { width, height });
  });
  const before = [...memory.drawn.values()];
  memory.drawn = new Map(
    document.pages.flatMap(({ fingerprint }, index) => {
      const page = pages[index];
      return page ? [[fingerprint, page]] : [];
    }),
  );
  const isKnown = (page: DrawnPage | undefined) =>
    page !== undefined && live.known.includes(page.id);
  const fresh = pages.filter((page) => !isKnown(page));
  const drawings: Record<string, string> = {};
  const changes: Record<string, string> = {};
  for (const [index, page] of pages.entries()) {
    const since = before[index];
    if (isKnown(page)) continue;
    if (since && isKnown(since)) changes[page.id] = changesOf(since, page);
    else drawings[page.id] = wholeOf(page);
  }
  return ok({
    pages: pages.map(({ id, width, height }) => ({ id, width, height })),
    drawings,
    changes,
    outlines: outlinesFor(fresh, document, memory.outlined),
    unreadablePictures,
    levelled: { height, more, found },
  });
}

/**
 * Its id is made from what is told of it: the fingerprint of a page may differ from drawing to
 * drawing though its print does not, as typefaces are numbered in the order in which threads meet them.
 */
function toldPage(drawing: PageDrawing, size: { width: number; height: number }): DrawnPage {
  const marks = drawing.marks.map((mark) => JSON.stringify(mark));
  const stretches = drawing.stretches.map((stretch) => JSON.stringify(stretch));
  const id = createHash('sha1').update(wholeOf({ marks, stretches })).digest('base64url');
  return { id, ...size, drawing, marks, stretches };
}

type Told = Pick<DrawnPage, 'marks' | 'stretches'>;

/** A `PageDrawing` as JSON. */
const wholeOf = ({ marks, stretches }: Told): string =>
  `{"marks":[${marks.join()}],"stretches":[${stretches.join()}]}`;

/** `PageChanges` as JSON. */
function changesOf(before: DrawnPage, after: Told): string {
  const splice = (one: readonly string[], other: readonly string[]): string => {
    const { from, without, put } = spliceBetween(one, other);
    return `{"from":${from},"without":${without},"put":[${put.join()}]}`;
  };
  const marks = splice(before.marks, after.marks);
  const stretches = splice(before.stretches, after.stretches);
  return `{"since":${JSON.stringify(before.id)},"marks":${marks},"stretches":${stretches}}`;
}

function outlinesFor(
  pages: readonly DrawnPage[],
  document: VectorDocument,
  outlined: Set<GlyphKey>,
): Record<GlyphKey, string> {
  const outlines: Record<GlyphKey, string> = {};
  for (const glyph of glyphsOf(pages)) {
    if (outlined.has(glyph)) continue;
    outlined.add(glyph);
    outlines[glyph] = document.outline(glyph);
  }
  return outlines;
}

/**
 * What was found before and holds after the change. In haste, columns keep their lines and are given
 * more where they need them; only where a text is cut must fit at once.
 */
export function stillGood(
  { height, more, found }: LevelledBefore,
  { changed, isHasty }: Pick<LiveOrder, 'changed' | 'isHasty'>,
): LevelledBefore {
  const isLost = (name: string) =>
    changed.some((anchor) => name.startsWith(`${anchor}/`) && (!isHasty || name.endsWith('/cut')));
  const held = Object.entries(found).filter(([name]) => !isLost(name));
  // What runs over to another page depends on all that stands before it.
  return { height, more: isHasty ? more : {}, found: Object.fromEntries(held) };
}

/** Each once: a page has thousands of letters, and some hundred different ones. */
function* glyphsOf(pages: readonly DrawnPage[]): Generator<GlyphKey> {
  const faces = new Map<number, Set<number>>();
  const note = (mark: PageMark) => {
    if (mark.kind === 'clipped') mark.marks.forEach(note);
    if (mark.kind !== 'text') return;
    const noted = faces.get(mark.face) ?? new Set();
    faces.set(mark.face, noted);
    for (const glyph of mark.glyphs) noted.add(glyph);
  };
  for (const { drawing } of pages) drawing.marks.forEach(note);
  for (const [face, glyphs] of faces) for (const glyph of glyphs) yield `${face}:${glyph}`;
}
