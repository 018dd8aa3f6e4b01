import type { Direction } from '../language/text-direction.ts';

interface Placed {
  readonly x: number;
  readonly text: string;
}

/** A run and the way its letters run. */
export interface Ordered<Run> {
  readonly run: Run;
  readonly direction: Direction;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LETTER = /\p{L}/u;
const FIGURE = /\p{N}/u;

/** Figures run from left to right, but what stands beside them runs as the text does. */
type Kind = Direction | 'figures' | null;

/** Which way a whole text runs: as most of its letters do. */
export function directionOfText(text: string): Direction {
  const letters = [...text].filter((letter) => LETTER.test(letter));
  const turned = letters.filter((letter) => RIGHT_TO_LEFT.test(letter));
  return turned.length * 2 > letters.length ? 'rtl' : 'ltr';
}

/**
 * The runs of one line of a text as they are read: what runs the way of the text one after the
 * other, and what runs against it (a name in Latin letters, a number in Arabic) as a whole in its
 * own way.
 */
export function lineOrder<Run extends Placed>(
  runs: readonly Run[],
  direction: Direction,
): Ordered<Run>[] {
  const across = [...runs].sort((one, other) => one.x - other.x);
  const kinds = across.map(({ text }) => kindOf(text));
  const ordered = across.map((run, index) => ({
    run,
    direction: settled(kinds, index, direction),
  }));
  const parts: Ordered<Run>[][] = [];
  for (const one of ordered) {
    const last = parts.at(-1);
    if (last?.[0]?.direction === one.direction) last.push(one);
    else parts.push([one]);
  }
  const read = parts.map((part) => (part[0]?.direction === 'rtl' ? part.reverse() : part));
  return (direction === 'rtl' ? read.reverse() : read).flat();
}

/** Null where a run has neither letters nor figures: spaces, punctuation. */
function kindOf(text: string): Kind {
  if (RIGHT_TO_LEFT.test(text)) return 'rtl';
  if (LETTER.test(text)) return 'ltr';
  return FIGURE.test(text) ? 'figures' : null;
}

/** What has no way of its own runs with both its neighbours, or else as the text does. */
function settled(kinds: readonly Kind[], index: number, direction: Direction): Direction {
  const own = kinds[index];
  if (own) return own === 'figures' ? 'ltr' : own;
  const way = (kind: Kind | undefined) => (kind === 'figures' ? direction : kind);
  const before = way(kinds.slice(0, index).findLast((kind) => kind !== null));
  const after = way(kinds.slice(index + 1).find((kind) => kind !== null));
  return before && before === after ? before : direction;
}
