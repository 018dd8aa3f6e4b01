import { create } from 'zustand';
import type { ReviewItemKey } from '../../../shared/contract/review-procedures.ts';

interface ReviewSession {
  /**
   * Items that were decided in this window and may still be in a list that was read before. The
   * value is when the archive had answered; null until then.
   */
  readonly settled: ReadonlyMap<string, number | null>;
  /** Moments of the decisions since the window was opened, in milliseconds; the pace is theirs. */
  readonly moments: readonly number[];
}

export const useReviewSession = create<ReviewSession>(() => ({
  settled: new Map(),
  moments: [],
}));

export const itemKey = ({ briefingId, id }: ReviewItemKey): string => `${briefingId}/${id}`;

export const isSettled = (item: ReviewItemKey): boolean =>
  useReviewSession.getState().settled.has(itemKey(item));

/** Takes an item out of the list at once, before the archive has answered. */
export function settle(item: ReviewItemKey): void {
  useReviewSession.setState(({ settled, moments }) => ({
    settled: new Map(settled).set(itemKey(item), null),
    moments: [...moments, Date.now()],
  }));
}

/** The archive has answered: lists that are read from now on say themselves what became of it. */
export function confirmSettled(item: ReviewItemKey): void {
  useReviewSession.setState(({ settled }) => ({
    settled: new Map(settled).set(itemKey(item), performance.now()),
  }));
}

/** Puts items back into the list; all that were settled where none is named. */
export function unsettle(item?: ReviewItemKey): void {
  useReviewSession.setState(({ settled, moments }) => {
    const rest = new Map(item ? settled : []);
    if (item) rest.delete(itemKey(item));
    return { settled: rest, moments: item ? moments.slice(0, -1) : moments };
  });
}

const HOUR = 3_600_000;
/** A longer rest between two decisions is no work. */
const REST = 120_000;

/** Decisions an hour at the pace of these moments; null while there are too few to say. */
export function paceOf(moments: readonly number[]): number | null {
  const worked = moments
    .slice(1)
    .map((moment, index) => moment - (moments[index] ?? moment))
    .filter((pause) => pause < REST);
  const time = worked.reduce((sum, pause) => sum + pause, 0);
  return worked.length < 3 || time === 0 ? null : Math.round((worked.length * HOUR) / time);
}
