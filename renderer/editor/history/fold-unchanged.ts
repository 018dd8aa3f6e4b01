import type { PartDifference } from '../../../shared/history/compare-drafts.ts';

export interface PartStretch {
  /** The place of its first part. */
  readonly from: number;
  readonly parts: readonly PartDifference[];
  readonly isFolded: boolean;
}

/** So many paragraphs beside a change are shown; a shorter stretch between them is not folded. */
const CONTEXT = 1;
const LEAST_FOLDED = 2;

/** Parts both with and without changes, in their order; long stretches without one fold. */
export function foldUnchanged(parts: readonly PartDifference[]): PartStretch[] {
  const isShown = parts.map((_, place) =>
    parts
      .slice(Math.max(0, place - CONTEXT), place + CONTEXT + 1)
      .some(({ kind }) => kind !== 'same'),
  );
  const stretches: { from: number; parts: PartDifference[]; isFolded: boolean }[] = [];
  for (const [from, part] of parts.entries()) {
    const isFolded = !isShown[from];
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.parts.push(part);
    else stretches.push({ from, parts: [part], isFolded });
  }
  return stretches.map((stretch) =>
    stretch.parts.length < LEAST_FOLDED ? { ...stretch, isFolded: false } : stretch,
  );
}
