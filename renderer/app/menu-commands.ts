import { useEffect } from 'react';
import { allActions } from '../actions/all-actions.ts';
import { useKeyChoice } from '../actions/key-choice.ts';
import { keysOf } from '../actions/keys-of.ts';
import { bridge } from '../bridge.ts';
import { runCommand } from './commands.ts';

/** Native menu items run the commands of this window, and show the keys that they have in it. */
export function useMenuCommands(): void {
  useEffect(() => bridge.on('menu.command', ({ command }) => void runCommand(command)), []);
  const choice = useKeyChoice();
  useEffect(() => {
    const keys = allActions.flatMap(({ id }): [string, string][] => {
      const [shortcut] = keysOf(id, choice);
      return shortcut === undefined ? [] : [[id, shortcut]];
    });
    void bridge.call('application.showKeys', { keys: Object.fromEntries(keys) });
  }, [choice]);
}
