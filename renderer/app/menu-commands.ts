import { useEffect } from 'react';
import { bridge } from '../bridge.ts';
import { runCommand } from './commands.ts';

/** Native menu items run the commands of this window. */
export function useMenuCommands(): void {
  useEffect(() => bridge.on('menu.command', ({ command }) => void runCommand(command)), []);
}
