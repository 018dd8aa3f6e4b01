import type { Shift, Turn } from './annotations.ts';
import type { List, ListItem } from './manuscript.ts';

type Row = Omit<ListItem, 'children'>;

/** An item, and how many stand over it. */
interface Placed {
  readonly row: Row;
  readonly depth: number;
  /** The list that it stood in. */
  readonly list: List;
}

/**
 * The list with the items of accepted suggestions one level deeper or less deep. What stands under
 * one keeps its own depth as far as there is still something to stand under; no word changes its
 * place.
 */
export function shiftItems(list: List, isAccepted: (turn: Turn) => boolean): List {
  const placed = [...placedIn(list, 0)];
  const shiftOf = ({ turn }: Row) => (turn && isAccepted(turn) ? (steps[turn.into] ?? 0) : 0);
  if (placed.every(({ row }) => shiftOf(row) === 0)) return list;
  const open: List[] = [{ ...list, items: [] }];
  for (const { row, depth, list: own } of placed) {
    const wanted = Math.max(depth + shiftOf(row), 0);
    open.length = Math.min(wanted + 1, open.length);
    if (open.length <= wanted) openUnder(open, own);
    open.at(-1)?.items.push({ ...row });
  }
  return open[0] ?? list;
}

const steps: Readonly<Partial<Record<Turn['into'], number>>> = {
  deeper: 1,
  shallower: -1,
} satisfies Record<Shift, number>;

function* placedIn(list: List, depth: number): Generator<Placed> {
  for (const { children, ...row } of list.items) {
    yield { row, depth, list };
    if (children) yield* placedIn(children, depth + 1);
  }
}

/** A list under the last item that is open, of the kind of another; none where there is no item. */
function openUnder(open: List[], { items: _, ...kind }: List): void {
  const over = open.at(-1)?.items.at(-1);
  if (!over) return;
  over.children = { ...kind, items: [] };
  open.push(over.children);
}
