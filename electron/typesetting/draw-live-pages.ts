import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { drawnPage, type LiveMemory } from './live-memory.ts';
import {
  layOutLevel,
  mainFile,
  setAsideUnreadablePictures,
  supply,
  typesettingFailed,
} from './set-pages.ts';
import { outlinesFor, toldPages } from './told-pages.ts';
import type { LevelledBefore, LiveOrder, LivePages, TypesettingFailure } from './typesetter.ts';
import type { TypstEngine } from './typst-engine.ts';
import { readVector } from './vector/read-vector.ts';

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
  const before = memory.drawn;
  const known = new Map(before.map((page) => [page.fingerprint, page]));
  const pages = document.pages.map(({ fingerprint, width, height }, index) => {
    const page = { fingerprint, width, height };
    return known.get(fingerprint) ?? drawnPage(page, document.draw(index));
  });
  memory.drawn = pages;
  memory.found = found;
  memory.block = null;
  const fresh = pages.filter(({ id }) => !live.known.includes(id));
  const marks = fresh.flatMap(({ drawing }) => drawing.marks);
  return ok({
    ...toldPages(pages, before, live.known),
    outlines: outlinesFor(marks, document, memory.outlined),
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
  const held = Object.entries(found).filter(([name]) => !isLost(name));
  // What runs over to another page depends on all that stands before it.
  return { height, more: isHasty ? more : {}, found: Object.fromEntries(held) };
}
