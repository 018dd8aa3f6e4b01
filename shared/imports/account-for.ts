import type { Passage } from './passage.ts';
import type { Stretch } from './stretch.ts';

/** A passage with what was made of it: a briefing, by whatever the caller knows it by. */
export interface OwnedPassage<Owner> {
  readonly owner: Owner;
  readonly passage: Passage;
}

export interface FileToAccountFor<Owner> {
  /** In bytes. */
  readonly length: number;
  readonly passages: readonly OwnedPassage<Owner>[];
  readonly stretches: readonly Stretch[];
  /** Whether there is a letter or digit in these bytes; asked only of what nobody named. */
  holdsWords(start: number, end: number): boolean;
}

/**
 * What became of a range of bytes. `by-place` is what was read by a format that cannot tell its
 * bytes (a compressed document): its passages and stretches stand in `byPlace`.
 */
export type Outcome<Owner> =
  | { readonly kind: 'briefing'; readonly owner: Owner; readonly place: string }
  | ({ readonly kind: 'stretch' } & Pick<Stretch, 'fate' | 'reason' | 'place'>)
  | { readonly kind: 'by-place' };

export interface AccountedRange<Owner> {
  /** From 0, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly outcome: Outcome<Owner>;
}

export interface Account<Owner> {
  /** Gapless, in order, from the first byte of the file to its last. */
  readonly ranges: readonly AccountedRange<Owner>[];
  /** Outcomes whose bytes are not known, in the order given. */
  readonly byPlace: readonly Outcome<Owner>[];
}

/** Why bytes with words in them are in no briefing and in no stretch that was named. */
export const UNNAMED = 'No reading of the file took it up.';

/**
 * The account of a whole file. Where two claims overlap, the narrow one goes before the wide one,
 * for it says more; a briefing before a stretch as long, and mere markup last of all. What nobody
 * named is markup if there is no word in it.
 */
export function accountFor<Owner>(file: FileToAccountFor<Owner>): Account<Owner> {
  const outcomes: readonly Claim<Owner>[] = [
    ...file.passages.map(({ owner, passage: { place, bytes } }) => ({
      outcome: { kind: 'briefing' as const, owner, place },
      bytes,
    })),
    ...file.stretches.map(({ fate, reason, place, bytes }) => ({
      outcome: { kind: 'stretch' as const, fate, place, ...(reason && { reason }) },
      bytes,
    })),
  ];
  const byPlace = outcomes.filter(({ bytes }) => !bytes).map(({ outcome }) => outcome);
  const spans = outcomes.flatMap((claim) => spanOf(claim, file.length));
  const judge = (start: number, end: number): Outcome<Owner> => {
    const place = `bytes ${start} to ${end}`;
    if (!file.holdsWords(start, end)) return { kind: 'stretch', fate: 'markup', place };
    if (byPlace.length > 0) return { kind: 'by-place' };
    return { kind: 'stretch', fate: 'unread', place, reason: UNNAMED };
  };
  return { ranges: layOut(spans, file.length, judge), byPlace };
}

interface Claim<Owner> {
  readonly outcome: Outcome<Owner>;
  readonly bytes: Passage['bytes'];
}

/** A claim on bytes that the file really has. */
interface Span<Owner> {
  readonly start: number;
  readonly end: number;
  readonly outcome: Outcome<Owner>;
}

function spanOf<Owner>({ outcome, bytes }: Claim<Owner>, length: number): Span<Owner>[] {
  const [start, end] = bytes ?? [0, 0];
  return start < Math.min(end, length) ? [{ start, end: Math.min(end, length), outcome }] : [];
}

/** Each piece between two boundaries goes to the first claim, by rank, that covers it. */
function layOut<Owner>(
  spans: readonly Span<Owner>[],
  length: number,
  judge: (start: number, end: number) => Outcome<Owner>,
): AccountedRange<Owner>[] {
  const bounds = [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])];
  bounds.sort((one, other) => one - other);
  const indexOf = new Map(bounds.map((bound, index) => [bound, index]));
  const takers = new Array<Span<Owner> | undefined>(bounds.length - 1).fill(undefined);
  const free = new FreePieces(takers.length);
  for (const span of inOrderOfRank(spans)) {
    const end = indexOf.get(span.end) ?? 0;
    for (
      let piece = free.from(indexOf.get(span.start) ?? 0);
      piece < end;
      piece = free.from(piece)
    ) {
      takers[piece] = span;
      free.take(piece);
    }
  }
  const ranges: AccountedRange<Owner>[] = [];
  let first = 0;
  for (let next = 1; next <= takers.length; next += 1) {
    if (next < takers.length && takers[next] === takers[first]) continue;
    const [start = 0, end = length] = [bounds[first], bounds[next]];
    ranges.push({ start, end, outcome: takers[first]?.outcome ?? judge(start, end) });
    first = next;
  }
  return ranges;
}

const inOrderOfRank = <Owner>(spans: readonly Span<Owner>[]): Span<Owner>[] =>
  spans.toSorted(
    (one, other) =>
      Number(isMarkup(one)) - Number(isMarkup(other)) ||
      one.end - one.start - (other.end - other.start) ||
      Number(isStretch(one)) - Number(isStretch(other)),
  );

const isStretch = ({ outcome }: Span<unknown>): boolean => outcome.kind === 'stretch';
const isMarkup = ({ outcome }: Span<unknown>): boolean =>
  outcome.kind === 'stretch' && outcome.fate === 'markup';

/** Pieces that nobody took yet; the next one is found in nearly constant time. */
class FreePieces {
  readonly #next: number[];

  constructor(count: number) {
    this.#next = Array.from({ length: count + 1 }, (_, index) => index);
  }

  /** The first free piece at or after this one, or the number of pieces. */
  from(piece: number): number {
    let root = piece;
    while (this.#next[root] !== root) root = this.#next[root] ?? root;
    let at = piece;
    while (at !== root) {
      const next = this.#next[at] ?? root;
      this.#next[at] = root;
      at = next;
    }
    return root;
  }

  take(piece: number): void {
    this.#next[piece] = piece + 1;
  }
}
