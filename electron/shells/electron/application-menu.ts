import type { MenuItemConstructorOptions } from 'electron';

/**
 * The native menu. Its items run the window's own commands, under the ids and with the keys that
 * the command palette shows too; the window hears those keys itself, so they are only displayed.
 */
export function menuTemplate(run: (command: string) => void): MenuItemConstructorOptions[] {
  const item = (id: string, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => run(id),
  });
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('archive.import', 'Import…', 'CmdOrCtrl+O'),
        item('issue.export', 'Export…', 'CmdOrCtrl+E'),
        { type: 'separator' },
        { role: process.platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Go',
      submenu: [
        item('go.anything', 'Go to Anything…', 'CmdOrCtrl+P'),
        item('go.commands', 'Run a Command…', 'CmdOrCtrl+Shift+P'),
        item('archive.search', 'Search the Archive', 'CmdOrCtrl+Shift+F'),
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
  ];
}
