import { Worker } from 'node:worker_threads';
import { failure } from '../../shared/kernel/failure.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { workerUrl } from '../workers/worker-url.ts';
import type {
  BlockOrder,
  BlockPages,
  DrawnPages,
  LiveOrder,
  LivePages,
  PrintedDocument,
  PrintOrder,
  Typesetter,
  TypesettingFailure,
  TypesettingJob,
} from './typesetter.ts';

type Printed = Result<PrintedDocument, TypesettingFailure>;
type Drawn = Result<DrawnPages, TypesettingFailure>;
type DrawnLive = Result<LivePages, TypesettingFailure>;
type DrawnBlock = Result<BlockPages | null, TypesettingFailure>;
type Outcomes = Printed | Drawn | DrawnLive | DrawnBlock;

/** What the worker is asked. */
export type WorkerRequest =
  | { readonly kind: 'print'; readonly order: PrintOrder }
  | { readonly kind: 'draw'; readonly order: PrintOrder }
  | { readonly kind: 'draw-live'; readonly live: LiveOrder }
  | { readonly kind: 'draw-block'; readonly block: BlockOrder };

/** What the worker says: a step, the outcome, or that this machine has no native Typst. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly stage: string }
  | { readonly kind: 'printed'; readonly outcome: Printed }
  | { readonly kind: 'drawn'; readonly outcome: Drawn | DrawnLive | DrawnBlock }
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

  async typeset(order: PrintOrder, job: TypesettingJob): Promise<Printed> {
    const printed = await this.#inTurn<Printed>({ kind: 'print', order }, job);
    return printed ?? this.#otherwise.typeset(order, job);
  }

  async draw(order: PrintOrder, job: TypesettingJob): Promise<Drawn> {
    const drawn = await this.#inTurn<Drawn>({ kind: 'draw', order }, job);
    return drawn ?? this.#otherwise.draw(order, job);
  }

  async drawLive(live: LiveOrder, job: TypesettingJob): Promise<DrawnLive> {
    const drawn = await this.#inTurn<DrawnLive>({ kind: 'draw-live', live }, job);
    return drawn ?? this.#otherwise.drawLive(live, job);
  }

  async drawBlock(block: BlockOrder, job: TypesettingJob): Promise<BlockPages | null> {
    const drawn = await this.#inTurn<DrawnBlock>({ kind: 'draw-block', block }, job);
    return drawn?.ok ? drawn.value : null;
  }

  /** Null where the worker has no engine. */
  async #inTurn<Outcome extends Outcomes>(
    request: WorkerRequest,
    job: TypesettingJob,
  ): Promise<Outcome | null> {
    const outcome = this.#turn.then(() => this.#askNow<Outcome>(request, job));
    this.#turn = outcome.catch(() => undefined);
    return outcome;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
    await this.#otherwise.close();
  }

  #askNow<Outcome extends Outcomes>(
    request: WorkerRequest,
    job: TypesettingJob,
  ): Promise<Outcome | null> {
    if (job.signal.aborted) return Promise.resolve(cancelled() as Outcome);
    const worker = this.#start();
    return new Promise((settle) => {
      const end = (outcome: Outcome | null, keepsWorker: boolean) => {
        for (const event of ['error', 'exit', 'message']) worker.removeAllListeners(event);
        job.signal.removeEventListener('abort', cancel);
        if (keepsWorker) worker.unref();
        else this.#worker = null;
        settle(outcome);
      };
      const cancel = () => void worker.terminate().then(() => end(cancelled() as Outcome, false));
      const fail = (reason: string) => end(err(brokenDown(reason)) as Outcome, false);

      job.signal.addEventListener('abort', cancel);
      worker.on('error', (error: Error) => fail(error.message));
      worker.on('exit', (code) => job.signal.aborted || fail(`it ended with code ${code}`));
      worker.on('message', (answer: WorkerAnswer) => {
        if (answer.kind === 'progress') job.progress(answer.stage, 0, null);
        else end(answer.kind === 'no-engine' ? null : (answer.outcome as Outcome), true);
      });
      worker.ref();
      worker.postMessage(request);
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
