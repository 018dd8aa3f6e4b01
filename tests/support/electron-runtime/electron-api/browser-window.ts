import { EventEmitter } from 'node:events';
import { type RuntimeWindow, runtime } from '../runtime.ts';
import { app } from './app.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

interface BrowserWindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: WebPreferences;
}

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

let lastId = 0;

/** A window as a tab of the headless Chromium: it has a page and a state, and no frame. */
export class BrowserWindow extends EventEmitter implements RuntimeWindow {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  readonly #attached: Promise<void>;
  #bounds: Bounds;
  #visible: boolean;
  #title: string;
  #destroyed = false;

  constructor(options: BrowserWindowOptions = {}) {
    super();
    runtime.requireReady('Cannot create BrowserWindow');
    const { width = 800, height = 600, webPreferences = {} } = options;
    if (webPreferences.nodeIntegration) throw new Error('stand-in: nodeIntegration is not there');
    this.#bounds = { x: 0, y: 0, width, height };
    this.#visible = options.show !== false;
    this.#title = options.title ?? '';
    this.webContents = new WebContents(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', {}));
    this.#attached = this.webContents.attach(webPreferences, { width, height });
    this.#attached.catch((error) => {
      console.error(error);
      app.exit(71);
    });
  }

  static getAllWindows(): BrowserWindow[] {
    return [...runtime.windows.values()].filter((window) => window instanceof BrowserWindow);
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((each) => each.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((each) => each.id === id) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await this.#attached;
    await this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
  }

  hide(): void {
    this.#visible = false;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isFocused(): boolean {
    return true;
  }

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return false;
  }

  isFullScreen(): boolean {
    return false;
  }

  focus(): void {}
  restore(): void {}
  maximize(): void {}

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  getBounds(): Bounds {
    return { ...this.#bounds };
  }

  getNormalBounds(): Bounds {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    if (this.#destroyed) return;
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    const { targetId } = this.webContents;
    this.gone();
    runtime.browser.send('Target.closeTarget', { targetId }).catch(() => {});
  }

  gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    runtime.windows.delete(this.webContents.targetId);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (runtime.windows.size > 0 || runtime.quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
}

export const webContents = {
  getAllWebContents: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
  /** Asked by Playwright to find the window of a page. */
  fromDevToolsTargetId: (targetId: string) =>
    webContents.getAllWebContents().find((contents) => contents.targetId === targetId),
};
