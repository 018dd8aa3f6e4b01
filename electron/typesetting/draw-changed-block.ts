import type { PageDrawing } from '../../shared/pages/page-drawing.ts';
import { type DrawnBlock, drawnPage, type LiveMemory } from './live-memory.ts';
import { findPrint, putPrint } from './placed-print.ts';
import { outlinesFor, toldPages } from './told-pages.ts';
import type { BlockOrder, BlockPages } from './typesetter.ts';
import type { TypstEngine } from './typst-engine.ts';
import { readVector, type VectorDocument } from './vector/read-vector.ts';

/**
 * Draws the pages of the last drawing with one block of a text changed. Only that is set, by itself:
 * where it takes as many lines as before, all else stays where it is. Null where that does not hold,
 * or where the block as it was, set by itself, is not what stands on the pages.
 */
export async function drawChangedBlock(
  engine: TypstEngine,
  order: BlockOrder,
  memory: LiveMemory,
): Promise<BlockPages | null> {
  if (isCut(order, memory)) return null;
  const before = await blockBefore(engine, order, memory);
  if (!before || (order.tellsItsPage && !isOnOnePage(before))) return null;
  if (order.notesBefore !== null && !isFollowed(before, order, memory)) return null;
  const set = await setAlone(engine, order, 'after', before.widths, memory);
  const [after, ...others] = set?.prints ?? [];
  if (!set || !after || !isNear(after.height, before.height)) return null;
  // Which of the widths is that of its column is not known once they differ.
  if (!others.every((other) => isSame(other.drawing, after.drawing))) return null;
  const drawings = memory.drawn.map(({ drawing }) => drawing);
  const put = putPrint(drawings, partOf(order), before.pieces, after.drawing);
  if (!put) return null;

  const pages = memory.drawn;
  memory.drawn = pages.map((page, index) => {
    const drawing = put.pages[index] ?? page.drawing;
    return drawing === page.drawing ? page : drawnPage({ ...page, fingerprint: null }, drawing);
  });
  memory.block = { ...before, told: toldBlock(order, 'after'), pieces: put.pieces };
  return {
    ...toldPages(memory.drawn, pages, order.known),
    outlines: outlinesFor(after.drawing.marks, set.document, memory.outlined),
  };
}

/** Whether the block goes on elsewhere from a place within a line: where that is depends on its words. */
function isCut({ before: { anchor }, place }: BlockOrder, { found }: LiveMemory): boolean {
  const cut = found[`${anchor}/cut`] as { blocks: number; pieces: number } | undefined;
  return cut !== undefined && cut.pieces > 0 && cut.blocks === place;
}

/** The block as it was, on the pages where it stands. */
async function blockBefore(
  engine: TypstEngine,
  order: BlockOrder,
  memory: LiveMemory,
): Promise<DrawnBlock | null> {
  const told = toldBlock(order, 'before');
  if (memory.block?.told === told) return memory.block;
  const set = await setAlone(engine, order, 'before', null, memory);
  const drawings = memory.drawn.map(({ drawing }) => drawing);
  const found = (set?.prints ?? []).flatMap(({ drawing, height }, width) => {
    const pieces = findPrint(drawings, partOf(order), drawing);
    return pieces ? [{ width, height, pieces }] : [];
  });
  const [first] = found;
  if (!first) return null;
  const { height, pieces } = first;
  return { told, widths: found.map(({ width }) => width), height, pieces };
}

const isOnOnePage = ({ pieces }: DrawnBlock): boolean =>
  new Set(pieces.map(({ page }) => page)).size === 1;

/**
 * Whether the next block begins below it in its column. Then the notes that it calls have their room
 * there, from whichever of its lines they are called.
 */
function isFollowed(
  { pieces: [piece, ...others] }: DrawnBlock,
  { before, place }: BlockOrder,
  { drawn }: LiveMemory,
): boolean {
  if (!piece || others.length > 0) return false;
  const stretches = drawn[piece.page]?.drawing.stretches ?? [];
  const of = (place: number) =>
    stretches.filter(({ part }) => part === `${before.anchor}/${place}`);
  const own = of(place);
  const foot = Math.max(...own.map(({ y }) => y));
  const right = Math.max(...own.map(({ x, width }) => x + width));
  return of(place + 1).some(({ x, y }) => y > foot && x < right && x >= piece.shift[0] - 1);
}

interface SetAlone {
  readonly document: VectorDocument;
  readonly prints: readonly { readonly height: number; readonly drawing: PageDrawing }[];
}

/** Sets a block by itself, in all of the widths that columns may have where none is told. */
async function setAlone(
  engine: TypstEngine,
  { design, issue, place, notesBefore, ...order }: BlockOrder,
  when: 'before' | 'after',
  widths: readonly number[] | null,
  { texts }: LiveMemory,
): Promise<SetAlone | null> {
  const told = JSON.stringify({
    ...{ design, issue, place, notesBefore },
    ...{ briefing: order[when], widths },
  });
  await engine.write('/block.json', new TextEncoder().encode(told));
  const laidOut = await engine.layOut('/library/block-alone.typ');
  const vector = laidOut.ok ? await engine.vector() : laidOut;
  if (!vector.ok) return null;
  const document = readVector(vector.value.bytes, texts);
  const drawn = document.pages.map(({ height }, page) => ({
    height,
    drawing: document.draw(page),
  }));
  return { document, prints: drawn };
}

const partOf = ({ before, place }: BlockOrder): string => `${before.anchor}/${place}`;

const toldBlock = ({ place, ...order }: BlockOrder, when: 'before' | 'after'): string =>
  JSON.stringify([order[when], place]);

const isSame = (one: PageDrawing, other: PageDrawing): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;
