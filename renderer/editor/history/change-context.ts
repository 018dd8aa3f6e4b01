import { createContext, use } from 'react';

interface ChosenChange {
  /** The change that is gone to, by its number. */
  readonly current: number | null;
  choose(change: number): void;
}

const Context = createContext<ChosenChange>({ current: null, choose: () => {} });

export const ChangeContext = Context.Provider;

export const useChosenChange = (): ChosenChange => use(Context);
