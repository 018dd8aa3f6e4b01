/** Pixels left free above what is scrolled to. */
const MARGIN = 12;

/** The page that takes up the middle of a pane, from 0. */
export function pageInSight(pane: HTMLElement): number {
  const { top, height } = pane.getBoundingClientRect();
  const middle = top + height / 2;
  let nearest = { page: 0, distance: Number.POSITIVE_INFINITY };
  for (const figure of pane.querySelectorAll<HTMLElement>('[data-page]')) {
    const box = figure.getBoundingClientRect();
    const distance = Math.max(box.top - middle, 0, middle - box.bottom);
    if (distance < nearest.distance) nearest = { page: Number(figure.dataset.page), distance };
  }
  return nearest.page;
}

/** Scrolls to the head of a page. */
export function bringPageIntoSight(pane: HTMLElement, page: number): void {
  const figure = pane.querySelector(`[data-page="${page}"]`);
  if (!figure) return;
  pane.scrollTop += figure.getBoundingClientRect().top - pane.getBoundingClientRect().top - MARGIN;
}

/** Scrolls so that a line of a page is seen, where it is not. Heights are in points. */
export function bringLineIntoSight(
  pane: HTMLElement,
  page: number,
  { top, bottom }: { top: number; bottom: number },
  scale: number,
): void {
  const figure = pane.querySelector(`[data-page="${page}"]`)?.getBoundingClientRect();
  const shown = pane.getBoundingClientRect();
  if (!figure) return;
  const [above, below] = [figure.top + top * scale, figure.top + bottom * scale];
  const isSeen = above >= shown.top + MARGIN && below <= shown.bottom - MARGIN;
  if (!isSeen) pane.scrollTop += above - shown.top - shown.height / 3;
}
