import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { SOCKET_PATH } from '../../../shared/contract/channels.ts';
import type { Dispatch } from '../../services/dispatch.ts';
import type { Transfers } from '../../services/transfers.ts';
import { createWindowFiles, type WindowFiles } from '../window-files.ts';
import { Admission, type Refusal } from './admission.ts';
import { BridgeSocket } from './bridge-socket.ts';
import { DOOR_PATH, type Door } from './door.ts';

interface LoopbackServerOptions {
  readonly rendererFolder: string;
  readonly dispatch: Dispatch;
  readonly transfers: Transfers;
  /** How another start on the same archive asks for a window of this one. */
  readonly door: Door;
  readonly windowsChanged: (open: number) => void;
  /** Taken where it is free; 0 or absent for any. */
  readonly preferredPort?: number;
}

/** The application served to the browsers of this machine, and to nobody else. */
export interface LoopbackServer {
  readonly port: number;
  readonly socket: BridgeSocket;
  readonly admission: Admission;
  close(): void;
}

/** Listens on a port of the loopback interface. */
export async function serveLoopback(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const server = createServer();
  const port = await listen(server, options.preferredPort ?? 0);
  const admission = new Admission(port);
  const socket = new BridgeSocket(options.dispatch, options.windowsChanged);
  const files = createWindowFiles({
    folder: options.rendererFolder,
    transfers: options.transfers,
    connections: [`ws://${admission.host}`],
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, { admission, files, door: options.door }).catch(() =>
      response.destroy(),
    );
  });
  server.on('upgrade', (request, connection, head) => {
    const refusal = refuseUpgrade(admission, request);
    if (refusal) connection.end(`HTTP/1.1 ${refusal.status} Refused\r\nConnection: close\r\n\r\n`);
    else socket.accept(request, connection, head);
  });
  const close = () => {
    socket.close();
    server.close();
    server.closeAllConnections();
  };
  return { port, socket, admission, close };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((settle, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (port === 0) reject(error);
      else settle(listen(server, 0));
    });
    server.listen(port, '127.0.0.1', () => settle((server.address() as AddressInfo).port));
  });
}

interface Inside {
  readonly admission: Admission;
  readonly files: WindowFiles;
  readonly door: Door;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { admission, files, door }: Inside,
): Promise<void> {
  const foreign = admission.refuseForeign(request);
  if (foreign) return refuse(response, foreign);
  const { pathname, searchParams } = new URL(request.url ?? '/', admission.origin);
  if (pathname === '/open')
    return letIn(admission, searchParams.get('code') ?? '', request, response);
  if (pathname === DOOR_PATH) return door.answer(request, response);
  const refusal =
    admission.refuseStranger(request) ??
    (request.method === 'GET' ? null : admission.refuseWithoutOrigin(request));
  if (refusal) return refuse(response, refusal);
  await respond(response, await files(toWebRequest(request, admission.origin)));
}

function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      // The body that was refused is not read.
      connection: 'close',
    })
    .end(`${reason}\n`);
}

function refuseUpgrade(admission: Admission, request: IncomingMessage): Refusal | null {
  if (request.url !== SOCKET_PATH) return { status: 403, reason: 'There is no such socket.' };
  return (
    admission.refuseForeign(request) ??
    admission.refuseWithoutOrigin(request) ??
    admission.refuseStranger(request)
  );
}

/** A window that comes with a code gets the cookie; one that has it already may come again. */
function letIn(
  admission: Admission,
  code: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const cookie = admission.redeem(code);
  if (cookie === null && admission.refuseStranger(request) !== null) {
    refuse(response, {
      status: 403,
      reason: 'This address was used before or is too old. Start Masthead again for a new one.',
    });
    return;
  }
  response
    .writeHead(303, {
      location: '/',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      ...(cookie === null ? {} : { 'set-cookie': cookie }),
    })
    .end();
}

function toWebRequest(request: IncomingMessage, origin: string): Request {
  const url = new URL(request.url ?? '/', origin);
  if (request.method === 'GET') return new Request(url);
  // Types made for pages do not know that a streamed body must say so.
  const init: RequestInit & { duplex: 'half' } = {
    method: request.method ?? 'POST',
    headers: { 'content-length': request.headers['content-length'] ?? '0' },
    body: Readable.toWeb(request) as BodyInit,
    duplex: 'half',
  };
  return new Request(url, init);
}

async function respond(response: ServerResponse, answered: Response): Promise<void> {
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  if (answered.body) {
    await pipeline(Readable.fromWeb(answered.body as ReadableStream<Uint8Array>), response);
  } else {
    response.end();
  }
}
