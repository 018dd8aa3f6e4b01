/** Milliseconds without a letter after which all of the text takes part again. */
const PAUSE = 2000;
/**
 * Blocks below which none rests. The window keeps looking which of those that may rest are in sight,
 * and where it draws a frame for that, the next key waits for the beat after it.
 */
const FEW = 40;
const RESTING = 'data-resting';

/**
 * While letters are typed, blocks that are out of sight rest (`[data-resting]` in the style sheet):
 * the window would else lay out, paint and tell its input methods of the whole text at each of them.
 * All take part again before anything else is done, since the window's own ways through a text (to
 * its end, a page on, along a drag) lead past what rests. A text that is shown from its top rests at
 * first too: it is seen before all of it is laid out.
 */
export function restOutOfSight(surface: HTMLElement, isShownFromTop: boolean): () => void {
  let frame = 0;
  let request = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    if (surface.childElementCount > FEW) surface.setAttribute(RESTING, '');
  };
  const wake = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    cancelIdleCallback(request);
    request = 0;
    surface.removeAttribute(RESTING);
  };
  const type = ({ inputType }: InputEvent) => {
    if (!isOfALetter(inputType)) return wake();
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(wake), PAUSE);
    if (request === 0) request = requestIdleCallback(rest);
  };
  const press = (event: KeyboardEvent) => {
    if (!writes(event)) wake();
  };
  const events = new AbortController();
  const { signal } = events;
  surface.addEventListener('beforeinput', type, { capture: true, signal });
  surface.addEventListener('focusout', wake, { signal });
  window.addEventListener('keydown', press, { capture: true, signal });
  window.addEventListener('pointerdown', wake, { capture: true, signal });
  if (isShownFromTop) {
    rest();
    frame = requestAnimationFrame(() => {
      request = requestIdleCallback(wake, { timeout: PAUSE });
    });
  }
  return () => {
    events.abort();
    wake();
  };
}

const isOfALetter = (inputType: string): boolean =>
  inputType === 'insertText' ||
  inputType === 'insertParagraph' ||
  inputType === 'deleteContentBackward';

/** Whether a key changes the text where the caret is, and looks no further. */
function writes({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  if (key === 'Backspace') return isWithinWords();
  return key.length === 1 || key === 'Shift' || key === 'Enter';
}

/** What is deleted at the beginning of a text reaches into the one before. */
function isWithinWords(): boolean {
  const selection = document.getSelection();
  return selection?.focusNode instanceof Text && selection.isCollapsed && selection.focusOffset > 1;
}
