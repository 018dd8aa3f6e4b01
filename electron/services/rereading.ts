import { setTimeout as pause } from 'node:timers/promises';
import type { EventName, EventOf } from '../../shared/contract/events.ts';
import { REREADING_JOB } from '../../shared/contract/review-procedures.ts';
import type { Archive } from '../archive/archive.ts';
import type { Job, Jobs } from './jobs.ts';
import type { ShellPorts } from './shell-ports.ts';

interface RereadingParts {
  readonly archive: Pick<Archive, 'rereadOlder'>;
  readonly ports: Pick<ShellPorts, 'emit'>;
  readonly jobs: Jobs;
  /** Told of what goes wrong; the rest is read when Masthead starts next. */
  readonly report: (error: unknown) => void;
}

/** So many briefings are one transaction, and so long is waited after it: windows come first. */
const CHUNK = 8;
const PAUSE_MS = 15;
/** Windows are told when all is read, and every so many briefings before. */
const TOLD_EVERY = 400;

/**
 * Reads behind everybody's back what a newer grammar or another style of dates would read
 * otherwise. One run at a time; what is asked for during a run is part of it. Windows show how far it
 * is and may cancel it; the next run goes on from there.
 */
export class Rereading {
  readonly #parts: RereadingParts;
  #running: Promise<void> | null = null;
  #isClosed = false;

  constructor(parts: RereadingParts) {
    this.#parts = parts;
  }

  /** Ports through which a change of publications begins a run. */
  following(ports: Pick<ShellPorts, 'emit'>): Pick<ShellPorts, 'emit'> {
    return {
      emit: <Name extends EventName>(name: Name, event: EventOf<Name>) => {
        ports.emit(name, event);
        if ('publications' in event && event.publications) this.start();
      },
    };
  }

  start(): void {
    if (this.#isClosed) return;
    const before = this.#running ?? Promise.resolve();
    // What was changed while a run ended would otherwise wait for the next.
    const run = before
      .then(() => this.#parts.jobs.run(REREADING_JOB, (job) => this.#readAll(job)))
      .catch(this.#parts.report);
    this.#running = run.finally(() => {
      if (this.#running === run) this.#running = null;
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  async #readAll(job: Job): Promise<void> {
    let untold = 0;
    let done = 0;
    while (!this.#isClosed && !job.signal.aborted) {
      const { read, left } = await this.#parts.archive.rereadOlder(CHUNK);
      untold += read;
      done += read;
      if (read > 0) job.progress('Reading the archive anew', done, done + left);
      const isDone = read === 0 || left === 0;
      if (untold >= TOLD_EVERY || (isDone && untold > 0)) {
        this.#tell();
        untold = 0;
      }
      if (isDone) return;
      await pause(PAUSE_MS);
    }
    if (untold > 0) this.#tell();
  }

  #tell(): void {
    const everything = { issueIds: [], briefingIds: [], publications: false, sources: true };
    this.#parts.ports.emit('archive.changed', everything);
  }
}
