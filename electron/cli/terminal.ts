import type { Failure } from '../../shared/kernel/failure.ts';
import type { Job } from '../services/jobs.ts';
import { type ExitCode, exitCodeOf } from './exit-codes.ts';

/** Where a command writes. */
export interface Streams {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/**
 * What a command says: its result to the standard output, as text or as one JSON object, and
 * everything else to the standard error.
 */
export class Terminal {
  readonly #streams: Streams;
  readonly #json: boolean;
  #shown = '';

  constructor(streams: Streams, json: boolean) {
    this.#streams = streams;
    this.#json = json;
  }

  /** The one result of a command; `value` is what `--json` prints of it. */
  result(value: object, lines: readonly string[]): void {
    this.#clear();
    const text = this.#json ? JSON.stringify({ ok: true, ...value }) : lines.join('\n');
    if (text !== '') this.#streams.out.write(`${text}\n`);
  }

  failure(error: Failure, suggestions: readonly string[] = []): ExitCode {
    this.#clear();
    if (this.#json) {
      const value = { ok: false, error, ...(suggestions.length > 0 && { suggestions }) };
      this.#streams.out.write(`${JSON.stringify(value)}\n`);
    } else {
      const file = error.file && !error.message.includes(error.file) ? error.file : '';
      const where = [file, error.place].filter(Boolean).join(', ');
      const place = where ? ` (${where})` : '';
      this.#streams.err.write(`masthead: ${error.message}${place}\n`);
      for (const suggestion of suggestions) this.#streams.err.write(`  ${suggestion}\n`);
      if (error.hint) this.#streams.err.write(`${error.hint}\n`);
    }
    return exitCodeOf(error);
  }

  /** A job whose progress is shown where someone is looking, and that Ctrl+C asks to stop. */
  async job<Outcome>(work: (job: Job) => Promise<Outcome>): Promise<Outcome> {
    const controller = new AbortController();
    const stop = () => controller.abort();
    process.once('SIGINT', stop);
    try {
      return await work({
        signal: controller.signal,
        progress: (stage, done, total) =>
          this.#progress(total === null ? `${stage} …` : `${stage} ${done} of ${total}`),
      });
    } finally {
      process.removeListener('SIGINT', stop);
      this.#clear();
    }
  }

  #progress(text: string): void {
    if (!this.#streams.err.isTTY) return;
    this.#streams.err.write(`\r${text.padEnd(this.#shown.length)}`);
    this.#shown = text;
  }

  #clear(): void {
    if (this.#shown !== '') this.#streams.err.write(`\r${' '.repeat(this.#shown.length)}\r`);
    this.#shown = '';
  }
}
