import { Worker } from 'node:worker_threads';
import type { ReadingContext } from '../../shared/citations/reading.ts';
import type { IssueDraft } from '../../shared/issues/issue-draft.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { IndexedBriefing } from '../archive/archive.ts';
import type { ReadFile } from '../importers/choose-importer.ts';
import { importLimits } from '../importers/import-limits.ts';
import type {
  ContainedFile,
  ImportFailure,
  ImportFile,
  ReadingOptions,
} from '../importers/importer.ts';
import { workerUrl } from '../workers/worker-url.ts';

/** What is asked of the worker, by kind; it does one thing at a time. */
interface ReaderOrders {
  /** What the file holds is kept open under this number until it is released. */
  read: {
    readonly kind: 'read';
    readonly file: ImportFile;
    readonly options: ReadingOptions;
    readonly container: number;
  };
  unpack: { readonly kind: 'unpack'; readonly container: number; readonly place: number };
  release: { readonly kind: 'release'; readonly container: number };
  recognise: {
    readonly kind: 'recognise';
    readonly draft: IssueDraft;
    readonly context: ReadingContext;
  };
}
export type ReaderOrder<Kind extends keyof ReaderOrders = keyof ReaderOrders> = ReaderOrders[Kind];

/** What it answers. */
export interface ReaderAnswers {
  read: Result<ToldFile, ImportFailure>;
  unpack: Result<Uint8Array, ImportFailure>;
  release: null;
  recognise: readonly IndexedBriefing[];
}

/** A file as it was read; what it holds is told, and stays packed. */
type ToldFile = Omit<ReadFile, 'contained'> & {
  readonly contained: readonly Omit<ContainedFile, 'unpack'>[];
};

/** A file as it was read. What it holds can be unpacked until it is released. */
export interface OpenFile extends ReadFile {
  readonly contained: readonly ContainedFile[];
  release(): Promise<void>;
}

interface Budget {
  /** Milliseconds for one order. */
  readonly time: number;
  /** Megabytes for the worker's heap. */
  readonly heap: number;
}

/**
 * Reads files in a thread with a budget of time and memory. A file that uses it up, or brings the
 * thread down, costs itself alone: it is refused with a reason, and the next has a new thread.
 */
export class IsolatedReader {
  readonly #budget: Budget;
  #worker: Worker | null = null;
  #waiting: Promise<unknown> = Promise.resolve();
  #lastContainer = 0;

  constructor(budget: Budget = { time: importLimits.timePerFile, heap: importLimits.workerHeap }) {
    this.#budget = budget;
  }

  /** Reads one file of any format, by its content. */
  async read(
    file: ImportFile,
    options: ReadingOptions = {},
  ): Promise<Result<OpenFile, ImportFailure>> {
    this.#lastContainer += 1;
    const order = { kind: 'read', file, options, container: this.#lastContainer } as const;
    const told = await this.#tell(order);
    if (!told.ok) return told;
    let keeper = this.#worker;
    const contained = told.value.contained.map(
      (part, place): ContainedFile => ({
        ...part,
        unpack: async () => {
          // A thread that came to its end took what it held open with it.
          if (keeper !== this.#worker) {
            const again = await this.#tell(order);
            keeper = this.#worker;
            if (!again.ok) return again;
          }
          const { container } = order;
          const answer = await this.#ask<'unpack'>({ kind: 'unpack', container, place }, part.name);
          return answer.ok ? answer.value : answer;
        },
      }),
    );
    return ok({ ...told.value, contained, release: () => this.#release(order.container) });
  }

  /** Finds the citations and references of what was read. `file` is for messages. */
  recognise(
    file: string,
    draft: IssueDraft,
    context: ReadingContext,
  ): Promise<Result<readonly IndexedBriefing[], ImportFailure>> {
    return this.#ask<'recognise'>({ kind: 'recognise', draft, context }, file);
  }

  async close(): Promise<void> {
    await this.#waiting;
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #tell(order: ReaderOrder<'read'>): Promise<Result<ToldFile, ImportFailure>> {
    const answer = await this.#ask<'read'>(order, order.file.name);
    return answer.ok ? answer.value : answer;
  }

  async #release(container: number): Promise<void> {
    if (this.#worker) await this.#ask<'release'>({ kind: 'release', container }, '');
  }

  #ask<Kind extends keyof ReaderOrders>(
    order: ReaderOrder<Kind>,
    file: string,
  ): Promise<Result<ReaderAnswers[Kind], ImportFailure>> {
    const answer = this.#waiting.then(() => this.#run<Kind>(order, file));
    this.#waiting = answer;
    return answer;
  }

  #run<Kind extends keyof ReaderOrders>(
    order: ReaderOrder<Kind>,
    file: string,
  ): Promise<Result<ReaderAnswers[Kind], ImportFailure>> {
    const worker = this.#start();
    return new Promise((settle) => {
      const finish = (outcome: Result<ReaderAnswers[Kind], ImportFailure>) => {
        clearTimeout(timer);
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
        settle(outcome);
      };
      const giveUp = async (reason: string) => {
        this.#worker = null;
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
        await worker.terminate();
        finish(
          err(failure('unreadable-file', reason, { file, hint: 'The kept original is whole.' })),
        );
      };
      const seconds = this.#budget.time / 1000;
      const timer = setTimeout(
        () => giveUp(`Reading it took longer than ${seconds} seconds.`),
        this.#budget.time,
      );
      worker.on('message', (value: ReaderAnswers[Kind]) => finish(ok(value)));
      worker.on('error', (error) => giveUp(reasonOf(error)));
      worker.on('exit', () => giveUp('Reading it ended before it was done.'));
      worker.postMessage(order);
    });
  }

  #start(): Worker {
    this.#worker ??= new Worker(workerUrl('import-worker'), {
      resourceLimits: { maxOldGenerationSizeMb: this.#budget.heap },
    });
    return this.#worker;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'Reading it needs more memory than one file may have.';
  const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
  return `Reading it failed by a mistake of Masthead (${detail}).`;
}
