import { createContext, use, useEffect, useMemo, useRef } from 'react';
import { create } from 'zustand';
import { sections } from '../actions/action.ts';
import { type ActionId, actionOf, type KnownAction } from '../actions/all-actions.ts';

/** How an action of the table is done now, by a part of the window that can do it. */
export interface Command {
  readonly id: ActionId;
  /** What it is called for now, where that is not what the table says. */
  readonly title?: string | undefined;
  /** False where it can do nothing now: then it is neither offered nor run. */
  readonly enabled?: boolean | undefined;
  run(): void | Promise<void>;
}

/** An action that can be done now. */
export interface OfferedAction extends KnownAction {
  run(): void | Promise<void>;
}

interface Registry {
  /** In the order of registration; of two with one id the later rules. */
  readonly commands: readonly Command[];
  register(command: Command): () => void;
}

const useRegistry = create<Registry>((set) => ({
  commands: [],
  register: (command) => {
    set(({ commands }) => ({ commands: [...commands, command] }));
    return () => set(({ commands }) => ({ commands: commands.filter((one) => one !== command) }));
  },
}));

const CommandScope = createContext(true);

/** Around parts of which there are several at once: only those of the one in use offer commands. */
export const CommandScopeProvider = CommandScope.Provider;

/** False in the one of two briefings in which nobody works now. */
export const useIsInScope = (): boolean => use(CommandScope);

/**
 * Offers a command for as long as the component is mounted and in use. `run` may change at each
 * render.
 */
export function useCommand(command: Command): void {
  const newest = useRef(command);
  useEffect(() => {
    newest.current = command;
  });
  const { id, title, enabled = true } = command;
  const isInScope = useIsInScope();
  useEffect(() => {
    if (!isInScope) return;
    return useRegistry.getState().register({ id, title, enabled, run: () => newest.current.run() });
  }, [id, title, enabled, isInScope]);
}

/** What can be done now, by section. */
export function useOfferedActions(): readonly OfferedAction[] {
  const commands = useRegistry((registry) => registry.commands);
  return useMemo(() => offered(commands), [commands]);
}

export const offeredActions = (): readonly OfferedAction[] =>
  offered(useRegistry.getState().commands);

/** False where there is no such command, or it can do nothing now. */
export function runCommand(id: string): boolean {
  const command = offeredActions().find((one) => one.id === id);
  void command?.run();
  return command !== undefined;
}

function offered(commands: readonly Command[]): readonly OfferedAction[] {
  const byId = new Map(commands.map((command) => [command.id, command]));
  return [...byId.values()]
    .filter(({ enabled }) => enabled !== false)
    .map(({ id, title, run }) => {
      const action = actionOf(id);
      return { ...action, id, title: title ?? action.title, run };
    })
    .sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
}
