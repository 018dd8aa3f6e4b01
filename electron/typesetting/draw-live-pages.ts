import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { GlyphKey, PageDrawing, PageMark } from '../../shared/pages/page-drawing.ts';
import {
  layOutLevel,
  mainFile,
  setAsideUnreadablePictures,
  supply,
  typesettingFailed,
} from './set-pages.ts';
import type { LevelledBefore, LiveOrder, LivePages, TypesettingFailure } from './typesetter.ts';
import type { TypstEngine } from './typst-engine.ts';
import { readVector } from './vector/read-vector.ts';

/**
 * Draws the pages of an issue that are not known yet. `outlined` are the glyphs whose outlines were
 * told before; those that are told now are added to it.
 */
export async function drawLivePages(
  engine: TypstEngine,
  live: LiveOrder,
  outlined: Set<GlyphKey>,
): Promise<Result<LivePages, TypesettingFailure>> {
  const { order, isHasty, known } = live;
  await supply(engine, order);
  const unreadablePictures = await setAsideUnreadablePictures(engine, order);
  const last = live.last ? stillGood(live.last, live) : undefined;
  const levelled = await layOutLevel(engine, mainFile(order), { last, isHasty, parts: true });
  if (!levelled.ok) return err(typesettingFailed(levelled.error));
  const vector = await engine.vector();
  if (!vector.ok) return err(typesettingFailed(vector.error));

  const { found } = vector.value;
  const document = readVector(vector.value.bytes);
  const drawings: Record<string, string> = {};
  const outlines: Record<GlyphKey, string> = {};
  for (const [index, { fingerprint }] of document.pages.entries()) {
    if (known.includes(fingerprint) || fingerprint in drawings) continue;
    const drawing = document.draw(index);
    drawings[fingerprint] = JSON.stringify(drawing);
    for (const glyph of glyphsOf(drawing)) {
      if (outlined.has(glyph)) continue;
      outlined.add(glyph);
      outlines[glyph] = document.outline(glyph);
    }
  }
  const { height, more } = levelled.value;
  return ok({
    pages: document.pages,
    drawings,
    outlines,
    unreadablePictures,
    levelled: { height, more, found },
  });
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
  const without = <Value>(
    values: Readonly<Record<string, Value>>,
    isOut: (name: string) => boolean,
  ): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !isOut(name)));
  return {
    height,
    more: isHasty
      ? more
      : without(more, (name) => changed.some((anchor) => name.endsWith(`-${anchor}`))),
    found: without(found, isLost),
  };
}

function* glyphsOf({ marks }: PageDrawing): Generator<GlyphKey> {
  for (const mark of marks) yield* glyphsOfMark(mark);
}

function* glyphsOfMark(mark: PageMark): Generator<GlyphKey> {
  if (mark.kind === 'text') for (const glyph of mark.glyphs) yield `${mark.face}:${glyph}`;
  if (mark.kind === 'clipped') for (const inner of mark.marks) yield* glyphsOfMark(inner);
}
