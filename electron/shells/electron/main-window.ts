import { fileURLToPath } from 'node:url';
import { BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { APPLICATION_ORIGIN } from './application-scheme.ts';
import { clipboardItems } from './menu-template.ts';
import type { NativeWords } from './native-words.ts';

/** Opens a window on the application, with nothing of Node in it. */
export function openMainWindow({ word }: Pick<NativeWords, 'word'>): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    // Shown when it is painted; until then it would be a white sheet.
    show: false,
    backgroundColor: '#faf8f3',
    webPreferences: {
      preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: true,
    },
  });
  window.once('ready-to-show', () => window.show());
  offerEditing(window.webContents, word);
  void window.loadURL(`${APPLICATION_ORIGIN}/index.html`);
  return window;
}

/** The menu on a right click: corrections of a misspelt word, and the clipboard. */
function offerEditing(contents: WebContents, word: NativeWords['word']): void {
  contents.on('context-menu', (_event, { isEditable, misspelledWord, dictionarySuggestions }) => {
    const corrections = dictionarySuggestions.map(
      (label): MenuItemConstructorOptions => ({
        label,
        click: () => contents.replaceMisspelling(label),
      }),
    );
    const editing = clipboardItems(word).filter(({ role }) => isEditable || role === 'copy');
    const template = misspelledWord ? [...corrections, { type: 'separator' as const }] : [];
    Menu.buildFromTemplate([...template, ...editing]).popup();
  });
}
