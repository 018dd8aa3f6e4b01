import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { TypesettingFailure } from '../../typesetting/typesetter.ts';
import { workerUrl } from '../../workers/worker-url.ts';
import type {
  BindOrder,
  BoundDocument,
  PressAnswer,
  PressProgress,
  PressRequest,
  SetDocument,
} from './volume-press.ts';

type Outcome<Value> = Result<Value, TypesettingFailure>;
type Final = Extract<PressAnswer, { readonly outcome: unknown }>;

/**
 * The process in which a volume is made, from outside. It is asked one thing at a time; when it
 * breaks down the answer says so, and when `signal` is aborted it is ended at once.
 */
export class VolumeProcess {
  #child: ChildProcess;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.#child = started();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  set(order: Extract<PressRequest, { kind: 'set' }>['order'], file: string) {
    return this.#ask<SetDocument>({ kind: 'set', order, file }, () => undefined);
  }

  bind(order: BindOrder, progress: (told: PressProgress) => void) {
    return this.#ask<BoundDocument>({ kind: 'bind', order }, progress);
  }

  /** Goes on in a new process: what the old one took of memory, only its end gives back. */
  renew(): void {
    this.close();
    this.#child = started();
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }

  #ask<Value>(
    request: PressRequest,
    progress: (told: PressProgress) => void,
  ): Promise<Outcome<Value>> {
    const child = this.#child;
    const signal = this.#signal;
    if (signal.aborted) return Promise.resolve(cancelled());
    return new Promise((settle) => {
      const end = (outcome: Outcome<Value>) => {
        child.off('message', hear);
        child.off('exit', leave);
        signal.removeEventListener('abort', cancel);
        settle(outcome);
      };
      const hear = (answer: PressAnswer) => {
        if (answer.kind === 'progress') progress(answer.told);
        else end((answer as Final).outcome as Outcome<Value>);
      };
      const leave = () => end(brokenDown());
      const cancel = () => {
        this.close();
        end(cancelled());
      };
      child.on('message', hear);
      child.on('exit', leave);
      signal.addEventListener('abort', cancel);
      if (child.connected) child.send(request, (error) => error && end(brokenDown()));
      else end(brokenDown());
    });
  }
}

function started(): ChildProcess {
  const child = fork(fileURLToPath(workerUrl('volume-worker')), {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // What becomes of it is told to who asks; it may break down between two questions.
  child.on('error', () => undefined);
  return child;
}

const cancelled = () => err(failure('cancelled', 'The export was cancelled.'));

const brokenDown = () =>
  err(
    failure('typesetting-failed', 'The process that makes the volume broke down.', {
      hint: 'Nothing was written. Try again with fewer issues.',
    }),
  );
