import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export type CdpMessage = Record<string, unknown>;

interface Pending {
  readonly method: string;
  resolve(result: CdpMessage): void;
  reject(error: Error): void;
}

/** A browser started with `--remote-debugging-pipe`: JSON separated by NUL on the pipes 3 and 4. */
export class CdpConnection extends EventEmitter {
  readonly #browser: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #sessions = new Map<string, CdpSession>();
  #lastId = 0;
  #received = '';

  constructor(executable: string, args: readonly string[], environment: NodeJS.ProcessEnv) {
    super();
    this.#browser = spawn(executable, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: environment,
    });
    this.#browser.on('exit', (code) => this.emit('exit', code));
    this.#readLines(this.#browser.stdio[2] as Readable);
    this.#readMessages(this.#browser.stdio[4] as Readable);
    // A pipe that breaks is told by the exit of the browser.
    this.#commands.on('error', () => {});
  }

  send(method: string, params: CdpMessage = {}, sessionId?: string): Promise<CdpMessage> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
      this.#commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  session(sessionId: string): CdpSession {
    const session = new CdpSession(this, sessionId);
    this.#sessions.set(sessionId, session);
    return session;
  }

  get #commands(): Writable {
    return this.#browser.stdio[3] as Writable;
  }

  #readLines(stream: Readable): void {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.emit('line', line);
    });
  }

  #readMessages(stream: Readable): void {
    stream.on('error', () => {});
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (this.#received + chunk).split('\0');
      this.#received = messages.pop() ?? '';
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  #take(message: {
    id?: number;
    method?: string;
    sessionId?: string;
    params?: CdpMessage;
    result?: CdpMessage;
    error?: { message: string };
  }): void {
    if (message.id === undefined) {
      const target = message.sessionId ? this.#sessions.get(message.sessionId) : this;
      target?.emit(message.method ?? '', message.params ?? {});
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
    else pending?.resolve(message.result ?? {});
  }
}

/** The part of a connection that concerns one page. */
export class CdpSession extends EventEmitter {
  readonly #connection: CdpConnection;
  readonly #id: string;

  constructor(connection: CdpConnection, id: string) {
    super();
    this.#connection = connection;
    this.#id = id;
  }

  send(method: string, params: CdpMessage = {}): Promise<CdpMessage> {
    return this.#connection.send(method, params, this.#id);
  }
}
