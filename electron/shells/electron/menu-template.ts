import type { MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from './accelerator.ts';
import type { NativeWords } from './native-words.ts';

export interface MenuSetting {
  /** "Mod+Shift+P", by the ids of commands. */
  readonly keys: Readonly<Record<string, string>>;
  readonly word: NativeWords['word'];
  readonly isMac: boolean;
  /** Runs a command of the window. */
  run(command: string): void;
}

/**
 * The items of the native menu. They run the window's own commands, under the ids and with the keys
 * that the command palette shows too; the window hears those keys itself, so they are only displayed.
 */
export function menuTemplate({
  keys,
  word,
  isMac,
  run,
}: MenuSetting): MenuItemConstructorOptions[] {
  const item = (id: string, label: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(keys[id] && { accelerator: acceleratorOf(keys[id]), registerAccelerator: false }),
    click: () => run(id),
  });
  return [
    ...(isMac ? [macMenu(word)] : []),
    {
      label: `&${word('File')}`,
      submenu: [
        item('archive.import', word('Import…')),
        item('issue.export', word('Export…')),
        separator,
        isMac
          ? { role: 'close', label: word('Close window') }
          : { role: 'quit', label: word('Quit') },
      ],
    },
    {
      label: `&${word('Edit')}`,
      submenu: [
        { role: 'undo', label: word('Undo') },
        { role: 'redo', label: word('Redo') },
        separator,
        ...clipboardItems(word),
        { role: 'pasteAndMatchStyle', label: word('Paste and match style') },
        { role: 'selectAll', label: word('Select all') },
      ],
    },
    {
      label: `&${word('Go')}`,
      submenu: [
        item('go.anything', word('Go to anything…')),
        item('go.commands', word('Run a command…')),
        item('archive.search', word('Search the archive')),
      ],
    },
    {
      label: `&${word('View')}`,
      submenu: [
        item('view.theme', word('Switch light and dark')),
        separator,
        { role: 'resetZoom', label: word('Actual size') },
        { role: 'zoomIn', label: word('Zoom in') },
        { role: 'zoomOut', label: word('Zoom out') },
        { role: 'togglefullscreen', label: word('Full screen') },
      ],
    },
    {
      role: 'window',
      label: `&${word('Window')}`,
      submenu: [
        { role: 'minimize', label: word('Minimise') },
        { role: 'close', label: word('Close window') },
      ],
    },
    {
      role: 'help',
      label: `&${word('Help')}`,
      submenu: [
        item('help.shortcuts', word('Keyboard shortcuts')),
        item('help.keyboard', word('Working by keyboard')),
      ],
    },
  ];
}

export const clipboardItems = (word: NativeWords['word']): MenuItemConstructorOptions[] => [
  { role: 'cut', label: word('Cut') },
  { role: 'copy', label: word('Copy') },
  { role: 'paste', label: word('Paste') },
];

const separator = { type: 'separator' } as const satisfies MenuItemConstructorOptions;

const macMenu = (word: NativeWords['word']): MenuItemConstructorOptions => ({
  label: 'Masthead',
  submenu: [
    { role: 'about', label: word('About Masthead') },
    separator,
    { role: 'hide', label: word('Hide Masthead') },
    { role: 'hideOthers', label: word('Hide others') },
    { role: 'unhide', label: word('Show all') },
    separator,
    { role: 'quit', label: word('Quit') },
  ],
});
