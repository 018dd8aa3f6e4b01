import { Worker } from 'node:worker_threads';
import { failure } from '../../shared/kernel/failure.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { workerUrl } from '../workers/worker-url.ts';
import type {
  PrintedDocument,
  PrintOrder,
  Typesetter,
  TypesettingFailure,
  TypesettingJob,
} from './typesetter.ts';

type Outcome = Result<PrintedDocument, TypesettingFailure>;

/** What the worker says: a step, the outcome, or that this machine has no native Typst. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly stage: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'no-engine' };

const cancelled = () => err(failure('cancelled', 'The export was cancelled.'));

/**
 * Typesets in a worker thread that stays for the next order, whose layout is then mostly known.
 * Cancelling ends the worker, for Typst itself cannot be stopped. Where there is no native engine
 * the order goes to `otherwise`.
 */
export class WorkerTypesetter implements Typesetter {
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #otherwise: Typesetter;

  constructor(otherwise: Typesetter) {
    this.#otherwise = otherwise;
  }

  async typeset(order: PrintOrder, job: TypesettingJob): Promise<Outcome> {
    const outcome = this.#turn.then(() => this.#typesetNow(order, job));
    this.#turn = outcome.catch(() => undefined);
    return (await outcome) ?? this.#otherwise.typeset(order, job);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
    await this.#otherwise.close();
  }

  /** Null where the worker has no engine. */
  #typesetNow(order: PrintOrder, job: TypesettingJob): Promise<Outcome | null> {
    if (job.signal.aborted) return Promise.resolve(cancelled());
    const worker = this.#start();
    return new Promise((settle) => {
      const end = (outcome: Outcome | null, keepsWorker: boolean) => {
        for (const event of ['error', 'exit', 'message']) worker.removeAllListeners(event);
        job.signal.removeEventListener('abort', cancel);
        if (keepsWorker) worker.unref();
        else this.#worker = null;
        settle(outcome);
      };
      const cancel = () => void worker.terminate().then(() => end(cancelled(), false));
      const fail = (reason: string) => end(err(brokenDown(reason)), false);

      job.signal.addEventListener('abort', cancel);
      worker.on('error', (error: Error) => fail(error.message));
      worker.on('exit', (code) => job.signal.aborted || fail(`it ended with code ${code}`));
      worker.on('message', (answer: WorkerAnswer) => {
        if (answer.kind === 'progress') job.progress(answer.stage, 0, null);
        else end(answer.kind === 'outcome' ? answer.outcome : null, true);
      });
      worker.ref();
      worker.postMessage(order);
    });
  }

  #start(): Worker {
    this.#worker ??= new Worker(workerUrl('typesetting-worker'));
    return this.#worker;
  }
}

const brokenDown = (reason: string) =>
  failure('typesetting-failed', `The typesetter broke down: ${reason}.`, {
    hint: 'Nothing was written. Try again; if it happens again, export as HTML.',
  });
