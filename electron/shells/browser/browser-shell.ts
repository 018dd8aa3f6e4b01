import type { ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { archivePaths } from '../../archive/archive-paths.ts';
import { type Application, openApplication } from '../../services/application.ts';
import { archiveLocation } from '../../services/archive-location.ts';
import type { ShellPorts } from '../../services/shell-ports.ts';
import { keepHeapsLean } from '../../workers/lean-heaps.ts';
import { openAppWindow, windowBrowser } from './app-window.ts';
import { Door, knock } from './door.ts';
import { freePath } from './free-path.ts';
import { type LoopbackServer, serveLoopback } from './loopback-server.ts';
import { rememberedPort, rememberPort } from './remembered-port.ts';
import { revealFile } from './reveal-file.ts';

/** A reload, or a machine that wakes from sleep, takes less; in milliseconds. */
const GRACE_AFTER_LAST_WINDOW = 5000;

/** A browser that has shown no window by then will not; in milliseconds. */
const PATIENCE_WITH_BROWSER = 30_000;

keepHeapsLean();
const archivePath = archiveLocation();
const exportsFolder = process.env.MASTHEAD_EXPORTS || archivePaths(archivePath).exports;
const rendererFolder = fileURLToPath(new URL('renderer', import.meta.url));
/** Serves until it is interrupted, and opens no window by itself. */
const onlyServe = process.argv.includes('--serve');
const browser = onlyServe ? null : windowBrowser();

let server: LoopbackServer | undefined;

const ports: ShellPorts = {
  shell: 'browser',
  emit: (name, event) => server?.socket.emit(name, event),
  chooseSaveTarget: async (suggestedName) => {
    // Where it cannot be made, the export says so: it names the path that it could not write.
    await mkdir(exportsFolder, { recursive: true }).catch(() => {});
    return freePath(exportsFolder, suggestedName);
  },
  chooseFolder: async () => {
    await mkdir(exportsFolder, { recursive: true }).catch(() => {});
    return exportsFolder;
  },
  reveal: async (path) => (browser ? revealFile(path) : false),
};

const opened = await openApplication({ archivePath, ports });
if (opened.ok) await serve(opened.value);
else await handOver(opened.error);

async function handOver(failure: { kind: string; message: string; hint?: string | undefined }) {
  if (failure.kind === 'archive-busy' && (await knock(archivePath))) {
    console.log('Masthead is running already; it shows one more window.');
    return;
  }
  console.error([failure.message, failure.hint].filter(Boolean).join('\n'));
  process.exitCode = 1;
}

async function serve(application: Application): Promise<void> {
  const door = new Door(archivePath, showWindow);
  let farewell: NodeJS.Timeout | undefined;
  let ending = false;

  const running = await serveLoopback({
    rendererFolder,
    dispatch: application.dispatch,
    transfers: application.transfers,
    door,
    preferredPort: await rememberedPort(archivePath),
    windowsChanged: (open) => {
      clearTimeout(farewell);
      if (open === 0 && browser) farewell = setTimeout(end, GRACE_AFTER_LAST_WINDOW);
    },
  });
  server = running;
  await door.putUp(running.port);
  await rememberPort(archivePath, running.port);
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  await showWindow();

  async function showWindow(): Promise<void> {
    const address = running.admission.newAddress();
    if (!browser) return printAddress(address);
    const windowsBefore = running.socket.openWindows;
    const child = await openAppWindow(browser, address, archivePath);
    const shown = await Promise.race([
      appears(() => running.socket.openWindows > windowsBefore),
      failsToStart(child),
    ]);
    if (shown) {
      console.log(`A window is open in ${browser}.`);
      return;
    }
    console.error(`${browser} did not show the window.`);
    printAddress(running.admission.newAddress());
  }

  async function end(): Promise<void> {
    if (ending) return;
    ending = true;
    await door.takeDown();
    running.close();
    await application.close();
    process.exit(0);
  }
}

function printAddress(address: string): void {
  console.log(
    `Open this address in a browser on this machine; it works once. Ctrl+C ends Masthead.\n${address}`,
  );
}

/** Settles, with false, only where a browser cannot run; one that hands over to another may end. */
function failsToStart(browserProcess: ChildProcess): Promise<false> {
  return new Promise((settle) => {
    browserProcess.on('error', () => settle(false));
    browserProcess.on('exit', (code) => code !== 0 && settle(false));
  });
}

/** Whether something becomes true while there is still reason to wait for it. */
async function appears(condition: () => boolean): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_WITH_BROWSER;
  while (!condition() && Date.now() < deadline) {
    await new Promise((settle) => setTimeout(settle, 50));
  }
  return condition();
}
