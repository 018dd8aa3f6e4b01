import { Menu } from 'electron';
import { emitToWindows } from './bridge-channel.ts';
import { menuTemplate } from './menu-template.ts';
import type { NativeWords } from './native-words.ts';

/** Shows the native menu, with these keys ("Mod+Shift+P") beside its items, by their ids. */
export function showMenu(keys: Readonly<Record<string, string>>, word: NativeWords['word']): void {
  const template = menuTemplate({
    keys,
    word,
    isMac: process.platform === 'darwin',
    run: (command) => emitToWindows('menu.command', { command }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
