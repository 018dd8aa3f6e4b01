import { type CloneCodec, cloneCodec } from './clone-codec.ts';

/** The name of the isolated world in which the preload bundle runs. */
export const PRELOAD_WORLD = 'electron-preload';

/** The function that the isolated world calls to reach the main process: a DevTools binding. */
export const PAGE_BINDING = '__electronPost';

/** The function in the isolated world that the main process calls. */
export const PAGE_RECEIVER = '__electronReceive';

/** `secret` names the events between the two worlds, so that page scripts cannot guess them. */
export const mainWorldScript = (secret: string): string =>
  `(${mainWorld})(${JSON.stringify(secret)})`;

export const preloadWorldScript = (secret: string, preload: string, file: string): string =>
  `(${preloadWorld})(${JSON.stringify({ secret, platform: process.platform })}, (${cloneCodec})(), ` +
  `function (require, module, exports, process) {${preload}\n})\n//# sourceURL=${file}`;

/*
 * The two functions below are evaluated in the page from their source text: each uses nothing from
 * outside its own body. They talk by DOM events, whose details are cloned between the worlds.
 */

/** The half of contextBridge that the page sees: frozen proxies of what the preload exposed. */
function mainWorld(secret: string): void {
  if (location.href === 'about:blank') return;
  type Wire = { fn?: number; promise?: number } & Record<string, unknown>;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  let returned: { value?: unknown; error?: string } | undefined;

  const isPlain = (value: unknown): value is Record<string, unknown> =>
    value instanceof Object && Object.getPrototypeOf(value) === Object.prototype;
  const mapObject = (object: object, change: (value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
  const send = (name: string, detail: unknown) =>
    dispatchEvent(new CustomEvent(secret + name, { detail }));
  const receive = (name: string, take: (detail: never) => void) =>
    addEventListener(secret + name, (event) => take((event as CustomEvent).detail as never));

  function outward(value: unknown): unknown {
    if (typeof value === 'function') {
      functions.set(++lastId, value as (...args: unknown[]) => unknown);
      return { fn: lastId };
    }
    if (Array.isArray(value)) return value.map(outward);
    return isPlain(value) ? { object: mapObject(value, outward) } : value;
  }

  function build(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(build);
    if (!isPlain(value)) return value;
    const wire = value as Wire;
    if (wire.fn !== undefined) return (...args: unknown[]) => call(wire.fn as number, args);
    if (wire.promise !== undefined) {
      const promise = Promise.withResolvers<unknown>();
      promises.set(wire.promise, promise);
      return promise.promise;
    }
    return Object.freeze(mapObject(wire.object as object, build));
  }

  function call(fn: number, args: unknown[]): unknown {
    returned = undefined;
    send('call', { fn, args: args.map(outward) });
    const result = returned as { value?: unknown; error?: string } | undefined;
    if (result?.error !== undefined) throw new Error(result.error);
    return build(result?.value);
  }

  receive('expose', ({ key, api }: { key: string; api: unknown }) =>
    Object.defineProperty(window, key, { value: build(api), enumerable: true }),
  );
  receive('return', (result: { value?: unknown; error?: string }) => {
    returned = result;
  });
  receive('callback', ({ fn, args }: { fn: number; args: unknown[] }) =>
    functions.get(fn)?.(...args.map(build)),
  );
  receive('settle', (result: { promise: number; value?: unknown; error?: string }) => {
    const promise = promises.get(result.promise);
    promises.delete(result.promise);
    if (result.error === undefined) promise?.resolve(build(result.value));
    else promise?.reject(new Error(result.error));
  });

  // Popups never reach Chromium: the window's handler decides about them.
  const open = (url: string) => send('open', new URL(url, location.href).href);
  window.open = (url) => {
    open(String(url ?? 'about:blank'));
    return null;
  };
  addEventListener('click', (event) => {
    const anchor = (event.target as Element | null)?.closest?.('a[target]');
    if (!(anchor instanceof HTMLAnchorElement) || anchor.target === '_self') return;
    event.preventDefault();
    open(anchor.href);
  });
}

/** ipcRenderer, the other half of contextBridge, and a sandboxed `require` for the preload. */
function preloadWorld(
  options: { secret: string; platform: string },
  codec: CloneCodec,
  preload: (require: unknown, module: unknown, exports: unknown, process: unknown) => void,
): void {
  if (location.href === 'about:blank') return;
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const { secret, platform } = options;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const calls = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, Listener[]>();
  const world = globalThis as unknown as Record<string, (message: string) => void>;
  let lastId = 0;
  let lastCall = 0;

  const isPlain = (value: unknown): value is Record<string, unknown> =>
    value instanceof Object && Object.getPrototypeOf(value) === Object.prototype;
  const mapObject = (object: object, change: (value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const send = (name: string, detail: unknown) =>
    dispatchEvent(new CustomEvent(secret + name, { detail }));
  const receive = (name: string, take: (detail: never) => void) =>
    addEventListener(secret + name, (event) => take((event as CustomEvent).detail as never));
  const post = (message: object) => world.__electronPost?.(JSON.stringify(message));

  function outward(value: unknown): unknown {
    if (typeof value === 'function') {
      functions.set(++lastId, value as (...args: unknown[]) => unknown);
      return { fn: lastId };
    }
    if (value instanceof Promise) {
      const promise = ++lastId;
      value.then(
        (result) => send('settle', { promise, value: outward(result) }),
        (error) => send('settle', { promise, error: messageOf(error) }),
      );
      return { promise };
    }
    if (Array.isArray(value)) return value.map(outward);
    return isPlain(value) ? { object: mapObject(value, outward) } : value;
  }

  function inward(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(inward);
    if (!isPlain(value)) return value;
    if (value.fn !== undefined)
      return (...args: unknown[]) => send('callback', { fn: value.fn, args: args.map(outward) });
    return mapObject(value.object as object, inward);
  }

  receive('call', ({ fn, args }: { fn: number; args: unknown[] }) => {
    try {
      send('return', { value: outward(functions.get(fn)?.(...args.map(inward))) });
    } catch (error) {
      send('return', { error: messageOf(error) });
    }
  });
  receive('open', (url: string) => post({ kind: 'open', url }));

  world.__electronReceive = (json) => {
    const message = JSON.parse(json);
    if (message.answers === undefined) {
      for (const listener of [...(listeners.get(message.channel) ?? [])])
        listener({ sender: ipcRenderer, ports: [] }, ...message.args.map(codec.decode));
      return;
    }
    const call = calls.get(message.answers);
    calls.delete(message.answers);
    if (message.error === undefined) call?.resolve(codec.decode(message.value));
    else call?.reject(new Error(message.error));
  };

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]) {
      const call = Promise.withResolvers<unknown>();
      calls.set(++lastCall, call);
      post({ kind: 'invoke', id: lastCall, channel, args: args.map(codec.encode) });
      return call.promise;
    },
    send: (channel: string, ...args: unknown[]) =>
      post({ kind: 'send', channel, args: args.map(codec.encode) }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((each) => each !== listener),
      );
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => send('expose', { key, api: outward(api) }),
  };
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return { ipcRenderer, contextBridge };
    throw new Error(`module not found: ${name} (the preload is sandboxed)`);
  };
  const module = { exports: {} };
  const process = { platform, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} };
  preload.call(module.exports, require, module, module.exports, process);
}
