import { Worker } from 'node:worker_threads';
import type { PublicationDetails } from '../../shared/issues/publication.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type {
  PlannedForms,
  PlannedRows,
  StagedHead,
  StagedReading,
  WaitingIssue,
} from '../archive/import-staging.ts';
import { importLimits } from '../importers/import-limits.ts';
import type { ContainedFile, ImportFailure, ImportFile } from '../importers/importer.ts';
import { workerUrl } from '../workers/worker-url.ts';
import { youngHeap } from '../workers/young-heap.ts';
import type { PlannedOutline } from './doubles/outline-planned.ts';
import { beginningAt, dividedBySpread } from './imports/divide-heads.ts';
import type { Settlement } from './imports/settle-batch.ts';
import type { BeforeReading } from './imports/stage-reading.ts';
import type { SpreadIssue } from './imports/survey-batch.ts';

/** What is asked of the worker, by kind; it does one thing at a time. */
interface ReaderOrders {
  /** What the file holds is kept open under this number until it is released. */
  read: {
    readonly kind: 'read';
    readonly file: ImportFile;
    readonly before: BeforeReading;
    readonly container: number;
  };
  unpack: { readonly kind: 'unpack'; readonly container: number; readonly place: number };
  release: { readonly kind: 'release'; readonly container: number };
  beginPlan: { readonly kind: 'beginPlan'; readonly settlement: Settlement };
  survey: { readonly kind: 'survey'; readonly heads: readonly StagedHead[] };
  surveyed: { readonly kind: 'surveyed' };
  /** `others` holds all files of the issues that are spread over several and begin here. */
  settle: {
    readonly kind: 'settle';
    readonly heads: readonly StagedHead[];
    readonly others: readonly StagedHead[];
  };
  outline: { readonly kind: 'outline'; readonly forms: PlannedForms };
  prepare: {
    readonly kind: 'prepare';
    readonly issue: WaitingIssue;
    readonly publications: readonly PublicationDetails[];
  };
}
export type ReaderOrder<Kind extends keyof ReaderOrders = keyof ReaderOrders> = ReaderOrders[Kind];

/** What it answers. Texts come as JSON in bytes, which the archive's thread unpacks. */
export interface ReaderAnswers {
  read: ToldReading;
  unpack: Result<Uint8Array, ImportFailure>;
  release: null;
  beginPlan: null;
  survey: null;
  surveyed: readonly SpreadIssue[];
  settle: PlannedRows;
  outline: readonly PlannedOutline[];
  /** A `ReadyIssue`. */
  prepare: Uint8Array;
}

/** A file as it was read; what it holds is told, and stays packed. */
interface ToldReading {
  readonly reading: StagedReading;
  readonly contained: readonly Omit<ContainedFile, 'unpack'>[];
}

/** A file as it was read. What it holds can be unpacked until it is released. */
export interface OpenReading {
  readonly reading: StagedReading;
  readonly contained: readonly ContainedFile[];
  release(): Promise<void>;
}

/** Where the heads of a batch are. */
export interface HeadSource {
  /** All of them, some at a time, in the order of the files; gone through more than once. */
  all(): AsyncIterable<readonly StagedHead[]>;
  /** Those of these files. */
  of(files: readonly number[]): Promise<readonly StagedHead[]>;
}

interface Budget {
  /** Milliseconds for one order. */
  readonly time: number;
  /** Megabytes for the worker's heap. */
  readonly heap: number;
}

/**
 * Reads files in a thread with a budget of time and memory. A file that uses it up, or brings the
 * thread down, costs itself alone: it is refused with a reason, and the next has a new thread. One that
 * has nothing to do keeps no process alive.
 */
export class IsolatedReader {
  readonly #budget: Budget;
  #worker: Worker | null = null;
  #waiting: Promise<unknown> = Promise.resolve();
  #lastContainer = 0;

  constructor(budget: Budget = { time: importLimits.timePerFile, heap: importLimits.workerHeap }) {
    this.#budget = budget;
  }

  /** Reads one file of any format, by its content. What it could not understand is read as such. */
  async read(
    file: ImportFile,
    before: BeforeReading = { contained: null, options: {} },
  ): Promise<Result<OpenReading, ImportFailure>> {
    this.#lastContainer += 1;
    const order = { kind: 'read', file, before, container: this.#lastContainer } as const;
    const told = await this.#ask<'read'>(order, file.name);
    if (!told.ok) return told;
    let keeper = this.#worker;
    const contained = told.value.contained.map(
      (part, place): ContainedFile => ({
        ...part,
        unpack: async () => {
          // A thread that came to its end took what it held open with it.
          if (keeper !== this.#worker || keeper === null) {
            const again = await this.#ask<'read'>(order, file.name);
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

  /**
   * Settles a batch whose heads come in chunks, and hands its plan out in chunks. Pure: a batch
   * that brings the thread down is a failure.
   */
  async settle(
    source: HeadSource,
    settlement: Settlement,
    take: (rows: PlannedRows) => Promise<void>,
  ): Promise<Result<null, ImportFailure>> {
    const all = 'the whole import';
    const begun = await this.#ask<'beginPlan'>({ kind: 'beginPlan', settlement }, all);
    if (!begun.ok) return begun;
    for await (const heads of source.all()) {
      const seen = await this.#ask<'survey'>({ kind: 'survey', heads }, all);
      if (!seen.ok) return seen;
    }
    const spread = await this.#ask<'surveyed'>({ kind: 'surveyed' }, all, SETTLING);
    if (!spread.ok) return spread;
    const beginning = beginningAt(spread.value);
    for await (const some of source.all()) {
      for (const { heads, files } of dividedBySpread(some, beginning)) {
        const others = files.length === 0 ? [] : await source.of(files);
        const settled = await this.#ask<'settle'>({ kind: 'settle', heads, others }, all, SETTLING);
        if (!settled.ok) return settled;
        await take(settled.value);
      }
    }
    return ok(null);
  }

  /** Builds planned issues and marks their texts, so that doubles of them are found. */
  outline(forms: PlannedForms): Promise<Result<readonly PlannedOutline[], ImportFailure>> {
    return this.#ask<'outline'>({ kind: 'outline', forms }, forms.readings[0]?.name ?? '');
  }

  /** Builds a planned issue and finds the citations and references in it: a `ReadyIssue` as JSON. */
  prepare(
    issue: WaitingIssue,
    publications: readonly PublicationDetails[],
  ): Promise<Result<Uint8Array, ImportFailure>> {
    const file = issue.readings[0]?.name ?? '';
    return this.#ask<'prepare'>({ kind: 'prepare', issue, publications }, file);
  }

  async close(): Promise<void> {
    await this.#waiting;
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #release(container: number): Promise<void> {
    if (this.#worker) await this.#ask<'release'>({ kind: 'release', container }, '');
  }

  #ask<Kind extends keyof ReaderOrders>(
    order: ReaderOrder<Kind>,
    file: string,
    patience = 1,
  ): Promise<Result<ReaderAnswers[Kind], ImportFailure>> {
    const answer = this.#waiting.then(() => this.#run<Kind>(order, file, patience));
    this.#waiting = answer;
    return answer;
  }

  #run<Kind extends keyof ReaderOrders>(
    order: ReaderOrder<Kind>,
    file: string,
    patience: number,
  ): Promise<Result<ReaderAnswers[Kind], ImportFailure>> {
    const worker = this.#start();
    return new Promise((settle) => {
      worker.ref();
      const finish = (outcome: Result<ReaderAnswers[Kind], ImportFailure>) => {
        clearTimeout(timer);
        worker.unref();
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
      const time = this.#budget.time * patience;
      const timer = setTimeout(
        () => giveUp(`Reading it took longer than ${time / 1000} seconds.`),
        time,
      );
      worker.on('message', (value: ReaderAnswers[Kind]) => finish(ok(value)));
      worker.on('error', (error) => giveUp(reasonOf(error)));
      worker.on('exit', () => giveUp('Reading it ended before it was done.'));
      worker.postMessage(order);
    });
  }

  #start(): Worker {
    this.#worker ??= new Worker(workerUrl('import-worker'), {
      resourceLimits: { ...youngHeap, maxOldGenerationSizeMb: this.#budget.heap },
    });
    return this.#worker;
  }
}

/** Settling a batch may take as much longer than reading a file. */
const SETTLING = 20;

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'Reading it needs more memory than one file may have.';
  const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
  return `Reading it failed by a mistake of Masthead (${detail}).`;
}
