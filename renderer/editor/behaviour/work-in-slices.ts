/** Milliseconds of one slice of work between which keys are heard. */
const SLICE = 6;
/** Milliseconds after which work is taken up even where the window is never idle. */
const PATIENCE = 1000;

/**
 * Takes items up one after another while the window is idle, and gives way to keys in between.
 * `next` answers false where nothing is left. Returns the function that ends the work.
 */
export function workInSlices(next: () => boolean): () => void {
  let request = 0;
  const work = (deadline: IdleDeadline) => {
    const end = performance.now() + Math.min(SLICE, Math.max(deadline.timeRemaining(), 1));
    do {
      if (!next()) return;
    } while (performance.now() < end);
    request = requestIdleCallback(work, { timeout: PATIENCE });
  };
  request = requestIdleCallback(work, { timeout: PATIENCE });
  return () => cancelIdleCallback(request);
}
