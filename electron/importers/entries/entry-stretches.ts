import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { TextPlaces } from '../text-places.ts';

/** A stretch of a text, end exclusive. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * What a file says of itself before, between and after its entries, which are given in their
 * order. Blank space and what only closes elements needs no word. From `stoppedAt`, if anywhere,
 * the file was not read.
 */
export function stretchesAround(
  entries: readonly Extent[],
  source: string,
  places: TextPlaces,
  stoppedAt: number | null,
): Stretch[] {
  const whole = stoppedAt ?? source.length;
  const starts = [0, ...entries.map(({ end }) => end)];
  const ends = [...entries.map(({ start }) => start), whole];
  const around = starts.flatMap((start, index): Stretch[] => {
    const end = ends[index] ?? whole;
    const between = source.slice(start, end).replace(/<\/[^<>]{0,200}>|<!--[\s\S]*?(?:-->|$)/g, '');
    if (!/[\p{L}\p{N}]/u.test(between)) return [];
    const reason = 'What the file says of itself and its site.';
    return [{ ...places.passage('', start, end), fate: 'metadata', reason }];
  });
  if (stoppedAt === null) return around;
  const reason = 'There are too many faults before it.';
  return [...around, { ...places.passage('', stoppedAt, source.length), fate: 'unread', reason }];
}
