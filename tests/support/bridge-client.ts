import { once } from 'node:events';
import { WebSocket } from 'ws';
import { SOCKET_PATH } from '../../shared/contract/channels.ts';
import type { OutcomeFor, ProcedureName, RequestFor } from '../../shared/contract/contract.ts';
import { type WireCall, wireMessage } from '../../shared/contract/wire.ts';

/** A window without a window: speaks to the browser shell over the socket, as the renderer does. */
export class BridgeClient {
  readonly origin: string;
  readonly cookie: string;
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, PromiseWithResolvers<unknown>>();
  #calls = 0;

  private constructor(origin: string, cookie: string, socket: WebSocket) {
    this.origin = origin;
    this.cookie = cookie;
    this.#socket = socket;
    socket.on('message', (text) => {
      const message = wireMessage.parse(JSON.parse(String(text)));
      if ('id' in message) this.#answers.get(message.id)?.resolve(message.outcome);
    });
    socket.on('close', (code, reason) => {
      const closed = new Error(`the connection was closed: ${code} ${reason}`);
      for (const answer of this.#answers.values()) answer.reject(closed);
    });
  }

  /** Uses the address up that the browser shell printed. */
  static async open(address: string): Promise<BridgeClient> {
    const { origin, host } = new URL(address);
    const letIn = await fetch(address, { redirect: 'manual' });
    const cookie = letIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const socket = new WebSocket(`ws://${host}${SOCKET_PATH}`, { headers: { cookie, origin } });
    await once(socket, 'open');
    return new BridgeClient(origin, cookie, socket);
  }

  call<Name extends ProcedureName>(
    name: Name,
    request: RequestFor<Name>,
  ): Promise<OutcomeFor<Name>> {
    return this.callUnchecked(name, request) as Promise<OutcomeFor<Name>>;
  }

  /** Whatever is asked, under whatever name. */
  callUnchecked(name: string, request: unknown): Promise<unknown> {
    const call: WireCall = { id: ++this.#calls, name, request };
    const answer = Promise.withResolvers<unknown>();
    this.#answers.set(call.id, answer);
    this.#socket.send(JSON.stringify(call));
    return answer.promise;
  }

  close(): void {
    this.#socket.close();
  }
}
