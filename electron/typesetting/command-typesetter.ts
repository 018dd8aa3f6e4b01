import { failure } from '../../shared/kernel/failure.ts';
import { err } from '../../shared/kernel/result.ts';
import { openCommandEngine } from './command-engine.ts';
import { setPages } from './set-pages.ts';
import type { Typesetter } from './typesetter.ts';
import type { TypstEngine } from './typst-engine.ts';

const noTypst = () =>
  failure('typesetting-failed', 'There is no typesetter for this machine.', {
    hint: 'Install Typst 0.14 or later (https://typst.app) so that the command `typst` is found, and try again. HTML can be exported without it.',
  });

const cannotDraw = () =>
  failure('typesetting-failed', 'Pages cannot be shown on this machine.', {
    hint: 'Only the typesetter for Linux that Masthead brings along draws them. Export the issue as PDF to see its pages.',
  });

/** Typesets with the command `typst`, a process a step; cancelling ends it. */
export class CommandTypesetter implements Typesetter {
  readonly #open: (signal: AbortSignal) => Promise<TypstEngine | null>;

  constructor(open: (signal: AbortSignal) => Promise<TypstEngine | null> = openCommandEngine) {
    this.#open = open;
  }

  typeset: Typesetter['typeset'] = async (order, job) => {
    const engine = await this.#open(job.signal);
    if (!engine) return err(noTypst());
    try {
      const outcome = await setPages(engine, order, (stage) => job.progress(stage, 0, null));
      return job.signal.aborted ? err(failure('cancelled', 'The export was cancelled.')) : outcome;
    } finally {
      await engine.close();
    }
  };

  draw: Typesetter['draw'] = async () => err(cannotDraw());

  drawLive: Typesetter['drawLive'] = async () => err(cannotDraw());

  drawBlock: Typesetter['drawBlock'] = async () => null;

  async close(): Promise<void> {}
}
