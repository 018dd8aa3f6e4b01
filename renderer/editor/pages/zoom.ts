/** Fitted to the width or the height of the pane, or in percent of the size on paper. */
export type Zoom = 'width' | 'page' | number;

/** CSS pixels to a point: a page at 100 % is as large as on paper. */
const PIXELS = 96 / 72;
const LEAST = 0.25;
/** Around and between pages, in pixels. */
export const PAGE_GAP = 16;

export const zoomSteps = [50, 75, 100, 125, 150, 200] as const;

interface Room {
  readonly width: number;
  readonly height: number;
}

/** How many pixels a point takes, so that `across` pages fit side by side. */
export function scaleOf(zoom: Zoom, page: Room, room: Room, across: number): number {
  if (typeof zoom === 'number') return (zoom / 100) * PIXELS;
  const width = (room.width - (across + 1) * PAGE_GAP) / (across * page.width);
  const height = (room.height - 2 * PAGE_GAP) / page.height;
  return Math.max(LEAST, zoom === 'width' ? width : Math.min(width, height));
}

/** In whole percent of the size on paper. */
export const percentOf = (scale: number): number => Math.round((scale / PIXELS) * 100);

/** The next step from what is shown, larger or smaller. */
export function nextZoom(percent: number, step: 1 | -1): number {
  const steps = step > 0 ? zoomSteps : [...zoomSteps].reverse();
  const next = steps.find((one) => (step > 0 ? one > percent : one < percent));
  return next ?? (step > 0 ? zoomSteps[zoomSteps.length - 1] : zoomSteps[0]) ?? 100;
}

/** A turn of the wheel changes the size by so much of itself. */
const TURN = 1.1;

/** After a turn of the wheel, between the smallest and the largest step. */
export function turnedZoom(percent: number, turn: 1 | -1): number {
  const wanted = Math.round(percent * TURN ** turn);
  return Math.min(200, Math.max(50, wanted));
}
