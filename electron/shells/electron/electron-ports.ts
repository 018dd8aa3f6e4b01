import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import type { ShellPorts } from '../../services/shell-ports.ts';
import { showMenu } from './application-menu.ts';
import { emitToWindows } from './bridge-channel.ts';
import type { NativeWords } from './native-words.ts';

/** What the application asks of Electron. */
export function electronPorts(native: NativeWords): ShellPorts {
  return {
    shell: 'electron',
    emit: emitToWindows,
    chooseSaveTarget,
    chooseFolder,
    reveal: async (path) => {
      if (!existsSync(path)) return false;
      shell.showItemInFolder(path);
      return true;
    },
    showMenu: ({ keys, words }) => {
      native.tell(words);
      showMenu(keys, native.word);
    },
  };
}

async function chooseSaveTarget(suggestedName: string): Promise<string | null> {
  const extension = parse(suggestedName).ext.slice(1);
  const options = {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return canceled || !filePath ? null : filePath;
}

async function chooseFolder(): Promise<string | null> {
  const options = {
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[],
  };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}
