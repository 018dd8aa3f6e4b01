import type { Passage } from '../../../shared/imports/passage.ts';
import { placeOf, type Span } from '../../../shared/issues/segment.ts';
import { lineBytes } from './line-bytes.ts';

/** Tells where lines of a text stand in its file, for people and, where that can be, in bytes. */
export type LinePassages = (span: Span) => Passage;

/** Lines counted from 0, end exclusive, as "lines 3 to 40". */
export function linePassages(bytes: Uint8Array, encoding: string, text: string): LinePassages {
  const count = text.split('\n').length;
  let starts: readonly number[] | null | undefined;
  return ({ start, end }) => {
    starts ??= lineBytes(bytes, encoding, count);
    const [from, to] = [starts?.[start], starts?.[Math.min(end, count)]];
    const place = placeOf({ start, end });
    return from === undefined || to === undefined ? { place } : { place, bytes: [from, to] };
  };
}
