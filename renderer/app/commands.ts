import { createContext, use, useEffect, useMemo, useRef } from 'react';
import { create } from 'zustand';
import { say } from '../wording/say.ts';
import type { Shortcut } from './shortcut.ts';

/** The heads under which the palette and the overlay of shortcuts list the commands. */
export const commandSections = [
  'Go',
  'Archive',
  'Import',
  'Publication',
  'Issue',
  'Briefing',
  'Source',
  'Text',
  'Review',
  'Proof',
  'View',
  'Help',
] as const;
export type CommandSection = (typeof commandSections)[number];

export const sectionNames: Readonly<Record<CommandSection, string>> = {
  Go: say('Go'),
  Archive: say('Archive'),
  Import: say('Import'),
  Publication: say('Publication'),
  Issue: say('Issue'),
  Briefing: say('Briefing'),
  Source: say('Source'),
  Text: say('Text'),
  Review: say('Review'),
  Proof: say('Proof'),
  View: say('View'),
  Help: say('Help'),
};

/**
 * Something that a person can do. The palette, the key bindings and the native menu all run the
 * same commands; `id` ("issue.export") is what a menu item names.
 */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly section: CommandSection;
  /** Several where more than one serves; the first is shown. */
  readonly shortcut?: Shortcut | readonly Shortcut[] | undefined;
  /**
   * Who hears the keys. `window` (the usual): this registry. `self`: the part that registered it
   * binds them itself, for example an editor for its text; they are only shown.
   */
  readonly keys?: 'window' | 'self';
  /** False where it can do nothing now: then it is neither listed nor run. */
  readonly enabled?: boolean;
  /** More words under which the palette finds it. */
  readonly keywords?: string;
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
  const { id, title, section, keys, keywords, enabled = true } = command;
  const shortcuts = shortcutsOf(command).join(' ');
  const isInScope = useIsInScope();
  useEffect(() => {
    if (!isInScope) return;
    return useRegistry.getState().register({
      id,
      title,
      section,
      keys,
      keywords,
      enabled,
      shortcut: shortcuts === '' ? undefined : shortcuts.split(' '),
      run: () => newest.current.run(),
    });
  }, [id, title, section, keys, keywords, enabled, shortcuts, isInScope]);
}

/** The commands that can run now, by section. */
export function useCommands(): readonly Command[] {
  const commands = useRegistry((registry) => registry.commands);
  return useMemo(() => runnable(commands), [commands]);
}

export const runnableCommands = (): readonly Command[] => runnable(useRegistry.getState().commands);

/** False where there is no such command, or it can do nothing now. */
export function runCommand(id: string): boolean {
  const command = runnableCommands().find((one) => one.id === id);
  void command?.run();
  return command !== undefined;
}

export function shortcutsOf({ shortcut }: Pick<Command, 'shortcut'>): readonly Shortcut[] {
  if (shortcut === undefined) return [];
  return typeof shortcut === 'string' ? [shortcut] : shortcut;
}

function runnable(commands: readonly Command[]): readonly Command[] {
  const byId = new Map(commands.map((command) => [command.id, command]));
  return [...byId.values()]
    .filter((command) => command.enabled !== false)
    .sort((a, b) => commandSections.indexOf(a.section) - commandSections.indexOf(b.section));
}
