import { BRIDGE_GLOBAL, SOCKET_PATH } from '../shared/contract/channels.ts';
import type { Bridge } from '../shared/contract/contract.ts';
import type { EventName, EventOf } from '../shared/contract/events.ts';
import { transferPaths } from '../shared/contract/transfer.ts';
import type { WireCall, WireMessage } from '../shared/contract/wire.ts';
import { type Failure, failure } from '../shared/kernel/failure.ts';
import { err, ok, type Result } from '../shared/kernel/result.ts';
import { say } from './wording/say.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly [BRIDGE_GLOBAL]?: Bridge;
  }
}

/** `lost` while it tries again; `gone` once the host has ended or no longer knows this window. */
export type Connection = 'connecting' | 'open' | 'lost' | 'gone';

/** A bridge that can say whether anybody is on its other side. */
export interface WatchedBridge extends Bridge {
  connection(): Connection;
  /** Returns the function that ends the subscription. */
  onConnection(listener: (connection: Connection) => void): () => void;
  /** Tries to connect at once, rather than at the next turn. */
  reconnect(): void;
}

const RETRY_DELAYS = [100, 300, 1000, 2000, 3000];
/** After so many attempts in a row the host counts as gone; `reconnect` begins anew. */
const ATTEMPTS = 12;

const connectionLost = failure(
  'internal',
  say('The connection to the archive was lost before it could answer.'),
  { hint: say('What was saved is safe. Try again once the connection is back.') },
);

/** The one bridge of this window. Calls made while it connects wait until it is open. */
export const bridge: WatchedBridge = window[BRIDGE_GLOBAL]
  ? watchPreloaded(window[BRIDGE_GLOBAL])
  : connectToHost();

/** Sends a file to the application by this name; answers with the id that `imports.add` takes. */
export function upload(
  file: File,
  name: string,
  onProgress: (sentBytes: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Result<string, Failure>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const refuse = (message: string, hint: string) =>
      resolve(err(failure('unreadable-file', message, { hint, file: file.name })));
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () =>
      refuse(
        say('“{name}” could not be read or sent.', { name: file.name }),
        say('Look whether the file is still there.'),
      );
    request.onabort = () => resolve(err(failure('cancelled', say('The import was cancelled.'))));
    request.onload = () => resolve(readUploadAnswer(request, file.name));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', `${transferPaths.upload}?name=${encodeURIComponent(name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}

function readUploadAnswer(request: XMLHttpRequest, name: string): Result<string, Failure> {
  const answer = parseJson(request.responseText);
  if (request.status === 200 && typeof answer?.uploadId === 'string') return ok(answer.uploadId);
  if (typeof answer?.message === 'string') return err(answer as unknown as Failure);
  return err(
    request.status === 413
      ? failure('file-too-large', say('“{name}” is too large to be imported.', { name }), {
          file: name,
        })
      : failure(
          'unreadable-file',
          say('“{name}” was refused ({status}).', {
            name,
            status: String(request.status),
          }),
          { file: name },
        ),
  );
}

function parseJson(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function watchPreloaded(preloaded: Bridge): WatchedBridge {
  return {
    call: (name, request) => preloaded.call(name, request),
    on: (name, listener) => preloaded.on(name, listener),
    connection: () => 'open',
    onConnection: () => () => {},
    reconnect: () => {},
  };
}

type Answer = (outcome: unknown) => void;

function connectToHost(): WatchedBridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const watchers = new Set<(connection: Connection) => void>();
  /** Sent, and waiting for an answer. */
  const pending = new Map<number, Answer>();
  /** Not sent yet, because there is no connection. */
  let waiting: { message: WireCall; answer: Answer }[] = [];
  let state: Connection = 'connecting';
  let socket: WebSocket;
  let attempts = 0;
  let calls = 0;
  let timer = 0;

  const become = (next: Connection) => {
    if (next === state) return;
    state = next;
    for (const watch of watchers) watch(next);
  };
  const send = (message: WireCall, answer: Answer) => {
    pending.set(message.id, answer);
    socket.send(JSON.stringify(message));
  };
  const opened = () => {
    attempts = 0;
    become('open');
    const queue = waiting;
    waiting = [];
    for (const { message, answer } of queue) send(message, answer);
  };
  const closed = () => {
    for (const answer of pending.values()) answer(err(connectionLost));
    pending.clear();
    attempts += 1;
    become(attempts < ATTEMPTS ? 'lost' : 'gone');
    if (state === 'lost') timer = window.setTimeout(connect, retryDelay(attempts));
    else for (const { answer } of waiting.splice(0)) answer(err(connectionLost));
  };
  const received = ({ data }: MessageEvent<string>) => {
    const message: WireMessage = JSON.parse(data);
    if ('event' in message) {
      for (const listen of listeners.get(message.event as EventName) ?? [])
        listen(message.payload as never);
      return;
    }
    pending.get(message.id)?.(message.outcome);
    pending.delete(message.id);
  };
  function connect() {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    socket = new WebSocket(`${scheme}://${location.host}${SOCKET_PATH}`);
    socket.onopen = opened;
    socket.onclose = closed;
    socket.onmessage = received;
  }
  connect();

  return {
    call: (name, request) =>
      new Promise((resolve) => {
        calls += 1;
        const message = { id: calls, name, request };
        const answer = resolve as Answer;
        if (state === 'open') send(message, answer);
        else if (state === 'gone') answer(err(connectionLost));
        else waiting.push({ message, answer });
      }),
    on: <Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void) => {
      const ofName = listeners.get(name) ?? new Set();
      listeners.set(name, ofName.add(listener));
      return () => void ofName.delete(listener);
    },
    connection: () => state,
    onConnection: (listener) => {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
    reconnect: () => {
      if (state === 'open') return;
      clearTimeout(timer);
      attempts = 0;
      become('lost');
      connect();
    },
  };
}

const retryDelay = (attempt: number): number =>
  RETRY_DELAYS[Math.min(attempt, RETRY_DELAYS.length) - 1] ?? 0;
