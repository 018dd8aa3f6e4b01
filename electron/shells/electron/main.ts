import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, session } from 'electron';
import { type Application, openApplication } from '../../services/application.ts';
import { archiveLocation } from '../../services/archive-location.ts';
import { keepHeapsLean } from '../../workers/lean-heaps.ts';
import { createWindowFiles } from '../window-files.ts';
import { showMenu } from './application-menu.ts';
import { registerApplicationScheme, serveApplicationScheme } from './application-scheme.ts';
import { answerCalls } from './bridge-channel.ts';
import { electronPorts } from './electron-ports.ts';
import { openMainWindow } from './main-window.ts';
import { nativeWords } from './native-words.ts';
import { whyNotOpened } from './why-not-opened.ts';
import { guardAllContents, refusePermissions } from './window-guard.ts';

keepHeapsLean();
// Electron sends `ready` only once this module has been evaluated, so nothing here awaits it.
registerApplicationScheme();
const words = nativeWords(join(app.getPath('userData'), 'native-words.json'));
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow);
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const archivePath = archiveLocation();
  const ports = electronPorts(words);
  const opened = await openApplication({ archivePath, ports });
  if (!opened.ok) {
    const why = whyNotOpened(opened.error, words.word);
    dialog.showErrorBox(words.word('Masthead cannot open the archive'), `${why}\n\n${archivePath}`);
    app.exit(1);
    return;
  }
  guardAllContents(app, opened.value.exportedFile);
  refusePermissions(session.defaultSession);
  serveApplicationScheme(
    createWindowFiles({
      folder: fileURLToPath(new URL('renderer', import.meta.url)),
      transfers: opened.value.transfers,
    }),
  );
  answerCalls(opened.value.dispatch);
  showMenu({}, words.word);
  openMainWindow(words);
  app.on('activate', focusWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuitting(opened.value);
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) {
    openMainWindow(words);
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Holds the end back until the archive is closed. */
function closeBeforeQuitting(application: Application): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void application.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
