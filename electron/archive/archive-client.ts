import type { Worker } from 'node:worker_threads';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err } from '../../shared/kernel/result.ts';
import type { Archive } from './archive.ts';
import { movedBytes } from './moved-bytes.ts';
import { type OperationName, operationNames, outcomeForms } from './outcome-forms.ts';
import type { WorkerCall, WorkerReply } from './worker-messages.ts';

/** Thrown by the few methods of `Archive` that promise no `Result`, with the same words. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

interface PendingCall {
  readonly operation: OperationName | 'close';
  readonly resolve: (outcome: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A last backup in progress is stopped at its next step, which takes far less. */
const PATIENCE_WITH_WORKER_MS = 30_000;

/** The archive on this side of its worker. Where the worker ends, every pending call is told. */
export function archiveClient(worker: Worker): Archive {
  const pending = new Map<number, PendingCall>();
  let lastCall = 0;
  let ended: Failure | null = null;

  worker.on('message', (reply: WorkerReply) => {
    if ('opened' in reply) return;
    const call = pending.get(reply.call);
    if (!call) return;
    pending.delete(reply.call);
    if ('outcome' in reply) call.resolve(reply.outcome);
    else if ('fault' in reply) giveFailure(call, reply.fault);
    else call.reject(new Error(`The archive failed in ${call.operation}: ${reply.bug}`));
  });
  worker.on('error', (error) => endAll(workerEnded(error.message)));
  worker.on('exit', () => endAll(workerEnded('it has stopped')));

  function endAll(reason: Failure): void {
    ended ??= reason;
    for (const call of pending.values()) giveFailure(call, reason);
    pending.clear();
  }

  function call(operation: OperationName | 'close', parameters: readonly unknown[]) {
    return new Promise<unknown>((resolve, reject) => {
      const entry = { operation, resolve, reject };
      if (ended) return giveFailure(entry, ended);
      lastCall += 1;
      pending.set(lastCall, entry);
      const message: WorkerCall = { call: lastCall, operation, parameters };
      worker.postMessage(message, given(operation, parameters));
    });
  }

  const methods = operationNames.map(
    (name) => [name, (...parameters: unknown[]) => call(name, parameters)] as const,
  );
  return {
    // The worker's table of operations is typed by `Archive` itself, name for name.
    ...(Object.fromEntries(methods) as unknown as Omit<Archive, 'close'>),
    close: async () => {
      if (ended) return;
      const stopped = hasStopped(worker);
      await call('close', []);
      ended = failure('internal', 'The archive has been closed.');
      await stopped;
    },
  };
}

/**
 * A worker whose database is closed comes to its end by itself. Ending it from outside can tear
 * native code down in the middle of its own tidying, so that is kept for one that hangs.
 */
function hasStopped(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => worker.terminate(), PATIENCE_WITH_WORKER_MS);
    worker.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
  });
}

/** Prepared issues are given away: whoever stores them has their bytes no more. */
function given(operation: WorkerCall['operation'], parameters: readonly unknown[]): ArrayBuffer[] {
  if (operation !== 'storeIssues') return [];
  const [, prepared] = parameters as Parameters<Archive['storeIssues']>;
  return movedBytes(prepared.map(({ ready }) => ready));
}

function giveFailure({ operation, resolve, reject }: PendingCall, reason: Failure): void {
  if (operation === 'close') resolve(null);
  else if (outcomeForms[operation] === 'plain') reject(new ArchiveFault(reason));
  else resolve(err(reason));
}

const workerEnded = (reason: string) =>
  failure('internal', `The archive is no longer reachable: ${reason}`, {
    hint: 'Start Masthead again. Everything that was shown as saved is on the disk.',
  });
