import { Worker } from 'node:worker_threads';
import type { CheckedBlock } from '../../../shared/language/language-finding.ts';
import type {
  LanguageAnswers,
  LanguageOrder,
  LanguageReply,
} from '../../language/language-orders.ts';
import { workerUrl } from '../../workers/worker-url.ts';

/** Milliseconds without a question after which the worker goes, and 300 MB of memory with it. */
const REST_MS = 10 * 60_000;

type Settle = (reply: LanguageReply | null) => void;
type WithoutId<Order> = Order extends LanguageOrder ? Omit<Order, 'id'> : never;

/**
 * The worker that checks spelling and grammar: begun with the first question, ended after a rest.
 * Where it breaks down, the questions under way are answered with null, and the next begins another.
 */
export class LanguageDesk {
  readonly #folder: string;
  readonly #waiting = new Map<number, Settle>();
  #worker: Worker | null = null;
  #names: readonly string[] = [];
  #rest: NodeJS.Timeout | undefined;
  #last = 0;

  /** Dictionaries of the archive lie in this folder. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Names that are never misspelt, and words that are right for good. */
  know(names: readonly string[]): void {
    const isKnown = (name: string, at: number) => name === this.#names[at];
    if (names.length === this.#names.length && names.every(isKnown)) return;
    this.#names = names;
    if (this.#worker) void this.#ask({ kind: 'know', names });
  }

  check(
    blocks: readonly CheckedBlock[],
    language: string,
  ): Promise<LanguageAnswers['check'] | null> {
    return this.#ask<'check'>({ kind: 'check', blocks, language });
  }

  served(): Promise<LanguageAnswers['served'] | null> {
    return this.#ask<'served'>({ kind: 'served' });
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest);
    const worker = this.#worker;
    this.#forget();
    await worker?.terminate();
  }

  async #ask<Kind extends keyof LanguageAnswers>(
    order: WithoutId<LanguageOrder<Kind>>,
  ): Promise<LanguageAnswers[Kind] | null> {
    const worker = this.#start();
    this.#last += 1;
    const id = this.#last;
    const reply = await new Promise<LanguageReply | null>((settle) => {
      this.#waiting.set(id, settle);
      worker.postMessage({ ...order, id });
    });
    return reply && 'value' in reply ? (reply.value as LanguageAnswers[Kind]) : null;
  }

  #start(): Worker {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.close(), REST_MS);
    this.#rest.unref();
    if (this.#worker) return this.#worker;
    const worker = new Worker(workerUrl('language-worker'), {
      workerData: { folder: this.#folder },
    });
    worker.unref();
    worker.on('message', (reply: LanguageReply) => {
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
    const fall = () => {
      if (this.#worker === worker) this.#forget();
    };
    worker.on('error', fall);
    worker.on('exit', fall);
    this.#worker = worker;
    if (this.#names.length > 0) void this.#ask({ kind: 'know', names: this.#names });
    return worker;
  }

  #forget(): void {
    this.#worker = null;
    for (const settle of this.#waiting.values()) settle(null);
    this.#waiting.clear();
  }
}
