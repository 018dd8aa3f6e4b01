import { Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from './accelerator.ts';
import { emitToWindows } from './bridge-channel.ts';

/** Shows the native menu, with these keys ("Mod+Shift+P") beside its items, by their ids. */
export function showMenu(keys: Readonly<Record<string, string>>): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(keys)));
}

/**
 * Its items run the window's own commands, under the ids and with the keys that the command palette
 * shows too; the window hears those keys itself, so they are only displayed.
 */
function menuTemplate(keys: Readonly<Record<string, string>>): MenuItemConstructorOptions[] {
  const item = (id: string, label: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(keys[id] && { accelerator: acceleratorOf(keys[id]), registerAccelerator: false }),
    click: () => emitToWindows('menu.command', { command: id }),
  });
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('archive.import', 'Import…'),
        item('issue.export', 'Export…'),
        { type: 'separator' },
        { role: process.platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Go',
      submenu: [
        item('go.anything', 'Go to Anything…'),
        item('go.commands', 'Run a Command…'),
        item('archive.search', 'Search the Archive'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('view.theme', 'Switch Light and Dark'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        item('help.shortcuts', 'Keyboard Shortcuts'),
        item('help.keyboard', 'Working by Keyboard'),
      ],
    },
  ];
}
