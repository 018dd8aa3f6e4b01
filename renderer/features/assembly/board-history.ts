import { create } from 'zustand';
import type { Arrangement } from '../../../shared/assembly/arrangement.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';

/** An act on a board, and how it is taken back. */
export interface BoardAct {
  readonly issueId: Identifier;
  /** What was done, for people. */
  readonly words: string;
  readonly before: readonly Arrangement[];
}

const KEPT = 50;

const useHistory = create<{ readonly acts: readonly BoardAct[] }>(() => ({ acts: [] }));

export function rememberAct(act: BoardAct): void {
  useHistory.setState(({ acts }) => ({ acts: [...acts, act].slice(-KEPT) }));
}

/** The newest act on the board of an issue that can be taken back; null where there is none. */
export const useLastAct = (issueId: Identifier): BoardAct | null =>
  useHistory(({ acts }) => acts.findLast((act) => act.issueId === issueId) ?? null);

export function forgetAct(act: BoardAct): void {
  useHistory.setState(({ acts }) => ({ acts: acts.filter((one) => one !== act) }));
}
