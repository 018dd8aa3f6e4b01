import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Flow, TypstProblem } from './typst-engine.ts';

/** Lays the columns out at a height in points, or, without one, as they come. */
export type LayOutAt = (height: number | null) => Promise<Result<Flow, TypstProblem>>;

export interface Balanced {
  readonly layout: Flow;
  /** Null where the columns run on as they come. */
  readonly height: number | null;
}

/** The columns are level when another half of a line would not fit; in points. */
const TOLERANCE = 6;
/** The first guess adds about half a line to each column's share, which most often is enough. */
const FIRST_SLACK = 7;
const ROUNDING = 0.1;
/** Two lines, in points. */
const LEVEL_ENOUGH = 26;

/**
 * Finds the least height of the columns, over all their pages, at which nothing is printed over
 * what follows: only the last page changes with it, and there the columns then end level. The
 * layout that is returned is the one laid out last.
 */
export async function balanceColumns(layOutAt: LayOutAt): Promise<Result<Balanced, TypstProblem>> {
  const natural = await layOutAt(null);
  if (!natural.ok) return natural;
  const { columns } = natural.value.page;
  if (columns === 1) return ok({ layout: natural.value, height: null });
  const { earlier, room, used } = lastPage(natural.value);

  let best: Balanced = { layout: natural.value, height: null };
  let [tooLow, enough] = [used / columns - TOLERANCE / 2, room];
  let tried: number | null = null;
  let slack = FIRST_SLACK;
  let guess = Math.min(used / columns + slack, (tooLow + enough) / 2);
  // Notes at the foot of earlier pages leave these less room than was counted: until a height is
  // seen to be too low, it may be lower.
  let isKnownTooLow = false;
  /** No height at all, over all pages. */
  const least = -earlier;
  let further = LEVEL_ENOUGH;
  while (enough - tooLow > TOLERANCE || (!isKnownTooLow && enough > least + TOLERANCE)) {
    if (enough - tooLow <= TOLERANCE) {
      tooLow = Math.max(least, enough - further);
      further *= 2;
      guess = (tooLow + enough) / 2;
    }
    tried = earlier + guess;
    const layout = await layOutAt(tried);
    if (!layout.ok) return layout;
    if (isOverprinted(layout.value)) {
      tooLow = guess;
      isKnownTooLow = true;
      slack *= 2;
    } else if (layout.value.end.page === layout.value.after.page) {
      enough = guess;
      best = { layout: layout.value, height: tried };
      const share = guess - spare(layout.value) - TOLERANCE / 2;
      if (!isKnownTooLow) tooLow = Math.max(least, Math.min(tooLow, share));
    } else {
      // As high as its page, it would end at the foot of that.
      enough = guess - Math.max(0, layout.value.after.y - layout.value.page.top);
    }
    // Half way, but from below in growing steps: the least height is near what the text needs.
    guess = Math.min(tooLow + slack, (tooLow + enough) / 2);
  }
  return best.height === tried ? ok(best) : again(best, layOutAt);
}

/** Whether the text of the columns runs on below the place where the page goes on, or off the page. */
export function isOverprinted({
  end,
  after,
  page,
}: Pick<Flow, 'end' | 'after'> & { readonly page?: Pick<Flow['page'], 'bottom'> }): boolean {
  if (page && end.y > page.bottom + ROUNDING) return true;
  return end.page > after.page || (end.page === after.page && end.y > after.y + ROUNDING);
}

async function again(best: Balanced, layOutAt: LayOutAt): Promise<Result<Balanced, TypstProblem>> {
  const layout = await layOutAt(best.height);
  return layout.ok ? ok({ ...best, layout: layout.value }) : layout;
}

/**
 * Of columns as they come: the height of one of them on all pages before the last, the room that
 * each has on the last, and what both use of it together.
 */
function lastPage({ page, start, end }: Flow): { earlier: number; room: number; used: number } {
  const onePage = start.page === end.page;
  const top = onePage ? start.y : page.top;
  const room = page.bottom - top;
  const earlier = onePage
    ? 0
    : page.bottom - start.y + (end.page - start.page - 1) * (page.bottom - page.top);
  // Columns run from right to left in a publication that does.
  const before = Math.round(Math.abs(end.x - start.x) / page.stride);
  return { earlier, room, used: before * room + end.y - top };
}

/** How much higher the columns of the last page are than each one's share of the text there. */
function spare({ page, start, end, after }: Flow): number {
  const top = start.page === after.page ? start.y : page.top;
  const height = after.y - top;
  const before = Math.round(Math.abs(end.x - start.x) / page.stride);
  return Math.max(0, height - (before * height + end.y - top) / page.columns);
}

/** Whether all of a text is on the page where its columns end. */
export const standsWhole = (flow: Flow): boolean =>
  !isOverprinted(flow) && flow.end.page === flow.after.page;

/** Whether a height that was found before the latest change of the text is still good. */
export const isLevel = (flow: Flow): boolean =>
  standsWhole(flow) && flow.after.y - flow.end.y <= LEVEL_ENOUGH;
