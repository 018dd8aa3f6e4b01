import type { Identifier } from '../../shared/kernel/identifier.ts';
import type { ShellPorts } from './shell-ports.ts';

/** A running import or export, as the code that does the work sees it. */
export interface Job {
  readonly signal: AbortSignal;
  /** `total` is null while it is not known. */
  progress(stage: string, done: number, total: number | null): void;
}

/** A job that nobody follows or cancels. */
export const unwatched: Job = { signal: new AbortController().signal, progress: () => {} };

/** Jobs by the id that the window gave them, so that it can follow and cancel them. */
export class Jobs {
  readonly #running = new Map<Identifier, AbortController>();
  readonly #ports: Pick<ShellPorts, 'emit'>;

  constructor(ports: Pick<ShellPorts, 'emit'>) {
    this.#ports = ports;
  }

  async run<Outcome>(jobId: Identifier, work: (job: Job) => Promise<Outcome>): Promise<Outcome> {
    const controller = new AbortController();
    this.#running.set(jobId, controller);
    const progress: Job['progress'] = (stage, done, total) =>
      this.#ports.emit('job.progress', { jobId, stage, done, total });
    try {
      return await work({ signal: controller.signal, progress });
    } finally {
      this.#running.delete(jobId);
    }
  }

  /** Whether there was such a job. It ends at its next step, not at once. */
  cancel(jobId: Identifier): boolean {
    const controller = this.#running.get(jobId);
    controller?.abort();
    return controller !== undefined;
  }

  /** At the end of the application. */
  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
