import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CdpMessage, CdpSession } from '../cdp-connection.ts';
import { cloneCodec } from '../clone-codec.ts';
import {
  mainWorldScript,
  PAGE_BINDING,
  PAGE_RECEIVER,
  PRELOAD_WORLD,
  preloadWorldScript,
} from '../page-worlds.ts';
import { type RuntimeWindow, runtime } from '../runtime.ts';
import { ipcMain } from './ipc-main.ts';
import { answerPausedRequest, type PausedRequest } from './paused-requests.ts';
import { printToPdf } from './print-to-pdf.ts';
import { session } from './session.ts';

/** What the application may say of a window's page; anything less safe is refused here. */
export interface WebPreferences {
  readonly preload?: string;
  readonly contextIsolation?: boolean;
  readonly sandbox?: boolean;
  readonly nodeIntegration?: boolean;
  readonly javascript?: boolean;
}

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

type PageMessage =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: unknown[] }
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: unknown[];
    };

const codec = cloneCodec();

/** A page in a tab of the one Chromium. */
export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session = session.defaultSession;
  readonly window: RuntimeWindow;
  readonly #preloadContexts = new Set<number>();
  #page: CdpSession | null = null;
  #url = '';
  #loading: string | null = null;
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' });
  targetId = '';

  constructor(window: RuntimeWindow) {
    super();
    this.window = window;
    this.id = window.id;
  }

  async attach(
    preferences: WebPreferences,
    size: { width: number; height: number },
  ): Promise<void> {
    const target = { url: 'about:blank', newWindow: true, ...size };
    this.targetId = (await runtime.browser.send('Target.createTarget', target)).targetId as string;
    runtime.windows.set(this.targetId, this.window);
    const { sessionId } = await runtime.browser.send('Target.attachToTarget', {
      targetId: this.targetId,
      flatten: true,
    });
    this.#page = runtime.browser.session(sessionId as string);
    this.#listen(this.#page);
    await Promise.all([
      this.#page.send('Page.enable'),
      this.#page.send('Runtime.enable'),
      this.#page.send('Fetch.enable', {
        patterns: [{ urlPattern: '*', requestStage: 'Request' }],
      }),
    ]);
    if (preferences.preload) await this.#addPreload(preferences, preferences.preload);
    if (preferences.javascript === false)
      await this.page.send('Emulation.setScriptExecutionDisabled', { value: true });
    await this.#denyPermissions();
  }

  get page(): CdpSession {
    if (!this.#page) throw new Error('stand-in: the page is not attached yet');
    return this.#page;
  }

  async loadURL(url: string): Promise<void> {
    const address = runtime.toPageAddress(url);
    const loaded = new Promise((resolve) => this.page.once('Page.loadEventFired', resolve));
    this.#loading = address;
    const { errorText } = await this.page.send('Page.navigate', { url: address });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
    this.#loading = null;
  }

  reload(): void {
    this.#loading = runtime.toPageAddress(this.#url);
    void this.page.send('Page.reload');
  }

  send(channel: string, ...args: unknown[]): void {
    const message = { channel, args: args.map(codec.encode) };
    for (const context of this.#preloadContexts) void this.#tell(context, message);
  }

  getURL(): string {
    return this.#url;
  }

  getType(): string {
    return 'window';
  }

  isDestroyed(): boolean {
    return this.window.isDestroyed();
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  focus(): void {}
  openDevTools(): void {}
  setZoomFactor(): void {}

  printToPDF(options: CdpMessage = {}): Promise<Buffer> {
    return printToPdf(this.page, options);
  }

  /** Whether the application itself is loading this address, or the page wants to go there. */
  isExpectedNavigation(address: string): boolean {
    return this.#loading === address;
  }

  #listen(page: CdpSession): void {
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD) this.#preloadContexts.add(context.id);
    });
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#preloadContexts.delete(executionContextId),
    );
    page.on('Runtime.executionContextsCleared', () => this.#preloadContexts.clear());
    page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === PAGE_BINDING) void this.#take(JSON.parse(payload), executionContextId);
    });
    page.on('Fetch.requestPaused', (request: PausedRequest) => answerPausedRequest(this, request));
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      this.#url = runtime.toApplicationAddress(frame.url);
      this.emit('did-navigate', {}, this.#url);
    });
    page.on('Page.domContentEventFired', () => this.emit('dom-ready', {}));
    page.on('Page.loadEventFired', () => {
      if (this.#url !== 'about:blank') this.emit('did-finish-load', {});
    });
  }

  async #addPreload(preferences: WebPreferences, file: string): Promise<void> {
    if (preferences.sandbox === false || preferences.contextIsolation === false)
      throw new Error('stand-in: only sandboxed windows with context isolation');
    const source = readFileSync(file, 'utf8');
    if (/^\s*import\s/m.test(source)) throw new Error('a sandboxed preload must be CommonJS');
    const secret = randomBytes(8).toString('hex');
    await this.page.send('Runtime.addBinding', {
      name: PAGE_BINDING,
      executionContextName: PRELOAD_WORLD,
    });
    await this.page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: mainWorldScript(secret),
    });
    await this.page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadWorldScript(secret, source, file),
      worldName: PRELOAD_WORLD,
    });
  }

  /** Chromium asks nobody here, so the check handler is asked beforehand for each permission. */
  async #denyPermissions(): Promise<void> {
    const check = session.defaultSession.permissionCheck;
    const names = {
      geolocation: 'geolocation',
      notifications: 'notifications',
      audioCapture: 'microphone',
      videoCapture: 'camera',
    };
    for (const [permission, name] of Object.entries(names)) {
      if (!check || check(this, permission, '')) continue;
      await runtime.browser.send('Browser.setPermission', {
        permission: { name },
        setting: 'denied',
      });
    }
  }

  async #take(message: PageMessage, context: number): Promise<void> {
    const senderFrame = { url: this.#url, parent: null };
    const event = { sender: this, senderFrame, processId: 1, frameId: 1 };
    if (message.kind === 'open') return this.#open(message.url);
    const args = message.args.map(codec.decode);
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...args);
      return;
    }
    try {
      const value = codec.encode(await ipcMain.invoke(message.channel, event, args));
      await this.#tell(context, { answers: message.id, value });
    } catch (thrown) {
      const error = `Error invoking remote method '${message.channel}': ${thrown}`;
      await this.#tell(context, { answers: message.id, error });
    }
  }

  #open(url: string): void {
    const address = runtime.toApplicationAddress(url);
    if (this.#openHandler({ url: address }).action === 'deny') return;
    console.error(`stand-in: a new window was allowed: ${url}`);
    process.exit(73);
  }

  async #tell(context: number, message: object): Promise<void> {
    const argument = JSON.stringify(JSON.stringify(message));
    await this.page
      .send('Runtime.evaluate', {
        expression: `globalThis.${PAGE_RECEIVER}?.(${argument})`,
        contextId: context,
      })
      // The page may be gone by now, and its answer with it.
      .catch(() => {});
  }
}
