import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runtime } from '../runtime.ts';

/** Long enough for Chromium to end by itself. */
const EXIT_GRACE_MS = 300;

class App extends EventEmitter {
  readonly isPackaged = false;
  /** Chromium was started already; switches come too late for it. */
  readonly commandLine = { appendSwitch() {}, hasSwitch: () => false, getSwitchValue: () => '' };
  readonly #paths = new Map<string, string>([
    ['home', homedir()],
    ['temp', tmpdir()],
  ]);
  #name: string | null = null;

  constructor() {
    super();
    void runtime.whenReady().then(() => this.emit('ready', {}, {}));
  }

  whenReady(): Promise<void> {
    return runtime.whenReady();
  }

  isReady(): boolean {
    return runtime.isReady;
  }

  getName(): string {
    const { productName, name } = runtime.application.manifest;
    return this.#name ?? productName ?? name ?? 'app';
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return runtime.application.manifest.version ?? '0.0.0';
  }

  getAppPath(): string {
    return runtime.application.root;
  }

  getLocale(): string {
    return 'en-US';
  }

  /** A folder of its own for this run, unless the command line or the application named one. */
  getPath(name: string): string {
    const option = name === 'userData' && this.#option('--user-data-dir=');
    const path = this.#paths.get(name) ?? (option || mkdtempSync(join(tmpdir(), `app-${name}-`)));
    this.#paths.set(name, path);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  enableSandbox(): void {}
  setAppUserModelId(): void {}
  focus(): void {}

  addRecentDocument(): void {}

  quit(): void {
    if (runtime.quitting) return;
    let prevented = false;
    this.emit('before-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (prevented) return;
    for (const window of [...runtime.windows.values()]) {
      window.close();
      if (!window.isDestroyed()) return;
    }
    this.#finish();
  }

  exit(code = 0): void {
    if (runtime.quitting) return;
    runtime.quitting = true;
    runtime.browser.once('exit', () => process.exit(code));
    runtime.browser.send('Browser.close').catch(() => {});
    setTimeout(() => process.exit(code), EXIT_GRACE_MS);
  }

  #finish(): void {
    let prevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (prevented) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  #option(prefix: string): string | undefined {
    return runtime.application.args
      .find((argument) => argument.startsWith(prefix))
      ?.slice(prefix.length);
  }
}

export const app = new App();
