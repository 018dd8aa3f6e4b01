import type { Box } from './pdf-page.ts';
import { type Affine, after, placeBox, toAffine } from './place-on-page.ts';

/** What is drawn on a page besides its text. */
export interface PageDrawing {
  readonly rules: readonly Box[];
  readonly frames: readonly Box[];
  readonly pictures: readonly Box[];
}

/** The orders by which pdf.js draws, and their numbers. */
export interface DrawingOrders {
  readonly orders: readonly number[];
  readonly values: readonly unknown[];
  readonly names: Readonly<Record<string, number>>;
}

/** A drawn line is at most this thick, in points; a frame is at least as wide and high as this. */
const RULE_THICKNESS = 4;
const LEAST_RULE = 24;
const LEAST_FRAME = 40;
/** A picture smaller than this is an ornament. */
const LEAST_PICTURE = 16;

/** Follows the orders of a page, its map to the page first, to rules, frames and pictures. */
export function readDrawing({ orders, values, names }: DrawingOrders, page: Affine): PageDrawing {
  const drawing = { rules: [] as Box[], frames: [] as Box[], pictures: [] as Box[] };
  const saved: Affine[] = [];
  let map = page;
  const kinds = kindsOf(names);
  for (const [index, order] of orders.entries()) {
    const value = values[index];
    const kind = kinds.get(order);
    if (kind === 'save') {
      saved.push(map);
      // A picture too large to be unpacked leaves nothing but its place.
      if (kinds.get(orders[index + 1] ?? -1) === 'transform') {
        const inner = toAffine(values[index + 1]);
        const empty = kinds.get(orders[index + 2] ?? -1) === 'restore';
        if (inner && empty) addPicture(drawing.pictures, after(map, inner));
      }
    } else if (kind === 'restore') map = saved.pop() ?? map;
    else if (kind === 'transform') map = after(map, toAffine(value) ?? identity);
    else if (kind === 'form') {
      saved.push(map);
      const inner = Array.isArray(value) ? toAffine(value[0]) : null;
      map = after(map, inner ?? identity);
    } else if (kind === 'picture') addPicture(drawing.pictures, map);
    else if (kind === 'path') addPath(drawing, map, value, names);
  }
  return drawing;
}

const identity: Affine = [1, 0, 0, 1, 0, 0];

type Kind = 'save' | 'restore' | 'transform' | 'form' | 'picture' | 'path';

function kindsOf(names: Readonly<Record<string, number>>): ReadonlyMap<number, Kind> {
  const kinds: readonly (readonly [Kind, readonly string[]])[] = [
    ['save', ['save']],
    ['restore', ['restore', 'paintFormXObjectEnd']],
    ['transform', ['transform']],
    ['form', ['paintFormXObjectBegin']],
    ['picture', ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject']],
    ['path', ['constructPath']],
  ];
  return new Map(
    kinds.flatMap(([kind, all]) => all.map((name) => [names[name] ?? -1, kind] as const)),
  );
}

/** Pictures fill the unit square of their place. */
function addPicture(pictures: Box[], map: Affine): void {
  const box = placeBox(map, [0, 0, 1, 1]);
  if (box.right - box.left >= LEAST_PICTURE && box.bottom - box.top >= LEAST_PICTURE) {
    pictures.push(box);
  }
}

function addPath(
  { rules, frames }: { rules: Box[]; frames: Box[] },
  map: Affine,
  value: unknown,
  names: Readonly<Record<string, number>>,
): void {
  const [paint, , extent] = Array.isArray(value) ? value : [];
  if (paint === names.endPath || !extent) return;
  const [x1, y1, x2, y2] = Array.from(extent as ArrayLike<number>);
  const corners = [x1, y1, x2, y2].map(Number);
  if (!corners.every(Number.isFinite)) return;
  const box = placeBox(map, corners as [number, number, number, number]);
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (height <= RULE_THICKNESS && width >= LEAST_RULE) rules.push(box);
  else if (height >= LEAST_FRAME && width >= LEAST_FRAME) frames.push(box);
}
