/** Milliseconds without a key or a click after which nobody is kept waiting. */
const QUIET = 3_000;
/** Milliseconds after which it is done even while someone types on. */
const AT_MOST = 20_000;

/** Does something heavy once nobody works in this window. Returns what calls it off. */
export function atLeisure(window: EventTarget, work: () => void): () => void {
  let quiet = setTimeout(begin, QUIET);
  const latest = setTimeout(begin, AT_MOST);
  const wait = () => {
    clearTimeout(quiet);
    quiet = setTimeout(begin, QUIET);
  };
  const signs = ['keydown', 'pointerdown'];
  const options = { capture: true, passive: true };
  for (const sign of signs) window.addEventListener(sign, wait, options);
  return stop;

  function begin() {
    stop();
    work();
  }
  function stop() {
    clearTimeout(quiet);
    clearTimeout(latest);
    for (const sign of signs) window.removeEventListener(sign, wait, options);
  }
}
