import { workInSlices } from './work-in-slices.ts';

/** Work that is taken up once nothing has asked for it for a while. */
export interface WorkAtPause {
  /** What is under way stops; all is taken up again after so many milliseconds without a further call. */
  soon(pause?: number): void;
  end(): void;
}

/**
 * Work for the pauses of typing, done in slices: `next` answers false where nothing is left. Asking
 * for it costs a key next to nothing, since a timer that runs is left to run and then looks how long
 * it has been quiet.
 */
export function workAtPause(next: () => boolean, pause: number): WorkAtPause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let stopWork: (() => void) | undefined;
  const look = () => {
    const left = due - performance.now();
    timer = left > 0 ? setTimeout(look, left) : undefined;
    if (timer === undefined) stopWork = workInSlices(next);
  };
  const stop = () => {
    stopWork?.();
    stopWork = undefined;
  };
  return {
    soon: (wait = pause) => {
      stop();
      due = performance.now() + wait;
      timer ??= setTimeout(look, wait);
    },
    end: () => {
      stop();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
