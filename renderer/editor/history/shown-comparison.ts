import { create } from 'zustand';

/** Two states of a briefing that lie on the desk instead of its page. */
export interface Comparison {
  readonly briefingId: string;
  readonly from: number;
  /** A later revision, or the text as it is now. */
  readonly to: number | 'now';
}

export const useShownComparison = create<{ readonly shown: Comparison | null }>()(
  (): { shown: Comparison | null } => ({ shown: null }),
);

export const showComparison = (shown: Comparison): void => useShownComparison.setState({ shown });

export const closeComparison = (): void => useShownComparison.setState({ shown: null });

/** What lies on this briefing's desk. */
export const useComparison = (briefingId: string): Comparison | null =>
  useShownComparison(({ shown }) => (shown?.briefingId === briefingId ? shown : null));
