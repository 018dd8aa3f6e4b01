import { useEffect } from 'react';
import { shellWords } from '../../shared/contract/shell-words.ts';
import { allActions } from '../actions/all-actions.ts';
import { useKeyChoice } from '../actions/key-choice.ts';
import { keysOf } from '../actions/keys-of.ts';
import { bridge } from '../bridge.ts';
import { retold } from '../wording/retell.ts';
import { runCommand } from './commands.ts';

/** Native menu items run the commands of this window, with the keys and in the language that they have in it. */
export function useMenuCommands(): void {
  useEffect(() => bridge.on('menu.command', ({ command }) => void runCommand(command)), []);
  const choice = useKeyChoice();
  useEffect(() => {
    const keys = allActions.flatMap(({ id }): [string, string][] => {
      const [shortcut] = keysOf(id, choice);
      return shortcut === undefined ? [] : [[id, shortcut]];
    });
    const words = Object.fromEntries(shellWords.map((each) => [each, retold(each)]));
    void bridge.call('application.showMenu', { keys: Object.fromEntries(keys), words });
  }, [choice]);
}
