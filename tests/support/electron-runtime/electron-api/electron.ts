import { app } from './app.ts';
import { BrowserWindow, webContents } from './browser-window.ts';
import { dialog, nativeTheme, shell } from './desktop.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { net, protocol } from './protocol.ts';
import { session } from './session.ts';
import { unsupported } from './unsupported.ts';

/** What `import … from 'electron'` gives the application under the stand-in. */
export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  protocol,
  session,
  shell,
  webContents,
};

export const clipboard = unsupported('clipboard');
export const globalShortcut = unsupported('globalShortcut');
export const powerMonitor = unsupported('powerMonitor');
export const safeStorage = unsupported('safeStorage');
export const screen = unsupported('screen');
