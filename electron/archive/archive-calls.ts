import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err } from '../../shared/kernel/result.ts';
import type { Archive } from './archive.ts';
import { movedBytes } from './moved-bytes.ts';
import { type OperationName, operationNames, outcomeForms } from './outcome-forms.ts';
import type { WorkerCall, WorkerReply } from './worker-messages.ts';

/**
 * Thrown by the few methods of `Archive` that promise no `Result`, with the same words, and by work
 * that cannot go on without an answer.
 */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What calls go out through. */
export interface CallPort {
  postMessage(message: WorkerCall, moved: ArrayBuffer[]): void;
}

interface PendingCall {
  readonly operation: OperationName | 'close';
  readonly resolve: (outcome: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls of an archive in another thread, and the answers that are still to come. */
export class ArchiveCalls {
  readonly #port: CallPort;
  readonly #pending = new Map<number, PendingCall>();
  #lastCall = 0;
  #ended: Failure | null = null;

  constructor(port: CallPort) {
    this.#port = port;
  }

  get isEnded(): boolean {
    return this.#ended !== null;
  }

  /** Every operation of the archive, as a method. */
  methods(): Omit<Archive, 'close'> {
    const methods = operationNames.map(
      (name) => [name, (...parameters: unknown[]) => this.call(name, parameters)] as const,
    );
    // The table of operations is typed by `Archive` itself, name for name.
    return Object.fromEntries(methods) as unknown as Omit<Archive, 'close'>;
  }

  call(operation: OperationName | 'close', parameters: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const entry = { operation, resolve, reject };
      if (this.#ended) return giveFailure(entry, this.#ended);
      this.#lastCall += 1;
      this.#pending.set(this.#lastCall, entry);
      const message: WorkerCall = { call: this.#lastCall, operation, parameters };
      this.#port.postMessage(message, given(operation, parameters));
    });
  }

  take(reply: WorkerReply): void {
    if ('opened' in reply) return;
    const call = this.#pending.get(reply.call);
    if (!call) return;
    this.#pending.delete(reply.call);
    if ('outcome' in reply) call.resolve(reply.outcome);
    else if ('fault' in reply) giveFailure(call, reply.fault);
    else call.reject(new Error(`The archive failed in ${call.operation}: ${reply.bug}`));
  }

  /** Tells every pending call, and those that come later, why there will be no answer. */
  end(reason: Failure): void {
    this.#ended ??= reason;
    for (const call of this.#pending.values()) giveFailure(call, reason);
    this.#pending.clear();
  }
}

export const archiveEnded = (reason: string): Failure =>
  failure('internal', `The archive is no longer reachable: ${reason}`, {
    hint: 'Start Masthead again. Everything that was shown as saved is on the disk.',
  });

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
