import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { EventName, EventOf } from '../../../shared/contract/events.ts';
import { type WireMessage, wireCall } from '../../../shared/contract/wire.ts';
import type { Dispatch } from '../../services/dispatch.ts';

/** A longer message from a window ends its connection, in bytes. */
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;

/** A protocol violation, for the close frame. */
const POLICY_VIOLATION = 1008;

/** The windows that are connected, and the calls that come from them. */
export class BridgeSocket {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  readonly #dispatch: Dispatch;
  readonly #windowsChanged: (open: number) => void;

  constructor(dispatch: Dispatch, windowsChanged: (open: number) => void) {
    this.#dispatch = dispatch;
    this.#windowsChanged = windowsChanged;
  }

  get openWindows(): number {
    return this.#server.clients.size;
  }

  /** Takes over a connection whose right to be here was proved before. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (window) => {
      this.#windowsChanged(this.openWindows);
      window.on('message', (text) => this.#answer(window, String(text)));
      window.on('close', () => this.#windowsChanged(this.openWindows));
      // What is wrong with a connection, `close` says as well.
      window.on('error', () => {});
    });
  }

  emit<Name extends EventName>(event: Name, payload: EventOf<Name>): void {
    for (const window of this.#server.clients) send(window, { event, payload });
  }

  close(): void {
    for (const window of this.#server.clients) window.terminate();
    this.#server.close();
  }

  async #answer(window: WebSocket, text: string): Promise<void> {
    const call = wireCall.safeParse(parseJson(text));
    if (!call.success) {
      window.close(POLICY_VIOLATION, 'A call is {id, name, request} in JSON.');
      return;
    }
    const { id, name, request } = call.data;
    send(window, { id, outcome: await this.#dispatch(name, request) });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(window: WebSocket, message: WireMessage): void {
  if (window.readyState === window.OPEN) window.send(JSON.stringify(message));
}
